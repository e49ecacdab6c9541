import type { LocalText } from "../base/index.ts";
import { escalationTargets, transferTargets } from "./phone.ts";
import type { Term } from "./situations.ts";
import { slipFields } from "./slip-fields.ts";

/** What a figure counts, with the least and the most that a house may set. */
export const parameterUnits = {
  seconds: { least: 1, most: 600 },
  minutes: { least: 1, most: 240 },
  hours: { least: 1, most: 240 },
  rings: { least: 1, most: 20 },
  times: { least: 1, most: 10 },
  replies: { least: 1, most: 20 },
  characters: { least: 20, most: 600 },
} as const;
export type FigureUnit = keyof typeof parameterUnits;

/** A parameter of clauses as people know it: a figure in a unit, or a choice of names. */
export type ParameterTerm = Term &
  (
    | { readonly unit: FigureUnit; readonly choices?: undefined }
    | { readonly unit: "choices"; readonly choices: readonly Term[] }
  );

const named = (id: string, zh: string, en: string): Term => ({
  id,
  name: { "zh-CN": zh, en } satisfies LocalText,
});
const figure = (unit: FigureUnit, id: string, zh: string, en: string): ParameterTerm => ({
  ...named(id, zh, en),
  unit,
});
const choice = (choices: readonly Term[], id: string, zh: string, en: string): ParameterTerm => ({
  ...named(id, zh, en),
  unit: "choices",
  choices,
});

const each = (terms: readonly Term[]) => [...new Map(terms.map((term) => [term.id, term])).values()];
const choicesOf = (...fields: readonly string[]) =>
  each(slipFields.flatMap(({ id, choices }) => (fields.includes(id) ? (choices ?? []) : [])));
const handedTo = each([...escalationTargets, ...transferTargets]);

/** Every parameter that a clause of the pack has, by id: the same id means the same thing wherever it stands. */
export const parameterTerms: readonly ParameterTerm[] = [
  figure("seconds", "answer-s", "几秒内答应", "Seconds until it is agreed to"),
  figure("minutes", "arrange-min", "几分钟内安排", "Minutes until it is arranged"),
  figure("seconds", "attention-window-s", "开口前最多几秒", "Seconds until the greeting"),
  figure("hours", "complex-h", "复杂投诉几小时内答复", "Hours for a complex complaint"),
  choice(escalationTargets, "consult-with", "可以请教谁", "Whom to consult"),
  choice(choicesOf("reply-within", "follow-up-within"), "deadline", "时限", "Deadline"),
  figure("seconds", "delay-s", "最多隔几秒回话", "Seconds until the reply"),
  figure("seconds", "dial-within-s", "几秒内拨出", "Seconds until dialling"),
  choice(handedTo, "hand-over-to", "可以交给谁", "Whom to hand over to"),
  figure("seconds", "hangup-delay-s", "挂机前停几秒", "Pause before hanging up"),
  figure("rings", "late-after-rings", "响过几声要致歉", "Rings after which to apologise"),
  figure("characters", "max-characters", "一次最多说多少字", "Characters in one reply"),
  figure("seconds", "max-hold-s", "一次最多等几秒", "Longest hold"),
  figure("rings", "max-rings", "最多响几声", "Rings at most"),
  figure("rings", "min-rings", "至少响几声", "Rings at least"),
  figure("seconds", "pause-s", "两次提示之间停几秒", "Pause between prompts"),
  figure("times", "prompts-before-goodbye", "告别前提示几次", "Prompts before the goodbye"),
  figure("minutes", "refer-min", "几分钟内转出", "Minutes until it is passed on"),
  choice(choicesOf("follow-up"), "refusal", "算作拒绝回访的结果", "Results that count as a refusal"),
  figure("times", "repeat-prompts", "至少提示几次", "Prompts at least"),
  choice(handedTo, "report-to", "上报给谁", "Whom to report to"),
  figure("hours", "simple-h", "简单投诉几小时内答复", "Hours for a simple complaint"),
  figure("minutes", "start-min", "几分钟内着手", "Minutes until work begins"),
  figure("times", "warnings", "挂机前提醒几次", "Warnings before hanging up"),
  figure("replies", "within-replies", "几句话之内", "Within so many replies"),
];

const byId = new Map(parameterTerms.map((term) => [term.id, term]));

/** What a parameter is called and what it counts; undefined of an id that no clause has. */
export function parameterTerm(id: string): ParameterTerm | undefined {
  return byId.get(id);
}
