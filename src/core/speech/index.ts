export { understand, understandWith } from "./understand.ts";
export { checkOwnActs, type OwnActFigures } from "./own-acts/check.ts";
export type { OwnAct, OwnActs } from "./own-acts/own-act.ts";
export { trainOwnActs } from "./own-acts/train.ts";
export { normalise, type Normal } from "./normalise.ts";
export type { Mark, ReplyContext, Understand, Understood } from "./understood.ts";
export type { Voice } from "./voice.ts";
