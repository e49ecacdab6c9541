import { canonicalJson, type Locale, type Place } from "../base/index.ts";
import {
  statesOf,
  type Scenario,
  type StateNode,
  type StatePath,
  type Transition,
} from "../scenario/index.ts";
import type { HeadMember } from "./edit.ts";
import { transitionsAt, type TransitionKind } from "./states.ts";
import { wordRows } from "./words-table.ts";

/** One thing that is different between two versions, from the older to the newer. */
export type Difference =
  | { readonly type: "state-added" | "state-removed"; readonly state: StatePath }
  | { readonly type: "state-renamed"; readonly from: StatePath; readonly to: StatePath }
  /** A member other than its states and transitions: tags, what is said on coming in, replies on offer … */
  | {
      readonly type: "state-changed";
      readonly state: StatePath;
      readonly member: string;
      readonly from: unknown;
      readonly to: unknown;
    }
  | {
      readonly type: "transition-added" | "transition-removed";
      readonly state: StatePath;
      readonly kind: TransitionKind;
      readonly trigger: string;
      readonly transition: Transition;
    }
  | {
      readonly type: "transition-changed";
      readonly state: StatePath;
      readonly kind: TransitionKind;
      readonly trigger: string;
      readonly from: Transition;
      readonly to: Transition;
    }
  | {
      readonly type: "transitions-reordered";
      readonly state: StatePath;
      readonly kind: TransitionKind;
      readonly trigger: string;
    }
  | { readonly type: "line-added" | "line-removed" | "reply-added" | "reply-removed"; readonly id: string }
  /** A member other than words: acts, seconds, quality … */
  | { readonly type: "line-changed" | "reply-changed"; readonly id: string; readonly member: string }
  | {
      readonly type: "words-changed";
      readonly at: Place;
      readonly locale: Locale;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: "head-changed"; readonly member: HeadMember }
  | { readonly type: "cards-moved"; readonly count: number };

const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);
const has = (record: object, key: string): boolean => Object.hasOwn(record, key);

/** What changed from one version to another, in the order of the file: head, states, transitions, lines, replies, words, cards. */
export function differenceOf(before: Scenario, after: Scenario): Difference[] {
  if (before === after) return [];
  const words = wordDifferences(before, after);
  return [
    ...headDifferences(before, after),
    ...(same(before.chart, after.chart) ? [] : chartDifferences(before.chart, after.chart)),
    ...recordDifferences("line", before.lines, after.lines),
    ...recordDifferences("reply", before.replies, after.replies),
    ...words,
    ...cardDifferences(before.layout ?? {}, after.layout ?? {}),
  ];
}

const apart: ReadonlySet<string> = new Set([
  "$schema",
  "formatVersion",
  "chart",
  "lines",
  "replies",
  "layout",
]);

/** Members that differ in more than the wording of texts that both have. */
function headDifferences(before: Scenario, after: Scenario): Difference[] {
  const members = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !apart.has(key)));
  return [...members].flatMap((member): Difference[] => {
    const key = member as HeadMember;
    return same(wordless(before[key]), wordless(after[key])) ? [] : [{ type: "head-changed", member: key }];
  });
}

/** The value with its texts left out: their differences are told apart, language by language. */
function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (value === null || typeof value !== "object") return value;
  const text = "zh-CN" in value && "en" in value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      text && (key === "zh-CN" || key === "en" || key === "zh-TW") ? [] : [[key, wordless(inner)]],
    ),
  );
}

function chartDifferences(before: StateNode, after: StateNode): Difference[] {
  const olds = new Map(statesOf(before).map(({ path, node }) => [path, node]));
  const news = new Map(statesOf(after).map(({ path, node }) => [path, node]));
  const removed = [...olds.keys()].filter((path) => !news.has(path));
  const added = [...news.keys()].filter((path) => !olds.has(path));
  const found: Difference[] = [];
  const renamed = new Set<StatePath>();
  for (const from of removed) {
    const to = added.find((path) => !renamed.has(path) && alike(olds.get(from), news.get(path)));
    if (to !== undefined) {
      renamed.add(from).add(to);
      found.push({ type: "state-renamed", from, to });
    } else found.push({ type: "state-removed", state: from });
  }
  for (const state of added) if (!renamed.has(state)) found.push({ type: "state-added", state });
  for (const [state, node] of news) {
    const old = olds.get(state);
    if (old) found.push(...stateDifferences(state, old, node));
  }
  return found;
}

/** The same state under another name: what it says, offers and listens for is the same; targets may follow other renames. */
function alike(a: StateNode | undefined, b: StateNode | undefined): boolean {
  return a !== undefined && b !== undefined && same(targetless(a), targetless(b));
}

