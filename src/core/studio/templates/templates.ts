import { own, type LocalText } from "../../base/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { complaint } from "./complaint.ts";
import { dialect } from "./dialect.ts";
import { information } from "./information.ts";
import { matters, type MatterId } from "./matters.ts";
import { withNames } from "./names.ts";
import { outbound } from "./outbound.ts";
import { words, type Temper } from "./parts.ts";
import { people, type PersonId } from "./people.ts";
import { silence } from "./silence.ts";

export const templateIds = ["silence", "dialect", "complaint", "information", "outbound"] as const;
export type TemplateId = (typeof templateIds)[number];

/** One question of a template: who calls, about what, how it may end; each answered by one of its choices. */
export interface Question {
  readonly id: "who" | "about" | "ends";
  readonly choices: readonly { readonly id: string; readonly name: LocalText }[];
}
/** Answers by question; what is not answered, or answered with no choice of the question's, is the first choice. */
export type Answers = Partial<Readonly<Record<Question["id"], string>>>;

const about: Question = {
  id: "about",
  choices: Object.entries(matters).map(([id, { short }]) => ({ id, name: short })),
};
const ends: Question = {
  id: "ends",
  choices: [
    { id: "either", name: words("好坏都可能", "Well or badly, as it is handled") },
    { id: "well", name: words("多半好好收场：客户有耐心", "Mostly well: the caller is patient") },
    {
      id: "badly",
      name: words("一不小心就谈崩：客户一句也不让", "Badly at the first slip: the caller lets nothing pass"),
    },
  ],
};
const endsOfSilence: Question = {
  id: "ends",
  choices: [
    { id: "either", name: words("多问几句，那头有人应声", "Ask patiently, and somebody is there") },
    { id: "well", name: words("那头有人，而且很有耐心", "Somebody is there, and is patient") },
    { id: "badly", name: words("始终没有人说话", "Nobody ever speaks") },
  ],
};
const who: Question = {
  id: "who",
  choices: Object.entries(people).map(([id, { name }]) => ({ id, name })),
};
const whoInDialect: Question = {
  id: "who",
  choices: [
    { id: "ms-he/yue", name: words("何女士，讲粤语", "Ms He, who speaks Cantonese") },
    { id: "ms-he/wuu", name: words("何女士，讲上海话", "Ms He, who speaks Shanghainese") },
    { id: "mr-wu/yue", name: words("吴先生，讲粤语", "Mr Wu, who speaks Cantonese") },
    { id: "mr-wu/wuu", name: words("吴先生，讲上海话", "Mr Wu, who speaks Shanghainese") },
  ],
};

/** The three questions of a template, in the order in which to ask them. */
export function questionsOf(template: TemplateId): readonly Question[] {
  if (template === "silence") return [who, about, endsOfSilence];
  return [template === "dialect" ? whoInDialect : who, about, ends];
}

const inChinese = (name: LocalText) => name["zh-CN"];

/**
 * A working scenario: it reads without a problem, can be passed and can be failed. Its id is to be made the author's own.
 * `nameIn`: a state's name in the author's language.
 */
export function fromTemplate(
  template: TemplateId,
  answers: Answers = {},
  nameIn: (name: LocalText) => string = inChinese,
): Scenario {
  const made = madeOf(template, answers);
  return { ...made, chart: withNames(made.chart, nameIn) };
}

function madeOf(template: TemplateId, answers: Answers): Scenario {
  const [caller = "", lang = ""] = answered(template, "who", answers).split("/");
  const person = own<(typeof people)[PersonId]>(people, caller) ?? people["ms-chen"];
  const matter =
    own<(typeof matters)[MatterId]>(matters, answered(template, "about", answers)) ?? matters["parcel-late"];
  const temper = answered(template, "ends", answers) as Temper;
  switch (template) {
    case "silence":
      return silence(person, matter, temper);
    case "dialect":
      return dialect(lang === "wuu" ? "wuu" : "yue", person, matter, temper);
    case "complaint":
      return complaint(person, matter, temper);
    case "information":
      return information(person, matter, temper);
    case "outbound":
      return outbound(person, matter, temper);
  }
}

function answered(template: TemplateId, id: Question["id"], answers: Answers): string {
  const choices = questionsOf(template).find((question) => question.id === id)?.choices ?? [];
  const wanted = answers[id];
  return choices.find((choice) => choice.id === wanted)?.id ?? choices[0]?.id ?? "";
}
