import type { LocalText } from "#core/base";

/** Something a reply can do (an act) or a way it can be badly worded (a fault). Ids are stable: add, never rename. */
export interface Term<Id extends string = string> {
  readonly id: Id;
  readonly name: LocalText;
  /** True for acts this project added for its clauses; whoever measures against the shared label set leaves them out. */
  readonly ours?: true;
}

const term = <const Id extends string>(id: Id, zh: string, en: string): Term<Id> => ({
  id,
  name: { "zh-CN": zh, en },
});

const our = <const Id extends string>(id: Id, zh: string, en: string): Term<Id> => ({
  ...term(id, zh, en),
  ours: true,
});

/** What a reply can do. One reply carries any number of acts. */
export const acts = [
  term("greet", "问候", "Greeting"),
  term("identify", "自报家门", "Self-introduction"),
  term("offer-help", "主动询问需求", "Offer of help"),
  term("anything-else", "询问其他需求", "Anything else?"),
  term("address-by-name", "称呼姓氏", "Use of surname"),
  term("ask-name", "询问姓名", "Ask for name"),
  term("ask-contact", "索取联系方式", "Ask for contact"),
  term("ask-details", "了解详情", "Fact finding"),
  term("ask-wish", "询问期望", "Ask for preferred outcome"),
  term("ask-repeat", "请求重复", "Ask to repeat"),
  term("ask-slower", "请放慢语速", "Ask to slow down"),
  term("ask-louder", "请大声一点", "Ask to speak up"),
  term("ask-handset", "请拿起话筒", "Ask to use handset"),
  term("ask-change-phone", "请换电话再拨", "Ask to call back on another phone"),
  term("ask-mandarin", "请讲普通话", "Ask for Mandarin"),
  term("ask-mandarin-speaker", "请换会讲普通话的人", "Ask for a Mandarin speaker"),
  term("prompt-speak", "提示讲话", "Prompt a silent caller"),
  term("cannot-hear", "说明听不清", "State inaudibility"),
  term("check-audible", "确认能否听清", "Audibility check"),
  term("acknowledge", "应和", "Backchannel"),
  term("apologise", "致歉", "Apology"),
  term("empathise", "共情", "Empathy"),
  term("reassure", "承诺尽力", "Reassurance"),
  term("own-case", "主动负责", "Ownership"),
  term("ask-hold", "征求等待", "Ask to hold"),
  term("thank-waiting", "感谢等待", "Thanks for holding"),
  term("ask-note", "请客户记录", "Ask to take a note"),
  term("confirm", "复述确认", "Read-back"),
  term("check-understanding", "确认客户明白", "Check of understanding"),
  term("explain", "解释说明", "Explanation"),
  term("offer-solution", "提出方案", "Offer of a solution"),
  term("promise-reply", "承诺回复", "Promise to reply"),
  term("give-deadline", "告知时限", "Deadline"),
  term("record", "告知已记录", "Note of the case"),
  term("escalate", "上报转交", "Escalation"),
  term("transfer", "转接", "Call transfer"),
  term("refer", "引导至他处", "Referral"),
  term("wrong-number", "告知拨错", "Wrong number"),
  term("decline", "婉拒", "Polite refusal"),
  term("staff-number-only", "只报工号", "Staff number only"),
  term("warn-abuse", "文明提醒", "Warning about language"),
  term("announce-hangup", "告知将挂机", "Announced hang-up"),
  term("invite-criticism", "欢迎监督", "Welcome of criticism"),
  term("promise-improvement", "承诺改进", "Promise to improve"),
  term("accept-thanks", "回应感谢", "Answer to thanks"),
  term("accept-apology", "回应致歉", "Answer to apology"),
  term("thank", "致谢", "Thanks"),
  term("goodbye", "道别", "Goodbye"),
  term("verify-party", "核对对方身份", "Party verification"),
  term("state-purpose", "说明来意", "Purpose of call"),
  term("ask-convenient", "询问是否方便", "Ask if convenient"),
  our("invite-call-again", "欢迎再次来电", "Invitation to call again"),
  our("ask-no-hangup", "请勿挂机", "Ask to stay on the line"),
  our("confirm-satisfied", "确认满意", "Satisfaction check"),
  our("ask-understanding", "请求谅解", "Ask for understanding"),
  our("congratulate", "节日祝福", "Festive wish"),
] as const;

/** How a reply can be badly worded. */
export const faults = [
  term("curt-prompt", "生硬招呼", "Curt prompt"),
  term("dont-know", "推说不知", '"Don\'t know"'),
  term("flat-refusal", "生硬拒绝", "Flat refusal"),
  term("not-my-job", "推诿", "Passing the buck"),
  term("brush-off", "打发客户", "Brush-off"),
  term("blame-caller", "指责客户", "Blaming the caller"),
  term("impatient", "不耐烦", "Impatience"),
  term("provoke", "顶撞挑衅", "Provocation"),
  term("insult", "辱骂讥讽", "Insult"),
  term("threat", "威胁挂机", "Hang-up threat"),
  term("rough-check", "粗鲁确认", "Rough check"),
  term("excuse", "找借口", "Excuse"),
  term("but", "转折否定", '"Yes, but"'),
  term("leak", "泄露信息", "Disclosure"),
  term("over-familiar", "过分随便", "Over-familiarity"),
  term("jargon", "术语堆砌", "Jargon"),
  term("overpromise", "越权承诺", "Overpromise"),
  term("disparage", "贬低他人", "Disparagement"),
  term("grovel", "低三下四", "Grovelling"),
] as const;

export type ActId = (typeof acts)[number]["id"];
export type FaultId = (typeof faults)[number]["id"];

/** Every act's id, for readers that must refuse an unknown one. */
export const actIds: ReadonlySet<string> = new Set(acts.map((act) => act.id));

/** Every fault's id. */
export const faultIds: ReadonlySet<string> = new Set(faults.map((fault) => fault.id));
