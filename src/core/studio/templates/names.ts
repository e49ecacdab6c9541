import { own, type LocalText } from "../../base/index.ts";
import type { StateNode } from "../../scenario/index.ts";
import { words } from "./parts.ts";

/** What the states of templates are called, by their keys: short enough for a card of the map. */
export const stateNames: Readonly<Record<string, LocalText>> = {
  call: words("通话", "The call"),
  talk: words("说事", "The story"),
  feeling: words("心情与耐心", "Temper"),
  even: words("心平气和", "Even-tempered"),
  greeting: words("问候", "Greeting"),
  asks: words("说明来意", "Asks"),
  "gives-details": words("报出资料", "Gives details"),
  waits: words("等着查", "Waits"),
  "wants-to-know": words("追问", "Wants to know"),
  settled: words("明白了", "Understands"),
  "nothing-more": words("没有别的事", "Nothing more"),
  dialect: words("讲方言", "Speaks dialect"),
  "dialect-again": words("又讲一遍方言", "Dialect again"),
  "still-dialect": words("讲不了普通话", "No Mandarin"),
  fetching: words("去叫家人", "Fetches somebody"),
  helper: words("家人来听", "Helper speaks"),
  complains: words("抱怨", "Complains"),
  "waits-for-sorry": words("等一句道歉", "Wants a sorry"),
  "wants-a-time": words("要个期限", "Wants a date"),
  accepts: words("愿意等答复", "Accepts"),
  silent: words("没有声音", "No sound"),
  "nothing-yet": words("还没招呼", "Not prompted yet"),
  "prompted-once": words("招呼了一次", "Prompted once"),
  "waited-once": words("等过一会儿", "Waited once"),
  "prompted-twice": words("招呼了两次", "Prompted twice"),
  "waited-twice": words("又等过一会儿", "Waited twice"),
  farewell: words("已经道别", "Said goodbye"),
  found: words("有人应声", "Somebody there"),
  there: words("听见了", "Heard"),
  ringing: words("正在接通", "Ringing"),
  answered: words("对方接了", "Answered"),
  answers: words("问是哪位", "Who is it?"),
  confirms: words("确认是本人", "Confirms"),
  listens: words("听答复", "Listens"),
  "asks-again": words("没听明白", "Asks again"),
  understands: words("听明白了", "Understands"),
  satisfied: words("满意而归", "Satisfied"),
  "went-unanswered": words("没得到答复", "Unanswered"),
  accepted: words("接受处理", "Accepted"),
  "took-it-further": words("要去投诉", "Takes it further"),
  "none-the-wiser": words("还是不明白", "None the wiser"),
  "closed-properly": words("规范收线", "Closed properly"),
  "rang-off": words("对方挂了", "Rang off"),
  "driven-off": words("被气走", "Driven off"),
  "gave-up": words("等不及挂了", "Gave up"),
  "cut-off": words("被客服挂断", "Cut off"),
};

/** The chart with its states called by their names, in the author's language. */
export function withNames(chart: StateNode, nameIn: (name: LocalText) => string): StateNode {
  if (!chart.states) return chart;
  const states = Object.entries(chart.states).map(([key, node]) => {
    const name = own(stateNames, key);
    return [key, withNames(name ? { ...node, description: nameIn(name) } : node, nameIn)] as const;
  });
  return { ...chart, states: Object.fromEntries(states) };
}
