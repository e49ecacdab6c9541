export { scoreCall } from "./score-call.ts";
export type { Evidence, Finding, Outcome, Scorecard, Section } from "./scorecard.ts";
