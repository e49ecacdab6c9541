import { own, type Locale, type LocalText, type Place, type ToTraditional } from "../base/index.ts";
import {
  chartOf,
  TargetResolver,
  type Action,
  type ChartState,
  type StateNode,
  type StatePath,
} from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { transitionsOf } from "./states.ts";

/** One text of the scenario in all its languages. */
export interface WordRow {
  /** Where the text stands: `["lines", "where"]`, `["lines", "where", "variants", 0]`, `["brief", "goals", 1]`. */
  readonly at: Place;
  /** The part of the document it belongs to. */
  readonly of: "head" | "brief" | "lines" | "replies" | "facts";
  readonly kind:
    | "title"
    | "summary"
    | "name"
    | "brief"
    | "line"
    | "variant"
    | "gloss"
    | "reply"
    | "fact"
    | "article"
    | "other";
  /** The line's, reply's or article's id; else the member. */
  readonly id: string;
  /** Where in the story it is first said or offered. */
  readonly state?: StatePath;
  readonly texts: Readonly<Record<Locale, string | undefined>>;
}

/**
 * Every text of the draft in story order: what stands before the call, then state by state what is said and offered, as a
 * call comes to them, then lines and replies that no state uses, then what the agent's screen shows.
 */
export function wordRows({ document }: Draft): readonly WordRow[] {
  const before = known.get(document);
  if (before) return before;
  const rows = rowsOf(document);
  known.set(document, rows);
  return rows;
}

const known = new WeakMap<Draft["document"], readonly WordRow[]>();

function rowsOf(document: Draft["document"]): WordRow[] {
  const rows: WordRow[] = [];
  const add = (value: unknown, at: Place, row: Pick<WordRow, "of" | "kind" | "id" | "state">) => {
    const text = localText(value);
    if (text) rows.push({ at, ...row, texts: textsOf(text) });
  };
  for (const [member, value] of Object.entries(document)) {
    if (member === "title" || member === "summary")
      add(value, [member], { of: "head", kind: member, id: member });
    else if (member === "caller")
      add(document.caller.name, ["caller", "name"], { of: "head", kind: "name", id: "caller" });
    else if (member === "second" && document.second)
      add(document.second.name, ["second", "name"], { of: "head", kind: "name", id: "second" });
    else if (!apart.has(member))
      textsBelow(value, [member], (text, at) => add(text, at, { of: "head", kind: "other", id: member }));
  }
  textsBelow(document.brief, ["brief"], (text, at) =>
    add(text, at, { of: "brief", kind: "brief", id: String(at[1]) }),
  );
  const { said, offered } = storyOf(document);
  const unsaid = Object.keys(document.lines).filter((id) => !said.has(id));
  const unoffered = Object.keys(document.replies).filter((id) => !offered.has(id));
  const line = (id: string, state?: StatePath) => {
    const where = state === undefined ? {} : { state };
    const value = own(document.lines, id);
    add(value, ["lines", id], { of: "lines", kind: "line", id, ...where });
    // Whatever else of a line has words: its gloss, its variants, what the format may yet bring.
    for (const [member, inner] of Object.entries(value ?? {}))
      textsBelow(inner, ["lines", id, member], (text, at) =>
        add(text, at, { of: "lines", kind: member === "gloss" ? "gloss" : "variant", id, ...where }),
      );
  };
  const reply = (id: string, state?: StatePath) =>
    add(own(document.replies, id), ["replies", id], {
      of: "replies",
      kind: "reply",
      id,
      ...(state !== undefined && { state }),
    });
  for (const step of storySteps(said, offered)) (step.of === "lines" ? line : reply)(step.id, step.state);
  for (const id of unsaid) line(id);
  for (const id of unoffered) reply(id);
  document.facts.customer.forEach((fact, i) => {
    add(fact.label, ["facts", "customer", i, "label"], { of: "facts", kind: "fact", id: "customer" });
    add(fact.value, ["facts", "customer", i, "value"], { of: "facts", kind: "fact", id: "customer" });
  });
  document.facts.articles.forEach((article, i) => {
    add(article.title, ["facts", "articles", i, "title"], { of: "facts", kind: "article", id: article.id });
    add(article.body, ["facts", "articles", i, "body"], { of: "facts", kind: "article", id: article.id });
  });
  return rows;
}

/** Members with rows, or no words, of their own. */
const apart: ReadonlySet<string> = new Set([
  "brief",
  "facts",
  "chart",
  "lines",
  "replies",
  "layout",
  "truth",
]);

