import type { LocalText } from "../base/index.ts";
import type { Term } from "./situations.ts";

/** What the phone can do, as logs, scripts and standards name it. */
export const phoneActions = [
  "answer",
  "mute",
  "unmute",
  "hold",
  "resume",
  "transfer",
  "escalate",
  "slip",
  "lookup",
  "hangup",
  /** Picks up the second line; the first one waits. */
  "answer-second",
  /** Back to the first line; whoever is on the second waits there. */
  "return-first",
  /** Refuses the ringing second line. */
  "reject-second",
  /** Rings the number of the task. */
  "dial",
  /** Rings again, after a break or when nobody was reached. */
  "redial",
  /** Gives up a call whose line has broken, instead of waiting or ringing back. */
  "leave",
] as const;
export type PhoneAction = (typeof phoneActions)[number];

const party = (id: string, zh: string, en: string): Term => ({
  id,
  name: { "zh-CN": zh, en } satisfies LocalText,
});

/** Where a call can be transferred to. */
export const transferTargets: readonly Term[] = [
  party("auto-attendant", "自动语音台", "automatic attendant"),
  party("team-leader", "组长", "team leader"),
  party("supervisor", "现场主管", "floor supervisor"),
  party("named-agent", "原受理客服", "the agent asked for"),
  party("after-sales", "售后部", "after-sales"),
  party("billing", "账务部", "billing"),
  party("logistics", "物流部", "logistics"),
  party("technical", "技术支持", "technical support"),
  party("property", "工程维修", "repairs"),
];

/** Whom a matter can be reported to while the call goes on. */
export const escalationTargets: readonly Term[] = [
  party("team-leader", "组长", "team leader"),
  party("supervisor", "现场主管", "floor supervisor"),
  party("department-manager", "部门经理", "department manager"),
  party("project-manager", "项目经理", "project manager"),
  party("duty-desk", "相关部门值班", "the department on duty"),
];

export const transferTargetIds: ReadonlySet<string> = new Set(transferTargets.map((t) => t.id));
export const escalationTargetIds: ReadonlySet<string> = new Set(escalationTargets.map((t) => t.id));