function targetless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(targetless);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === "target" || key === "initial"
        ? []
        : [[key, key === "states" ? Object.values(inner as object).map(targetless) : targetless(inner)]],
    ),
  );
}

const moving: ReadonlySet<string> = new Set(["states", "on", "after", "always", "onDone"]);

function stateDifferences(state: StatePath, old: StateNode, node: StateNode): Difference[] {
  const members = [...new Set([...Object.keys(old), ...Object.keys(node)])].filter((key) => !moving.has(key));
  const changed = members.flatMap((member): Difference[] => {
    const [from, to] = [old[member as keyof StateNode], node[member as keyof StateNode]];
    return same(from, to) ? [] : [{ type: "state-changed", state, member, from, to }];
  });
  const lists = new Map<string, readonly [TransitionKind, string]>();
  for (const n of [old, node]) {
    for (const kind of ["on", "after"] as const)
      for (const trigger of Object.keys(n[kind] ?? {})) lists.set(`${kind} ${trigger}`, [kind, trigger]);
    for (const kind of ["always", "onDone"] as const) if (n[kind]) lists.set(kind, [kind, ""]);
  }
  return [
    ...changed,
    ...[...lists.values()].flatMap(([kind, trigger]) =>
      listDifferences(
        state,
        kind,
        trigger,
        transitionsAt(old, kind, trigger),
        transitionsAt(node, kind, trigger),
      ),
    ),
  ];
}

function listDifferences(
  state: StatePath,
  kind: TransitionKind,
  trigger: string,
  old: readonly Transition[],
  now: readonly Transition[],
): Difference[] {
  const where = { state, kind, trigger };
  const gone = without(old, now);
  const come = without(now, old);
  if (gone.length === 0 && come.length === 0)
    return same(old, now) ? [] : [{ type: "transitions-reordered", ...where }];
  // As many gone as come: they are taken to be the same ones, changed.
  const pairs = Math.min(gone.length, come.length);
  return [
    ...gone.slice(0, pairs).flatMap((from, i): Difference[] => {
      const to = come[i];
      return to ? [{ type: "transition-changed", ...where, from, to }] : [];
    }),
    ...gone
      .slice(pairs)
      .map((transition): Difference => ({ type: "transition-removed", ...where, transition })),
    ...come
      .slice(pairs)
      .map((transition): Difference => ({ type: "transition-added", ...where, transition })),
  ];
}

/** Those of the first list that the second does not have, each counted as often as it stands there. */
function without(list: readonly Transition[], others: readonly Transition[]): Transition[] {
  const left = others.map((t) => canonicalJson(t));
  return list.filter((t) => {
    const at = left.indexOf(canonicalJson(t));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function recordDifferences(
  what: "line" | "reply",
  before: Readonly<Record<string, object>>,
  after: Readonly<Record<string, object>>,
): Difference[] {
  const removed = Object.keys(before).filter((id) => !has(after, id));
  const added = Object.keys(after).filter((id) => !has(before, id));
  const changed = Object.entries(after).flatMap(([id, now]): Difference[] => {
    const old = before[id];
    if (!has(before, id) || !old || old === now) return [];
    const [a, b] = [wordless(old) as Record<string, unknown>, wordless(now) as Record<string, unknown>];
    const members = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return members.flatMap((member): Difference[] =>
      same(a[member], b[member]) ? [] : [{ type: `${what}-changed`, id, member }],
    );
  });
  return [
    ...removed.map((id): Difference => ({ type: `${what}-removed`, id })),
    ...added.map((id): Difference => ({ type: `${what}-added`, id })),
    ...changed,
  ];
}

function wordDifferences(before: Scenario, after: Scenario): Difference[] {
  const olds = new Map(wordRows({ document: before }).map((row) => [row.at.join("/"), row.texts]));
  return wordRows({ document: after }).flatMap((row): Difference[] => {
    const old = olds.get(row.at.join("/"));
    if (!old) return [];
    return (Object.keys(row.texts) as Locale[]).flatMap((locale): Difference[] => {
      const [from, to] = [old[locale] ?? "", row.texts[locale] ?? ""];
      return from === to ? [] : [{ type: "words-changed", at: row.at, locale, from, to }];
    });
  });
}

function cardDifferences(
  before: NonNullable<Scenario["layout"]>,
  after: NonNullable<Scenario["layout"]>,
): Difference[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const count = [...paths].filter((path) => !same(before[path], after[path])).length;
  return count === 0 ? [] : [{ type: "cards-moved", count }];
}