function localText(value: unknown): LocalText | undefined {
  if (value === null || typeof value !== "object") return undefined;
  return "zh-CN" in value && "en" in value ? (value as LocalText) : undefined;
}

const textsOf = (text: LocalText): WordRow["texts"] => ({
  "zh-CN": text["zh-CN"],
  "zh-TW": text["zh-TW"],
  en: text.en,
});

/** Every text in several languages at or below a value. */
function textsBelow(value: unknown, at: Place, found: (text: LocalText, at: Place) => void): void {
  const text = localText(value);
  if (text) return found(text, at);
  if (Array.isArray(value)) value.forEach((item, i) => textsBelow(item, [...at, i], found));
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) textsBelow(inner, [...at, key], found);
}

interface Step {
  readonly of: "lines" | "replies";
  readonly id: string;
  readonly state: StatePath;
  readonly order: number;
}

/** Where each line is first said and each reply first offered, as a call comes to them. */
function storyOf(document: Draft["document"]) {
  const said = new Map<string, Step>();
  const offered = new Map<string, Step>();
  let order = 0;
  const note = (of: Step["of"], id: string, state: StatePath) => {
    const known = of === "lines" ? said : offered;
    const exists = own<unknown>(document[of], id) !== undefined;
    if (exists && !known.has(id)) known.set(id, { of, id, state, order: order++ });
  };
  const say = (actions: readonly Action[], state: StatePath) => {
    for (const action of actions) if (action.type === "say") note("lines", action.params.line, state);
  };
  for (const state of inStoryOrder(document)) {
    const node = state.node as StateNode;
    say(node.entry ?? [], state.path);
    for (const id of node.meta?.replies ?? []) note("replies", id, state.path);
    for (const { transition } of transitionsOf(node, state.path)) say(transition.actions ?? [], state.path);
    say(node.exit ?? [], state.path);
  }
  return { said, offered };
}

const storySteps = (said: ReadonlyMap<string, Step>, offered: ReadonlyMap<string, Step>): Step[] =>
  [...said.values(), ...offered.values()].sort((a, b) => a.order - b.order);

/** All states: those a call comes to first come first, breadth first; then those that no call comes to. */
export function inStoryOrder(document: Draft["document"]): ChartState[] {
  const chart = chartOf(document);
  const targets = new TargetResolver(chart, document.id);
  const order = new Set<ChartState>();
  const waiting: ChartState[] = [];
  const enter = (state: ChartState): void => {
    for (let up = state.parent; up; up = up.parent) if (!order.has(up)) enterOne(up);
    enterOne(state);
    for (const child of state.children)
      if (!order.has(child) && (state.type === "parallel" || state.node.initial === child.key)) enter(child);
  };
  const enterOne = (state: ChartState): void => {
    if (order.has(state)) return;
    order.add(state);
    waiting.push(state);
  };
  enter(chart.root);
  for (let state = waiting.shift(); state; state = waiting.shift()) {
    for (const { target } of state.transitions) {
      const to = target === undefined ? undefined : targets.find(state, target);
      if (to && !order.has(to)) enter(to);
    }
  }
  for (const state of chart.states) order.add(state);
  return [...order];
}

/** How many rows have no words in each language. zh-TW is converted where it is not written, so nothing of it is missing. */
export function missingIn(rows: readonly WordRow[]): Readonly<Record<Locale, number>> {
  const count = (locale: Locale) => rows.filter(({ texts }) => (texts[locale] ?? "").trim() === "").length;
  return { "zh-CN": count("zh-CN"), "zh-TW": 0, en: count("en") };
}

/** How many texts have words of their own in zh-TW. */
export const overriddenIn = (rows: readonly WordRow[]): number =>
  rows.filter(({ texts }) => texts["zh-TW"] !== undefined).length;

/** What zh-TW would be by conversion, for rows whose author has not written it. `written`: what stands there otherwise. */
export function traditionalProposal(row: WordRow, toTraditional: ToTraditional): string {
  return row.texts["zh-TW"] ?? toTraditional(row.texts["zh-CN"] ?? "");
}

/**
 * Edits that take away words of zh-TW which the conversion gives anyway: what is left over is what the author meant to be
 * different.
 */
export function needlessTraditional(rows: readonly WordRow[], toTraditional: ToTraditional): Edit[] {
  return rows.flatMap(({ at, texts }): Edit[] =>
    texts["zh-TW"] !== undefined && texts["zh-TW"] === toTraditional(texts["zh-CN"] ?? "")
      ? [{ type: "set-words", at, locale: "zh-TW", text: "" }]
      : [],
  );
}
