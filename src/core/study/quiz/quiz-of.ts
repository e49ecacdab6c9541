import { seededRandom, shuffled, type Random } from "../../base/index.ts";
import { optionsOf, rightOf, type Option, type Question } from "./question.ts";

export interface QuizOptions {
  readonly seed: number;
  /** How many questions; fewer when there are not so many. */
  readonly count: number;
  /** The catalogue's areas to ask about; every area when left out. */
  readonly areas?: readonly string[];
  /** Ids of questions answered before, the longest ago first: asked again only when there are no others. */
  readonly seen?: readonly string[];
}

export interface QuizItem {
  readonly question: Question;
  /** All its options, in the order to show them. */
  readonly options: readonly Option[];
}

export interface Quiz {
  readonly seed: number;
  readonly items: readonly QuizItem[];
}

/** Questions first that ask for clauses not asked for yet, so that a short quiz goes far. */
function spread(questions: readonly Question[]): Question[] {
  const asked = new Set<string>();
  const first: Question[] = [];
  const again: Question[] = [];
  for (const question of questions) {
    (question.clauses.every((id) => asked.has(id)) ? again : first).push(question);
    for (const id of question.clauses) asked.add(id);
  }
  return [...first, ...again];
}

/** An order question must not come up solved: then it is shown the other way round. */
function shownOptions(question: Question, random: Random): readonly Option[] {
  const options = shuffled(optionsOf(question), random);
  const solved = question.kind === "order" && rightOf(question).every((id, i) => options[i]?.id === id);
  return solved ? options.toReversed() : options;
}

/** Draws and shuffles questions and their options. The same questions and options give the same quiz. */
export function quizOf(questions: readonly Question[], options: QuizOptions): Quiz {
  const { seed, count, areas, seen = [] } = options;
  const random = seededRandom(seed);
  const lastSeen = new Map(seen.map((id, i) => [id, i]));
  const wanted = shuffled(
    questions.filter(({ area }) => areas === undefined || areas.includes(area)),
    random,
  );
  const fresh = wanted.filter(({ id }) => !lastSeen.has(id));
  const known = wanted
    .filter(({ id }) => lastSeen.has(id))
    .sort((a, b) => (lastSeen.get(a.id) ?? 0) - (lastSeen.get(b.id) ?? 0));
  const drawn = [...spread(fresh), ...known].slice(0, Math.max(0, count));
  return {
    seed,
    items: shuffled(drawn, random).map((question) => ({ question, options: shownOptions(question, random) })),
  };
}
