import * as v from "valibot";
import { problem, resultOf, shapeProblems, type Place, type Problem, type Result } from "../../base/index.ts";
import { optionsOf, Question, rightOf } from "./question.ts";

function twice(values: readonly string[], at: Place, code: string): Problem[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) < i ? [problem(code, [...at, i], { name: value })] : [],
  );
}

function questionProblems(question: Question, i: number): Problem[] {
  const options = optionsOf(question);
  const ids = options.map(({ id }) => id);
  const right = rightOf(question);
  const at: Place = [i, "options"];
  return [
    ...twice(ids, at, "study.duplicate-option"),
    ...(["zh-CN", "en"] as const).flatMap((locale) =>
      twice(
        options.map(({ text }) => text[locale]),
        at,
        "study.duplicate-option-text",
      ),
    ),
    ...twice(question.clauses, [i, "clauses"], "study.duplicate-clause"),
    ...(question.kind === "multiple" ? twice(right, [i, "right"], "study.duplicate-option") : []),
    ...right
      .filter((id) => !ids.includes(id))
      .map((name) => problem("study.unknown-option", [i, "right"], { name })),
    ...(question.kind === "multiple" && right.length >= ids.length
      ? [problem("study.nothing-wrong", [i, "right"])]
      : []),
  ];
}

/**
 * Questions from parsed JSON. All problems at once, each with its place: wrong shapes, ids given twice, options that are
 * alike, right answers that are no option, several-choice questions without a wrong option.
 */
export function readQuestions(json: unknown): Result<readonly Question[]> {
  const shaped = v.safeParse(v.array(Question), json);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "study") };
  const questions = shaped.output;
  const ids = questions.map(({ id }) => id);
  return resultOf(questions, [
    ...ids.flatMap((id, i) =>
      ids.indexOf(id) < i ? [problem("study.duplicate-id", [i, "id"], { id })] : [],
    ),
    ...questions.flatMap(questionProblems),
  ]);
}
