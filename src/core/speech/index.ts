export { understand } from "./understand.ts";
export { normalise, type Normal } from "./normalise.ts";
export type { Mark, ReplyContext, Understand, Understood } from "./understood.ts";
export type { Voice } from "./voice.ts";
