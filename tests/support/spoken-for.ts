/** A reply that does nothing a standard speaks of, and nothing it forbids. */
export const neutral = "今天是星期三。";

/** What people say to do an act: one sentence each, for the acts that rules put second or measure from. */
const acts: Readonly<Record<string, string>> = {
  "anything-else": "请问还有什么可以帮您？",
  "ask-change-phone": "请您换一部电话再打过来，好吗？",
  "announce-hangup": "对不起，我先挂机了。",
  "cannot-hear": "很抱歉，我听不到您的声音。",
  escalate: "我这就帮您上报给主管。",
  explain: "因为昨天系统升级，所以晚了一天。",
  goodbye: "再见！",
  greet: "您好！",
  identify: "我是三声客服中心，工号1001。",
  "offer-help": "请问有什么可以帮您？",
  "offer-solution": "我马上给您补发一份，您看可以吗？",
  "promise-reply": "我们会尽快给您回复。",
  "prompt-speak": "您的电话已接通，请讲话。",
  "state-purpose": "我打来是回复您上次咨询的问题。",
  transfer: "我给您转接过去。",
};

/** A sentence for the first act of the group that there is one for. */
export function spokenFor(group: readonly string[]): string {
  const found = group.map((act) => acts[act]).find((text) => text !== undefined);
  if (found === undefined) throw new Error(`No sentence for any of ${group.join(", ")}`);
  return found;
}

/** How people word each fault. */
const faults: Readonly<Record<string, string>> = {
  "blame-caller": "这是您自己没看清楚，怪谁呢？",
  but: "您说的是，但是这个真的办不了。",
  "brush-off": "你明天再打来吧。",
  "curt-prompt": "喂，说话呀！",
  disparage: "他们公司就是骗子，东西特别差。",
  "dont-know": "我不知道。",
  excuse: "刚才线路忙，我也没办法呀。",
  "flat-refusal": "不可能，办不了。",
  grovel: "求求您了，我给您跪下了，您大人有大量。",
  impatient: "你烦不烦啊，快点讲！",
  insult: "你有病吧，真是个神经病。",
  jargon: "是后台接口的鉴权参数异常导致的。",
  leak: "她的手机号是13812345678，住在幸福路8号。",
  "not-my-job": "这事不归我管，跟我没关系。",
  "over-familiar": "哎呀亲爱的，咱俩谁跟谁呀，客气啥。",
  overpromise: "我保证今天一定给您全额退款，绝对没问题。",
  provoke: "有本事你就去投诉我啊！",
  "rough-check": "喂，听懂了吧？",
  threat: "再不说话我就挂了！",
};

export function badWords(fault: string): string {
  const text = faults[fault];
  if (text === undefined) throw new Error(`No sentence for ${fault}`);
  return text;
}
