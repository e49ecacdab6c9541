import type { Scenario } from "../../scenario/index.ts";
import type { Matter } from "./matters.ts";
import {
  bad,
  chartOfCall,
  closingLines,
  closingTurns,
  commonLines,
  end,
  farewells,
  good,
  greetings,
  heard,
  lanesOf,
  line,
  middling,
  say,
  turn,
  words,
  type Lines,
  type Members,
  type Replies,
  type Temper,
} from "./parts.ts";
import type { Person } from "./people.ts";
import { scenarioFrom } from "./sketch.ts";

/** The middle of a call about a matter: asked, looked up, explained. Other templates lead into `asks`. */
export function matterTurns(): Members {
  const explained = heard("explain", "give-deadline", "offer-solution");
  const waits = heard("ask-hold");
  return {
    asks: turn({
      says: [say("asks")],
      tags: ["caller-states-matter"],
      replies: ["ask-details", "ask-digits", "look-yourself"],
      hears: [{ target: "settled", guard: explained }, { target: "gives-details" }],
    }),
    "gives-details": turn({
      says: [say("details")],
      tags: ["caller-gave-details", "caller-named", "needs-lookup"],
      replies: ["ask-hold", "explain", "explain-half", "explain-badly"],
      hears: [
        { target: "settled", guard: explained },
        { target: "waits", guard: waits },
        { target: "wants-to-know" },
      ],
    }),
    waits: turn({
      says: [say("take-your-time")],
      replies: ["back-explain", "explain-half", "explain-badly"],
      hears: [{ target: "settled", guard: explained }, { target: "wants-to-know" }],
    }),
    "wants-to-know": turn({
      says: [say("asks-again")],
      tags: ["needs-explanation"],
      replies: ["explain", "explain-half", "explain-badly"],
      hears: [
        { target: "settled", guard: explained },
        { target: "settled", guard: heard("check-understanding") },
        { target: "#went-unanswered" },
      ],
    }),
  };
}

export function matterLines(person: Person, matter: Matter): Lines {
  return {
    asks: matter.asks,
    "asks-again": matter.again,
    details: person.details,
    "take-your-time": line("行，你查吧，我等着。", "All right, look it up, I'll wait.", "agrees"),
    "still-in-the-dark": line(
      "说了半天还是没说清楚，我找别人问去。",
      "All that and I still don't know. I'll ask somebody else.",
      "complains",
    ),
  };
}

export function matterReplies(person: Person, matter: Matter): Replies {
  const [explain, half, badly] = matter.explains;
  const { "zh-CN": zh, en } = person.name;
  return {
    "ask-details": good(
      "好的，我来帮您查。请问您贵姓？麻烦您再报一下尾号，好吗？",
      "Certainly, I'll look into it. May I have your name, and the last digits please?",
    ),
    "ask-digits": middling("嗯，尾号多少？", "Mm, what are the last digits?"),
    "look-yourself": bad("这个你自己上网查一下不就知道了。", "You could just look that up online yourself."),
    "ask-hold": good(
      `好的，${zh}，跟您核对一下，尾号${person.number.slice(-4)}，对吗？请您稍等一下，我帮您查，好吗？`,
      `Certainly, ${en}. Let me confirm: it ends in ${person.number.slice(-4)}, is that right? Would you wait a moment while I look it up?`,
    ),
    explain: { ...explain, "zh-CN": `${zh}，${explain["zh-CN"]}`, en: `${en}, ${explain.en}` },
    "explain-half": half,
    "explain-badly": badly,
    "back-explain": good(
      `${zh}，对不起，让您久等了，谢谢您的耐心等待。您问的事${explain["zh-CN"]}`,
      `${en}, I'm sorry to have kept you waiting, thank you for your patience. About your question: ${explain.en}`,
    ),
  };
}

export const matterEnds: Members = {
  satisfied: end("satisfied", "caller", "bye"),
  "went-unanswered": end("went-unanswered", "caller", "still-in-the-dark"),
};

/** A caller who asks something that has to be looked up. */
export function information(person: Person, matter: Matter, temper: Temper): Scenario {
  return scenarioFrom(
    {
      id: "my-information-call",
      title: words(`咨询：${matter.short["zh-CN"]}`, `Enquiry: ${matter.short.en}`),
      summary: words(
        `客户来电询问${matter.short["zh-CN"]}的事，要查了才能答复。`,
        `A customer asks about ${matter.short.en}; it has to be looked up.`,
      ),
      kind: "matter",
      level: 1,
      situation: words(
        "平常的一天，来电不多，系统正常。",
        "An ordinary day: few calls, and the system works.",
      ),
      goals: [
        words("查清楚再回答，别凭印象", "Look before you answer; no guessing"),
        words("一次把话说明白", "Make it clear the first time"),
      ],
      practises: [
        "open.greeting",
        "hold.ask-first",
        "hold.return-thanks",
        "close.check-understood",
        "close.anything-else",
        "close.thanks-goodbye",
      ],
      chart: chartOfCall(
        lanesOf(
          "greeting",
          {
            greeting: turn({
              replies: ["greeting", "greeting-bare", "greeting-rude"],
              hears: [{ target: "asks" }],
            }),
            ...matterTurns(),
            ...closingTurns(["explained", "matter-settled", "caller-thanks"]),
          },
          temper,
        ),
        matterEnds,
      ),
      lines: { ...matterLines(person, matter), ...closingLines, ...commonLines(temper) },
      replies: { ...greetings, ...matterReplies(person, matter), ...farewells },
    },
    person,
    matter,
    temper,
  );
}
