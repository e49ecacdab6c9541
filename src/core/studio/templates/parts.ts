import type { LocalText } from "../../base/index.ts";
import type { Action, Guard, Line, Reply, StateNode, Transition } from "../../scenario/index.ts";

/** A text in Chinese and English. */
export const words = (zh: string, en: string): LocalText => ({ "zh-CN": zh, en });
export const line = (zh: string, en: string, ...acts: string[]): Line => ({
  ...words(zh, en),
  ...(acts.length > 0 && { acts }),
});
export const good = (zh: string, en: string): Reply => ({ ...words(zh, en), quality: "good" });
export const middling = (zh: string, en: string): Reply => ({ ...words(zh, en), quality: "middling" });
export const bad = (zh: string, en: string): Reply => ({ ...words(zh, en), quality: "bad" });

export const say = (id: string): Action => ({ type: "say", params: { line: id } });
export const mood = (by: number): Action => ({ type: "shiftMood", params: { by } });
const count = (of: string): Action => ({ type: "count", params: { of } });
export const heard = (...any: string[]): Guard => ({ type: "heard", params: { any } });
export const rude: Guard = { type: "rude" };
const fewerThan = (of: string, n: number): Guard => ({ type: "counted", params: { of, atMost: n - 1 } });

export type Members = Readonly<Record<string, StateNode>>;
export type Lines = Readonly<Record<string, Line>>;
export type Replies = Readonly<Record<string, Reply>>;

/** How much the caller puts up with, which is how the call tends to end. */
export type Temper = "well" | "either" | "badly";

/** What each temper means: rude words forgiven, silences borne, mood at the start, seconds of patience, how hard the call is. */
export const tempers = {
  well: { forgives: 2, bears: 2, mood: 1, patience: 12, harder: 0 },
  either: { forgives: 1, bears: 1, mood: 0, patience: 9, harder: 1 },
  badly: { forgives: 0, bears: 1, mood: -1, patience: 7, harder: 2 },
} as const satisfies Readonly<Record<Temper, unknown>>;

export interface Turn {
  readonly says?: readonly Action[];
  readonly tags?: readonly string[];
  readonly replies: readonly string[];
  /** What the caller makes of a reply that was not rude; the last one is always taken. */
  readonly hears: readonly Transition[];
}

/**
 * A moment in which the caller waits for the agent. On a rude word the story stands still; what becomes of it, and of silence,
 * is said once for the whole call: see `lanesOf`.
 */
export const turn = ({ says, tags, replies, hears }: Turn): StateNode => ({
  ...(tags && { tags }),
  ...(says && { entry: says }),
  meta: { replies: [...replies] },
  on: { "agent.replied": [{ guard: rude }, ...hears] },
});

/**
 * A story and, beside it, how the caller takes it: rude words are forgiven so often and silences borne so often; then the
 * caller is driven off, or gives up. `asks`: the line with which the caller breaks a silence.
 */
export function lanesOf(initial: string, story: Members, temper: Temper, asks = "still-there"): StateNode {
  const { forgives, bears } = tempers[temper];
  const goesOn = { target: "even", reenter: true } as const;
  const forgiven: Transition = {
    target: "even",
    guard: { type: "every", params: { guards: [rude, fewerThan("harsh-words", forgives)] } },
    actions: [mood(-1), count("harsh-words"), say("that-tone")],
    reenter: true,
  };
  const even: StateNode = {
    on: {
      "agent.replied": [...(forgives > 0 ? [forgiven] : []), { target: "#driven-off", guard: rude }, goesOn],
      "caller.finished": goesOn,
    },
    after: {
      patience: [
        {
          target: "even",
          guard: fewerThan("silences", bears),
          actions: [count("silences"), say(asks)],
          reenter: true,
        },
        { target: "#gave-up" },
      ],
    },
  };
  return {
    type: "parallel",
    states: {
      talk: { initial, states: story },
      feeling: { initial: "even", states: { even } },
    },
  };
}

/** An end of the call, under its own id, with what the caller says last. */
export const end = (id: string, ends: "caller" | "agent" | "line", last?: string): StateNode => ({
  id,
  type: "final",
  ...(last !== undefined && { entry: [say(last)] }),
  meta: { ends },
});

/** The chart of a call: its lanes, and the ends that every template has beside its own. */
export function chartOfCall(lanes: StateNode, ends: Members): StateNode {
  return {
    initial: "call",
    states: {
      call: { ...lanes, on: { "agent.hung-up": { target: "#cut-off" } } },
      ...ends,
      "driven-off": end("driven-off", "caller", "had-enough"),
      "gave-up": end("gave-up", "caller", "nobody-there"),
      "cut-off": end("cut-off", "agent"),
    },
  };
}

/** Lines that every chart of `turn`s may say. */
export function commonLines(temper: Temper): Lines {
  return {
    "still-there": line("喂？您还在听吗？", "Hello? Are you still there?", "asks"),
    ...(tempers[temper].forgives > 0 && {
      "that-tone": line(
        "你这是什么态度啊，好好说话行不行？",
        "What kind of tone is that? Can't you talk properly?",
        "complains",
      ),
    }),
    "had-enough": line("行了，跟你说不清楚，我不说了。", "Enough, there's no talking to you.", "complains"),
    "nobody-there": line(
      "怎么没人说话呀，算了，我挂了。",
      "Nobody says anything. Never mind, I'm hanging up.",
      "complains",
    ),
  };
}

/** The first words of the agent, which are the same whoever rings. */
export const greetings: Replies = {
  greeting: good(
    "您好，{centre}，工号{staff}，请问有什么可以帮您？",
    "Hello, {centre}, agent {staff}. How can I help you?",
  ),
  "greeting-bare": middling("您好，请讲。", "Hello, go ahead."),
  "greeting-rude": bad("喂，说吧。", "Yeah, what is it?"),
};

/** The last words, said when the matter is settled. */
export const farewells: Replies = {
  "welcome-else": good(
    "不客气，这是我应该做的。请问还有其他可以帮您的吗？",
    "You're welcome, that's what I'm here for. Is there anything else I can do for you?",
  ),
  "ok-else": middling("嗯，还有别的事吗？", "Mm, anything else?"),
  "hang-up-then": bad("没别的事就挂了吧。", "If that's it, just hang up."),
  "thank-and-bye": good(
    "感谢您的来电，有问题欢迎您随时再打来，祝您生活愉快，再见！",
    "Thank you for calling. Do ring us again any time. Have a good day, goodbye!",
  ),
  "plain-bye": middling("好，再见。", "All right, goodbye."),
};

/** The last moment of a call that goes well. */
export const nothingMore = turn({
  says: [say("that-was-all")],
  tags: ["nothing-else"],
  replies: ["thank-and-bye", "plain-bye", "hang-up-then"],
  hears: [{ target: "#satisfied" }],
});

/** From the caller's thanks to the end: what is the same in every call that goes well. */
export function closingTurns(told: readonly string[]): Members {
  return {
    settled: turn({
      says: [mood(1), say("thanks")],
      tags: told,
      replies: ["welcome-else", "ok-else", "hang-up-then"],
      hears: [{ target: "nothing-more" }],
    }),
    "nothing-more": nothingMore,
  };
}

export const closingLines: Lines = {
  thanks: line(
    "哦，这样啊，那我明白了，谢谢你啊。",
    "Oh, I see. That's clear now, thank you.",
    "understands",
    "thanks",
  ),
  "that-was-all": line("没有了，就这事。", "No, that was all.", "nothing-else"),
  bye: line("好，再见。", "Right, goodbye.", "goodbye"),
};
