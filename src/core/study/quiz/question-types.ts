import type { LocalText } from "../../base/index.ts";

const type = <const Id extends string>(id: Id, zh: string, en: string) => ({
  id,
  name: { "zh-CN": zh, en } satisfies LocalText,
});

/** The ways of asking that the documents tell apart (003 ⑧, question 3). The choice question is a kind of closed one. */
export const questionTypes = [
  type("open", "开放式提问", "Open question"),
  type("closed", "封闭式提问", "Closed question"),
  type("choice", "选择性提问", "Choice question"),
  type("consultative", "征询性提问", "Consultative question"),
  type("targeted", "针对性提问", "Targeted question"),
] as const;
export type QuestionType = (typeof questionTypes)[number]["id"];
