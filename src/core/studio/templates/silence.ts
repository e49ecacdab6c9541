import type { Scenario, StateNode, Transition } from "../../scenario/index.ts";
import { matterEnds, matterLines, matterReplies, matterTurns } from "./information.ts";
import type { Matter } from "./matters.ts";
import {
  bad,
  closingLines,
  closingTurns,
  commonLines,
  end,
  farewells,
  good,
  heard,
  lanesOf,
  line,
  middling,
  mood,
  rude,
  say,
  turn,
  words,
  type Temper,
} from "./parts.ts";
import type { Person } from "./people.ts";
import { scenarioFrom } from "./sketch.ts";

/** The quiet after which a prompt has been given its time, in ms: what houses ask is 2 to 5 seconds, and theirs to judge. */
const pause = "1900";
const longest = "25000";

/** A moment of silence. Nobody speaks; the line hears what is said all the same. */
function quiet(
  replies: readonly string[],
  hears: readonly Transition[],
  after: StateNode["after"],
): StateNode {
  return {
    meta: { replies: [...replies] },
    on: { "agent.replied": [{ target: "#driven-off", guard: rude }, ...hears] },
    ...(after && { after }),
  };
}

/** A line on which nobody speaks. With patience, somebody turns out to be there after all. */
export function silence(person: Person, matter: Matter, temper: Temper): Scenario {
  const goodbye: Transition = { target: "farewell", guard: heard("goodbye") };
  const there: Transition = {
    target: "#there",
    guard: { type: "heard", params: { any: ["check-audible"], clean: true } },
  };
  // Who is never going to speak cannot be reached by asking.
  const reached = temper === "badly" ? [] : [there];
  const gone = { [longest]: { target: "#rang-off" } };
  const story = {
    there: {
      id: "there",
      ...turn({
        says: [mood(1), say("here-now")],
        tags: ["caller-apologises"],
        replies: ["no-matter-help", "go-on-then", "why-silent"],
        hears: [{ target: "asks" }],
      }),
    },
    ...matterTurns(),
    ...closingTurns(["explained", "matter-settled", "caller-thanks"]),
  };
  const foundReplies = {
    "no-matter-help": good(
      "没关系，现在听得很清楚。请问有什么可以帮您？",
      "That's quite all right, I hear you clearly now. How can I help you?",
    ),
    "go-on-then": middling("好的，现在有声音了，您请说。", "All right, there's sound now. Go ahead, please."),
    "why-silent": bad(
      "你早干嘛去了，我都问好几遍了。",
      "What took you so long? I've asked you over and over.",
    ),
    ...matterReplies(person, matter),
    ...farewells,
  };
  const foundLines = {
    "here-now": line(
      "哎，听得见听得见！不好意思啊，我耳机刚才没连上，说了半天你都没听见吧？",
      "Yes, I can hear you! Sorry, my headset wasn't connected. You didn't get a word of it, did you?",
      "greets",
      "apologises",
    ),
    ...matterLines(person, matter),
    ...closingLines,
  };
  const silent = temper === "badly";
  const chart: StateNode = {
    initial: "call",
    states: {
      call: {
        initial: "silent",
        on: { "agent.hung-up": { target: "#cut-off" } },
        states: {
          silent: {
            initial: "nothing-yet",
            tags: ["caller-silent"],
            states: {
              "nothing-yet": quiet(
                ["greeting", "anyone-there", "speak-up"],
                [
                  {
                    target: "prompted-once",
                    guard: heard("greet", "identify", "offer-help", "prompt-speak", "check-audible"),
                  },
                  { target: "nothing-yet", reenter: true },
                ],
                gone,
              ),
              "prompted-once": quiet(
                ["prompt-again", "can-you-hear", "no-sound-bye", "threat"],
                [goodbye, { target: "prompted-twice" }],
                {
                  [pause]: { target: "waited-once" },
                },
              ),
              "waited-once": quiet(
                ["prompt-again", "can-you-hear", "no-sound-bye", "threat"],
                [goodbye, ...reached, { target: "prompted-twice" }],
                gone,
              ),
              "prompted-twice": quiet(
                ["can-you-hear", "farewell-full", "farewell-bare", "threat"],
                [goodbye, { target: "prompted-twice", reenter: true }],
                {
                  [pause]: { target: "waited-twice" },
                },
              ),
              "waited-twice": quiet(
                ["farewell-full", "can-you-hear", "farewell-bare", "threat"],
                [goodbye, ...reached, { target: "prompted-twice" }],
                gone,
              ),
              farewell: {
                ...quiet(
                  ["farewell-full", "farewell-bare", "threat"],
                  [{ target: "farewell", reenter: true }],
                  {
                    [longest]: { target: "#rang-off" },
                  },
                ),
                on: {
                  "agent.replied": [
                    { target: "#driven-off", guard: rude },
                    { target: "farewell", reenter: true },
                  ],
                  "agent.hung-up": { target: "#closed-properly" },
                },
              },
            },
          },
          ...(silent ? {} : { found: lanesOf("there", story, temper) }),
        },
      },
      ...(silent ? {} : matterEnds),
      "closed-properly": end("closed-properly", "agent"),
      "rang-off": { ...end("rang-off", "caller"), entry: [{ type: "sound", params: { sound: "cut-out" } }] },
      "driven-off": end("driven-off", "caller", "overheard"),
      ...(silent ? {} : { "gave-up": end("gave-up", "caller", "nobody-there") }),
      "cut-off": end("cut-off", "agent"),
    },
  };
  const { "had-enough": _, ...common } = commonLines(temper);
  return scenarioFrom(
    {
      id: "my-silent-call",
      title: words("没有声音的来电", "A call without a sound"),
      summary: words(
        "电话接起来，那头一点声音也没有。",
        "The call is answered, and there is no sound at all.",
      ),
      kind: "hearing",
      level: 1,
      line: "silent",
      known: false,
      situation: words(
        "上午高峰刚过，进来一个未知号码。",
        "The morning rush is just over when an unknown number comes in.",
      ),
      goals: [
        words("不知道那头有没有人，也要当有人在", "Whether or not anybody is there, act as if there were"),
        words("挂机要有挂机的样子", "If you hang up, do it properly"),
      ],
      practises: [
        "hear.silent-caller",
        "hear.silent-prompt",
        "hear.silent-pause",
        "hear.silent-goodbye",
        "hear.silent-hangup-delay",
        "hear.silent-no-threat",
        "open.greeting",
      ],
      chart,
      lines: {
        overheard: line(
          "……我耳机刚连上，就听见你这么跟人说话。行，我不问了。",
          "…My headset's just come on, and that's how I hear you talk to people. Fine, I won't ask.",
          "complains",
        ),
        ...(silent ? {} : { ...foundLines, ...common }),
      },
      replies: {
        greeting: good(
          "您好，{centre}，工号{staff}，请问有什么可以帮您？",
          "Hello, {centre}, agent {staff}. How can I help you?",
        ),
        "anyone-there": middling("您好？您好，有人在吗？", "Hello? Hello, anybody there?"),
        "speak-up": bad("喂，说话呀！", "Hey, say something!"),
        "prompt-again": good(
          "您好，您的电话已经接通了，请讲。",
          "Hello, your call is connected. Please go ahead.",
        ),
        "can-you-hear": good(
          "您好，我这边暂时没有听到您的声音，请问您能听见我说话吗？",
          "Hello, I don't hear you at the moment. Can you hear me?",
        ),
        "no-sound-bye": middling(
          "没有声音，那先这样，再见。",
          "There's no sound. Let's leave it then, goodbye.",
        ),
        threat: bad("再不说话我就挂了啊！", "Say something or I'm hanging up!"),
        "farewell-full": good(
          "很抱歉，您的电话一直没有声音，请您换一部电话再打过来，好吗？感谢您的来电，再见！",
          "I'm very sorry, there is no sound on your line. Could you call us again from another phone? Thank you for calling, goodbye!",
        ),
        "farewell-bare": middling("不好意思，没有声音，再见。", "Sorry, no sound. Goodbye."),
        ...(silent ? {} : foundReplies),
      },
    },
    person,
    matter,
    temper,
  );
}
