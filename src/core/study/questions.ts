import { placeText } from "../base/index.ts";
import complaintProcess from "./quiz/questions/complaint-process.json" with { type: "json" };
import complaint from "./quiz/questions/complaint.json" with { type: "json" };
import conduct from "./quiz/questions/conduct.json" with { type: "json" };
import converse from "./quiz/questions/converse.json" with { type: "json" };
import fault from "./quiz/questions/fault.json" with { type: "json" };
import knowledge from "./quiz/questions/knowledge.json" with { type: "json" };
import kpi from "./quiz/questions/kpi.json" with { type: "json" };
import open from "./quiz/questions/open.json" with { type: "json" };
import organisation from "./quiz/questions/organisation.json" with { type: "json" };
import qa from "./quiz/questions/qa.json" with { type: "json" };
import training from "./quiz/questions/training.json" with { type: "json" };
import wellbeing from "./quiz/questions/wellbeing.json" with { type: "json" };
import type { Question } from "./quiz/question.ts";
import { readQuestions } from "./quiz/read-questions.ts";

// A door of its own, not part of index.ts: the questions are fetched when somebody takes a quiz.

/** The quiz questions that come with the product. Throws, naming every place, if our own data is faulty. */
export function quizQuestions(): readonly Question[] {
  const read = readQuestions([
    ...open,
    ...converse,
    ...complaint,
    ...fault,
    ...knowledge,
    ...complaintProcess,
    ...kpi,
    ...qa,
    ...training,
    ...conduct,
    ...wellbeing,
    ...organisation,
  ]);
  if (read.ok) return read.value;
  const places = read.problems.map((p) => `${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
  throw new Error(`The quiz questions are faulty.\n${places.join("\n")}`);
}
