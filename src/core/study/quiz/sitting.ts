import { markAnswer } from "./mark-answer.ts";
import type { Quiz } from "./quiz-of.ts";

/** A question of the quiz was answered. */
export interface Answered {
  readonly type: "answered";
  readonly question: string;
  /** Ids of options, as `markAnswer` takes them. */
  readonly answer: readonly string[];
  /** Milliseconds since the sitting began. */
  readonly t: number;
}

export interface AreaResult {
  readonly area: string;
  /** Questions of the quiz about it. */
  readonly of: number;
  readonly answered: number;
  readonly right: number;
  readonly points: number;
}

/** How a sitting stands. */
export interface Sitting {
  readonly of: number;
  readonly answered: number;
  readonly right: number;
  /** At most one for each question. */
  readonly points: number;
  /** When the last answer was given, in milliseconds since the beginning. */
  readonly ms: number;
  readonly done: boolean;
  /** In the order in which the quiz comes to them. */
  readonly areas: readonly AreaResult[];
  /** Questions not answered rightly, in the quiz's order, and the clauses to read again. */
  readonly repeat: readonly { readonly question: string; readonly clauses: readonly string[] }[];
}

/**
 * The answers of a sitting added up. The first answer to a question counts; one to a question that the quiz does not have
 * counts for nothing.
 */
export function sittingOf(quiz: Quiz, events: readonly Answered[]): Sitting {
  const first = new Map<string, Answered>();
  for (const event of events) if (!first.has(event.question)) first.set(event.question, event);
  const marked = quiz.items.map(({ question }) => {
    const event = first.get(question.id);
    return { question, t: event?.t ?? 0, mark: event && markAnswer(question, event.answer) };
  });
  const sum = (items: typeof marked) => ({
    of: items.length,
    answered: items.filter(({ mark }) => mark !== undefined).length,
    right: items.filter(({ mark }) => mark?.right === true).length,
    points: items.reduce((points, { mark }) => points + (mark?.points ?? 0), 0),
  });
  const total = sum(marked);
  const areas = [...new Set(marked.map(({ question }) => question.area))];
  return {
    ...total,
    ms: Math.max(0, ...marked.map(({ t }) => t)),
    done: total.answered === total.of,
    areas: areas.map((area) => ({ area, ...sum(marked.filter(({ question }) => question.area === area)) })),
    repeat: marked.flatMap(({ question: { id, clauses }, mark }) =>
      mark?.right === false ? [{ question: id, clauses }] : [],
    ),
  };
}
