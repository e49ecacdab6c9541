import type { LocalText } from "../base/index.ts";

export interface Term {
  readonly id: string;
  readonly name: LocalText;
}

const term = (id: string, zh: string, en: string): Term => ({ id, name: { "zh-CN": zh, en } });

/**
 * Situations: what standards speak of and what a caller's chart puts as tags on its states. The only words the two share.
 * A situation lasts as long as a state with its tag is active.
 */
export const situations: readonly Term[] = [
  term("holiday", "节假日来电", "call on a holiday"),
  term("caller-greets", "客户先问候", "caller greets first"),
  term("caller-states-matter", "客户说明来意", "caller states the matter"),
  term("caller-named", "已知客户姓氏", "caller's name is known"),
  term("repeat-caller", "老客户再次来电", "caller has called before"),
  term("first-time-caller", "客户首次来电", "first call of this customer"),
  term("caller-silent", "无声来电", "silent caller"),
  term("midcall-silence", "通话中途无声", "silence in mid-call"),
  term("caller-quiet", "客户音量小", "quiet caller"),
  term("caller-still-quiet", "客户仍听不清", "caller still too quiet"),
  term("line-noisy", "线路杂音大", "noisy line"),
  term("line-breaking", "声音断续", "breaking line"),
  term("line-still-breaking", "声音仍断续", "line still breaking"),
  term("caller-speakerphone", "客户使用免提", "caller on speakerphone"),
  term("caller-fast", "客户语速过快", "caller speaks too fast"),
  term("caller-unclear", "客户表述不清", "caller's words not understood"),
  term("words-missed", "没听清客户的话", "caller's words not heard"),
  term("caller-dialect", "客户讲方言", "caller speaks a dialect"),
  term("caller-still-dialect", "客户仍讲方言", "caller keeps to the dialect"),
  term("caller-dialect-understood", "听得懂的方言", "dialect that the agent understands"),
  term("caller-cannot-hear", "客户听不清客服", "caller cannot hear the agent"),
  term("agent-noisy", "客服周围嘈杂", "noise around the agent"),
  term("wrong-number", "客户拨错电话", "wrong number"),
  term("caller-anxious", "客户着急", "anxious caller"),
  term("caller-venting", "客户发泄情绪", "caller lets off steam"),
  term("caller-abusive", "客户辱骂", "abusive caller"),
  term("abuse-unmanageable", "辱骂无法安抚", "abuse that cannot be calmed"),
  term("complaint-attitude", "投诉服务态度", "complaint about attitude"),
  term("complaint-error", "投诉工作差错", "complaint about an error"),
  term("complaint-apology-rejected", "客户不接受道歉", "apology not accepted"),
  term("complaint-no-answer-now", "无法当场答复的投诉", "complaint that cannot be answered now"),
  term("enquiry-no-answer-now", "无法当场答复的咨询", "enquiry that cannot be answered now"),
  term("complaint-slow-agent", "责怪客服动作慢", "agent blamed for being slow"),
  term("complaint-hotline-busy", "投诉热线难打通", "hotline was hard to reach"),
  term("complaint-closing", "投诉受理结束", "a complaint is being closed"),
  term("demands-manager", "要求找领导", "caller demands a manager"),
  term("caller-harassing", "骚扰电话", "harassing call"),
  term("harassment-persists", "骚扰纠缠不休", "harassment goes on"),
  term("caller-inviting", "善意邀约", "friendly invitation"),
  term("asks-agent-identity", "询问客服个人信息", "asks about the agent's person"),
  term("insists-agent-identity", "坚持询问个人信息", "insists on the agent's person"),
  term("private-call", "找客服的私人电话", "private call for an agent"),
  term("asks-customer-data", "索要他人信息", "asks for another customer's data"),
  term("asks-company-secrets", "打听内部信息", "asks for internal matters"),
  term("asks-other-department", "要求找其他部门", "wants another department"),
  term("asks-named-colleague", "指定原客服", "asks for a named agent"),
  term("cannot-meet-request", "无法满足的要求", "request that cannot be met"),
  term("unreasonable-demand", "不合理要求", "unreasonable demand"),
  term("needs-lookup", "需要查询", "something must be looked up"),
  term("waiting-long", "等待时间较长", "a long wait"),
  term("system-slow", "系统查询缓慢", "the system is slow"),
  term("needs-consult", "需要请教他人", "a colleague must be asked"),
  term("agent-back", "恢复通话", "back from a wait"),
  term("second-call", "另有来电打进", "another call comes in"),
  term("second-caller", "接起另一通来电", "the other caller is on the line"),
  term("second-call-back", "回到原来的通话", "back to the first caller"),
  term("long-information", "较长信息", "long information to note"),
  term("needs-explanation", "需要解释说明", "an explanation is due"),
  term("explained", "已作解释", "explanation given"),
  term("not-understood-yet", "客户仍不明白", "caller has not understood yet"),
  term("caller-gave-details", "客户给出关键信息", "caller gave key details"),
  term("caller-thanks", "客户致谢", "caller says thanks"),
  term("caller-praises", "客户表扬", "caller praises"),
  term("caller-apologises", "客户致歉", "caller apologises"),
  term("caller-suggests", "客户提建议", "caller makes a suggestion"),
  term("matter-settled", "事情已办妥", "the matter is settled"),
  term("nothing-else", "客户没有其他需要", "caller needs nothing else"),
  term("caller-stays", "客户未挂机", "caller stays on the line"),
  term("caller-still-stays", "客户仍未挂机", "caller still stays on the line"),
];

export const situationIds: ReadonlySet<string> = new Set(situations.map((s) => s.id));

/** What a caller's line does: written by the author beside the line, read by standards ("thanks must be answered"). */
export const callerActs: readonly Term[] = [
  term("greets", "问候", "greets"),
  term("states-matter", "说明来意", "states the matter"),
  term("gives-name", "告知姓氏", "gives the name"),
  term("gives-details", "提供信息", "gives details"),
  term("gives-contact", "提供联系方式", "gives contact details"),
  term("agrees", "同意", "agrees"),
  term("refuses", "拒绝", "refuses"),
  term("asks", "提问", "asks"),
  term("insists", "坚持", "insists"),
  term("complains", "抱怨", "complains"),
  term("abuses", "辱骂", "abuses"),
  term("threatens", "威胁投诉", "threatens to complain"),
  term("thanks", "致谢", "thanks"),
  term("praises", "表扬", "praises"),
  term("apologises", "致歉", "apologises"),
  term("suggests", "提建议", "suggests"),
  term("understands", "表示明白", "has understood"),
  term("not-understood", "表示不明白", "has not understood"),
  term("nothing-else", "没有其他需要", "nothing else"),
  term("goodbye", "道别", "says goodbye"),
];

export const callerActIds: ReadonlySet<string> = new Set(callerActs.map((a) => a.id));
