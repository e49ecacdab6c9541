import type { Scenario } from "../../scenario/index.ts";
import type { Matter } from "./matters.ts";
import {
  bad,
  chartOfCall,
  closingLines,
  commonLines,
  end,
  good,
  heard,
  lanesOf,
  line,
  middling,
  mood,
  nothingMore,
  say,
  turn,
  words,
  type Temper,
} from "./parts.ts";
import type { Person } from "./people.ts";
import { scenarioFrom } from "./sketch.ts";

/** The agent rings back with the answer that was promised. */
export function outbound(person: Person, matter: Matter, temper: Temper): Scenario {
  const { "zh-CN": zh, en } = person.name;
  const [explain, half, badly] = matter.explains;
  const purpose = `您之前问的${matter.short["zh-CN"]}的事，我来给您回复`;
  const explained = heard("explain", "give-deadline", "offer-solution");
  const { "still-there": _, ...common } = commonLines(temper);
  return scenarioFrom(
    {
      id: "my-outbound-call",
      title: words(`回电：${matter.short["zh-CN"]}`, `Calling back: ${matter.short.en}`),
      summary: words(
        `昨天答应客户的回复，今天打过去说。`,
        `The answer that was promised yesterday is due: ring the customer.`,
      ),
      kind: "outbound",
      level: 2,
      situation: words(
        "答复已经查清楚，在客户资料里。现在打过去。",
        "The answer has been found and is in the customer's record. Ring now.",
      ),
      goals: [
        words("先确认接电话的是谁，再说事", "Make sure who has answered before you say anything"),
        words("说明来意，问一句是否方便", "Say why you ring, and ask whether it is a good moment"),
      ],
      practises: [
        "outbound.verify-party",
        "outbound.identify-self",
        "outbound.ask-convenient",
        "outbound.enquiry-callback",
        "outbound.closing",
      ],
      chart: chartOfCall(
        {
          initial: "ringing",
          states: {
            // Nobody can be short with the agent, or tired of waiting, before they have picked up.
            ringing: { after: { "5000": { target: "answered", actions: [{ type: "pickUp" }] } } },
            answered: lanesOf(
              "answers",
              {
                answers: turn({
                  says: [say("hello")],
                  tags: ["callee-answers", "callee-unknown"],
                  replies: ["is-that-you", "about-yours", "hey-you"],
                  hears: [{ target: "confirms" }],
                }),
                confirms: turn({
                  says: [say("yes-its-me")],
                  tags: ["callback-enquiry"],
                  replies: ["purpose-convenient", "purpose-only", "listen-now"],
                  hears: [{ target: "listens" }],
                }),
                listens: turn({
                  says: [say("go-ahead")],
                  tags: ["callback-enquiry", "answer-known"],
                  replies: ["explain", "explain-half", "explain-badly"],
                  hears: [
                    { target: "understands", guard: explained, actions: [mood(1)] },
                    { target: "asks-again" },
                  ],
                }),
                "asks-again": turn({
                  says: [say("and-so")],
                  tags: ["needs-explanation"],
                  replies: ["explain", "explain-half", "explain-badly"],
                  hears: [{ target: "understands", guard: explained }, { target: "#none-the-wiser" }],
                }),
                understands: turn({
                  says: [say("thanks")],
                  tags: ["explained", "caller-thanks", "matter-settled"],
                  replies: ["welcome-else", "ok-else", "hang-up-then"],
                  hears: [{ target: "nothing-more" }],
                }),
                "nothing-more": nothingMore,
              },
              temper,
              "who-is-it",
            ),
          },
        },
        {
          satisfied: end("satisfied", "caller", "bye"),
          "none-the-wiser": end("none-the-wiser", "caller", "still-in-the-dark"),
        },
      ),
      lines: {
        hello: line("喂，哪位？", "Hello, who is it?", "answers-call", "asks"),
        "who-is-it": line("喂？说话呀，哪位？", "Hello? Say something, who is it?", "asks"),
        "yes-its-me": line("我就是，什么事啊？", "Speaking. What is it?", "confirms-identity", "asks"),
        "go-ahead": line(
          "哦，这事啊，方便的，你说吧。",
          "Oh, that. Yes, now is fine, go ahead.",
          "convenient",
          "agrees",
        ),
        "and-so": line(
          "那到底是怎么个情况啊？我没听明白。",
          "So what is the matter with it? I didn't follow.",
          "not-understood",
          "asks",
        ),
        "still-in-the-dark": line(
          "打个电话来又说不清楚，算了。",
          "You ring me up and can't explain it. Never mind.",
          "complains",
        ),
        ...closingLines,
        ...common,
      },
      replies: {
        "is-that-you": good(
          `您好，这里是{centre}，工号{staff}。请问是${zh}吗？`,
          `Hello, this is {centre}, agent {staff}. Am I speaking to ${en}?`,
        ),
        "about-yours": middling(`您好，是${zh}吧？`, `Hello, ${en}, isn't it?`),
        "hey-you": bad("喂，你叫什么名字？", "Hey, what's your name?"),
        "purpose-convenient": good(
          `${zh}，您好，${purpose}。请问您现在方便接听电话吗？`,
          `Hello, ${en}. I'm ringing with the answer about ${matter.short.en}. Is this a good moment?`,
        ),
        "purpose-only": middling(`${purpose}。`, `I'm ringing about ${matter.short.en}.`),
        "listen-now": bad("别挂，听我说完。", "Don't hang up, hear me out."),
        explain: { ...explain, "zh-CN": `${zh}，${explain["zh-CN"]}`, en: `${en}, ${explain.en}` },
        "explain-half": half,
        "explain-badly": badly,
        "welcome-else": good(
          "不客气，这是我应该做的。请问还有其他可以帮您的吗？",
          "You're welcome, that's what I'm here for. Is there anything else I can do for you?",
        ),
        "ok-else": middling("嗯，还有别的事吗？", "Mm, anything else?"),
        "hang-up-then": bad("没别的事就挂了吧。", "If that's it, just hang up."),
        "thank-and-bye": good(
          "感谢您的接听，打扰您了，有问题欢迎您随时来电，祝您生活愉快，再见！",
          "Thank you for your time, I'm sorry to have disturbed you. Ring us any time. Have a good day, goodbye!",
        ),
        "plain-bye": middling("好，再见。", "All right, goodbye."),
      },
      more: {
        direction: "outbound",
        task: {
          about: words(`回复${zh}：${matter.short["zh-CN"]}`, `Answer ${en}: ${matter.short.en}`),
          points: [
            words("核对是不是本人", "Make sure it is the customer"),
            words("把查到的情况讲清楚", "Explain what was found"),
            words("问清是否还有疑问", "Ask whether anything is unclear"),
          ],
        },
      },
    },
    person,
    matter,
    temper,
  );
}
