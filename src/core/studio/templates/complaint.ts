import type { Scenario } from "../../scenario/index.ts";
import type { Matter } from "./matters.ts";
import {
  bad,
  chartOfCall,
  closingLines,
  commonLines,
  end,
  farewells,
  good,
  greetings,
  heard,
  lanesOf,
  line,
  middling,
  mood,
  say,
  turn,
  words,
  type Temper,
} from "./parts.ts";
import type { Person } from "./people.ts";
import { scenarioFrom } from "./sketch.ts";

/** A caller whom we have let down, and who wants somebody to own it. */
export function complaint(person: Person, matter: Matter, temper: Temper): Scenario {
  const { "zh-CN": zh, en } = person.name;
  const tail = person.number.slice(-4);
  const sorry = heard("apologise", "empathise");
  const terms = heard("give-deadline", "promise-reply");
  return scenarioFrom(
    {
      id: "my-complaint-call",
      title: words(`投诉：${matter.short["zh-CN"]}`, `Complaint: ${matter.short.en}`),
      summary: words(
        `${matter.short["zh-CN"]}，客户已经找过一次，没有下文。`,
        `It is about ${matter.short.en}; the customer rang before and nothing came of it.`,
      ),
      kind: "emotion",
      level: 2,
      situation: words(
        "同一位客户昨天来过电话，记录上只写了“已安抚”。",
        "The same customer rang yesterday; the record only says “calmed down”.",
      ),
      goals: [
        words("先安抚情绪，再谈事情", "Feelings first, then the matter"),
        words("说清楚谁来处理、什么时候答复", "Say who deals with it, and by when they will hear"),
        words("挂机后填好受理单", "Fill in the slip afterwards"),
      ],
      truth: {
        caller: { is: [zh, zh.slice(0, 1)] },
        contact: { mentions: [[tail]] },
        kind: { is: ["complaint-error"] },
        content: { mentions: matter.slip.map((group) => [...group]) },
      },
      practises: [
        "complaint.error-apology",
        "complaint.error-record",
        "complaint.no-answer-now-deadline",
        "complaint.closing-deadline",
        "form.slip-fill",
      ],
      chart: chartOfCall(
        lanesOf(
          "greeting",
          {
            greeting: turn({
              replies: ["greeting", "greeting-bare", "greeting-rude"],
              hears: [{ target: "complains" }],
            }),
            complains: turn({
              says: [say("complains")],
              tags: ["complaint-error", "caller-states-matter", "caller-anxious"],
              replies: ["sorry-who", "name-please", "your-own-fault"],
              hears: [
                { target: "gives-details", guard: sorry, actions: [mood(1)] },
                { target: "waits-for-sorry", actions: [mood(-1)] },
              ],
            }),
            "waits-for-sorry": turn({
              says: [say("no-sorry")],
              tags: ["complaint-error", "caller-venting"],
              replies: ["sorry-who", "sorry-bare", "your-own-fault"],
              hears: [{ target: "gives-details", guard: sorry }, { target: "#took-it-further" }],
            }),
            "gives-details": turn({
              says: [say("details"), say("what-now")],
              tags: ["complaint-error", "caller-gave-details", "caller-named", "complaint-no-answer-now"],
              replies: ["report-and-deadline", "report-vaguely", "come-again-later"],
              hears: [
                { target: "accepts", guard: terms, actions: [mood(1)] },
                { target: "wants-a-time", actions: [mood(-1)] },
              ],
            }),
            "wants-a-time": turn({
              says: [say("by-when")],
              tags: ["complaint-error", "complaint-no-answer-now"],
              replies: ["report-and-deadline", "report-vaguely", "come-again-later"],
              hears: [{ target: "accepts", guard: terms }, { target: "#took-it-further" }],
            }),
            accepts: turn({
              says: [say("all-right-then")],
              tags: ["complaint-closing", "caller-thanks"],
              replies: ["welcome-else", "ok-else", "hang-up-then"],
              hears: [{ target: "nothing-more" }],
            }),
            "nothing-more": turn({
              says: [say("that-was-all")],
              tags: ["complaint-closing", "nothing-else"],
              replies: ["close-warm", "plain-bye", "hang-up-then"],
              hears: [{ target: "#accepted" }],
            }),
          },
          temper,
        ),
        {
          accepted: end("accepted", "caller", "bye"),
          "took-it-further": end("took-it-further", "caller", "further-then"),
        },
      ),
      lines: {
        complains: matter.complains,
        "no-sorry": line(
          "连句对不起都没有？我这气都不打一处来！",
          "Not even a sorry? I could burst!",
          "complains",
        ),
        details: person.details,
        "what-now": line(
          "你就告诉我，这事儿怎么办？",
          "Just tell me what you're going to do about it.",
          "asks",
        ),
        "by-when": line(
          "上次也说会处理，到底什么时候给我答复？",
          "That's what they said last time. When do I get an answer?",
          "insists",
        ),
        "all-right-then": line(
          "那行吧，我就再信你们一回。谢谢你啊。",
          "All right, I'll trust you once more. Thank you.",
          "agrees",
          "thanks",
        ),
        "further-then": line(
          "算了，我直接去投诉平台说去！",
          "Forget it, I'm taking this to the complaints board!",
          "threatens",
        ),
        "that-was-all": closingLines["that-was-all"] ?? line("没有了。", "No, nothing.", "nothing-else"),
        bye: closingLines["bye"] ?? line("再见。", "Goodbye.", "goodbye"),
        ...commonLines(temper),
      },
      replies: {
        ...greetings,
        "sorry-who": good(
          "非常抱歉，给您添麻烦了，换了谁都会着急，我非常理解。这件事我来负责跟进，请问您贵姓？方便留个联系电话吗？",
          "I'm very sorry for the trouble; anybody would be upset, I quite understand. I'll see to this myself. May I have your name, and a number to reach you?",
        ),
        "name-please": middling("您贵姓？尾号报一下。", "Your name? And the last digits."),
        "sorry-bare": middling("不好意思啊。", "Sorry about that."),
        "your-own-fault": bad(
          "是您自己没看清楚吧，这也能怪我们？",
          "You probably didn't look properly yourself. How is that our fault?",
        ),
        "report-and-deadline": good(
          `${zh}，非常抱歉，也谢谢您跟我们反映。我已经把情况详细记录下来，马上上报主管加急核实，24小时之内由主管给您回电答复。您的电话尾号是${tail}，对吗？`,
          `${en}, I'm very sorry, and thank you for telling us. I've noted it all down and report it to the supervisor at once; within 24 hours the supervisor will ring you with an answer. Your number ends in ${tail}, is that right?`,
        ),
        "report-vaguely": middling("好的，我给您反映一下。", "All right, I'll pass it on."),
        "come-again-later": bad(
          "我也没办法，您过两天再打来看看吧。",
          "There's nothing I can do. Try ringing again in a couple of days.",
        ),
        "welcome-else": farewells["welcome-else"] ?? good("不客气。", "You're welcome."),
        "ok-else": farewells["ok-else"] ?? middling("嗯。", "Mm."),
        "hang-up-then": farewells["hang-up-then"] ?? bad("挂了吧。", "Hang up."),
        "close-warm": good(
          `${zh}，再次向您道歉，谢谢您反映的情况，24小时之内一定给您答复。感谢您的来电，欢迎您随时再打来，再见！`,
          `${en}, my apologies once more, and thank you for telling us. You will have an answer within 24 hours. Thank you for calling, ring us any time. Goodbye!`,
        ),
        "plain-bye": farewells["plain-bye"] ?? middling("再见。", "Goodbye."),
      },
    },
    person,
    matter,
    temper,
  );
}
