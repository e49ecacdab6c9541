import type { Scenario } from "../../scenario/index.ts";
import { matterEnds, matterLines, matterReplies, matterTurns } from "./information.ts";
import type { Matter } from "./matters.ts";
import {
  bad,
  chartOfCall,
  closingLines,
  closingTurns,
  commonLines,
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
  type Temper,
} from "./parts.ts";
import type { Person } from "./people.ts";
import { scenarioFrom } from "./sketch.ts";

const dialects = {
  yue: words("粤语", "Cantonese"),
  wuu: words("上海话", "Shanghainese"),
} as const;

/** A caller who speaks no Mandarin, and has somebody at hand who does. */
export function dialect(
  lang: keyof typeof dialects,
  person: Person,
  matter: Matter,
  temper: Temper,
): Scenario {
  const { asks, again } = matter.dialect[lang];
  const name = dialects[lang];
  const understood = heard("confirm", "explain");
  const settles = heard("ask-mandarin-speaker");
  const waiting = turn({
    says: [say("fetches")],
    replies: ["take-your-time-then", "hurry-up"],
    hears: [{ target: "helper" }],
  });
  return scenarioFrom(
    {
      id: "my-dialect-call",
      title: words(
        `${name["zh-CN"]}来电：${matter.short["zh-CN"]}`,
        `A call in ${name.en}: ${matter.short.en}`,
      ),
      summary: words(
        `客户只说${name["zh-CN"]}，来问${matter.short["zh-CN"]}的事。`,
        `A customer who speaks only ${name.en} asks about ${matter.short.en}.`,
      ),
      kind: "hearing",
      level: 2,
      lang,
      situation: words(
        "热线对客户讲普通话；听不听得懂方言，由你自己判断。",
        "The line speaks Mandarin; whether you follow a dialect is for you to judge.",
      ),
      goals: [
        words(
          "不管听不听得懂，别让客户觉得打错了地方",
          "Whether you follow or not, never let the caller feel they rang the wrong place",
        ),
        words("先想办法沟通上，再办事", "Find a way to talk first, then settle the matter"),
      ],
      practises: [
        "hear.dialect",
        "hear.dialect-other-speaker",
        "hear.dialect-no-direct-hangup",
        "close.anything-else",
      ],
      chart: chartOfCall(
        lanesOf(
          "greeting",
          {
            greeting: turn({
              replies: ["greeting", "greeting-bare", "greeting-rude"],
              hears: [{ target: "dialect" }],
            }),
            dialect: turn({
              says: [say("in-dialect")],
              tags: ["caller-dialect"],
              replies: ["ask-mandarin", "say-again", "speak-properly"],
              hears: [
                { target: "fetching", guard: settles },
                { target: "still-dialect", guard: heard("ask-mandarin") },
                { target: "still-dialect", guard: understood },
                { target: "dialect-again" },
              ],
            }),
            "dialect-again": turn({
              says: [say("in-dialect-again")],
              tags: ["caller-dialect"],
              replies: ["ask-mandarin", "ask-speaker", "speak-properly"],
              hears: [{ target: "fetching", guard: settles }, { target: "still-dialect" }],
            }),
            "still-dialect": turn({
              says: [say("tries-mandarin")],
              tags: ["caller-dialect", "caller-still-dialect"],
              replies: ["ask-speaker", "mandarin-again", "no-way"],
              hears: [{ target: "fetching", guard: settles }, { target: "#went-unanswered" }],
            }),
            fetching: {
              ...waiting,
              after: { "5000": { target: "helper" } },
            },
            helper: turn({
              says: [say("helper-here")],
              tags: ["caller-apologises"],
              replies: ["no-matter-help", "go-on-then", "at-last"],
              hears: [{ target: "asks" }],
            }),
            ...matterTurns(),
            ...closingTurns(["explained", "matter-settled", "caller-thanks"]),
          },
          temper,
        ),
        matterEnds,
      ),
      lines: {
        ...matterLines(person, matter),
        "in-dialect": asks,
        "in-dialect-again": again,
        "tries-mandarin": line(
          "普……普通话？我、我讲不来的呀……",
          "Man… Mandarin? I, I can't…",
          "not-understood",
        ),
        fetches: line(
          "哦哦，等等啊，我叫我孩子来听。",
          "Oh, oh, wait, I'll get my child to the phone.",
          "agrees",
        ),
        "helper-here": line(
          "喂，您好，不好意思啊，我家里人不会说普通话，我来跟您说。",
          "Hello, sorry about that: my family doesn't speak Mandarin. I'll do the talking.",
          "greets",
          "apologises",
        ),
        ...closingLines,
        ...commonLines(temper),
      },
      replies: {
        ...greetings,
        "ask-mandarin": good(
          "很抱歉，您说的方言我没能听懂，请您讲普通话好吗？谢谢您！",
          "I'm very sorry, I couldn't follow your dialect. Could you speak Mandarin, please? Thank you!",
        ),
        "say-again": middling("不好意思，麻烦您再说一遍好吗？", "Sorry, could you say that again?"),
        "speak-properly": bad(
          "你说的什么呀？说普通话，快点讲。",
          "What are you saying? Speak Mandarin, and be quick.",
        ),
        "ask-speaker": good(
          "对不起，让您费心了。请问您身边有会讲普通话的家人吗？麻烦请他来听一下电话，谢谢您！",
          "I'm sorry for the trouble. Is there anybody with you who speaks Mandarin? Could they come to the phone, please? Thank you!",
        ),
        "mandarin-again": middling(
          "不好意思，还是麻烦您讲普通话。",
          "Sorry, I must ask you for Mandarin again.",
        ),
        "no-way": bad(
          "听不懂，没办法，你找个会说普通话的再打来吧。",
          "I can't understand you. Find somebody who speaks Mandarin and ring again.",
        ),
        "take-your-time-then": good("好的，不着急，我等您。", "Of course, no hurry, I'll wait."),
        "hurry-up": bad("快点啊，我这儿还有别的电话呢。", "Be quick, I've other calls waiting."),
        "no-matter-help": good(
          "没关系的。请问有什么可以帮您？",
          "That's quite all right. How can I help you?",
        ),
        "go-on-then": middling("好的，您说吧。", "All right, go ahead."),
        "at-last": bad(
          "可算来个会说普通话的了，早干嘛去了。",
          "Somebody who speaks Mandarin at last. What took you so long?",
        ),
        ...matterReplies(person, matter),
        ...farewells,
      },
    },
    person,
    matter,
    temper,
  );
}
