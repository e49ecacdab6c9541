import { fillIn } from "../call/index.ts";
import {
  chartOf,
  holds,
  type Action,
  type ChartState,
  type Guard,
  type Reply,
  type StateNode,
  type StatePath,
} from "../scenario/index.ts";
import type { Mark, Understand } from "../speech/index.ts";
import type { Draft } from "./draft.ts";

/** A reply that does not do what its author says it does. */
export type Disagreement =
  /** Meant to be good or middling, and has a fault. */
  | { readonly type: "has-fault"; readonly faults: readonly string[] }
  /** Meant to be bad, and nothing is wrong with its wording. It may be bad for what it leaves out. */
  | { readonly type: "no-fault" }
  /** Meant to be good, and none of the acts that the chart listens for in this state is heard in it. */
  | { readonly type: "not-heard"; readonly state: StatePath; readonly wanted: readonly string[] };

/** What a reply to pick is understood as. */
export interface Reading {
  readonly id: string;
  readonly quality: Reply["quality"];
  /** As it was read, names filled in; the marks point into it. */
  readonly text: string;
  readonly acts: readonly Mark[];
  readonly faults: readonly Mark[];
  readonly offeredIn: readonly StatePath[];
  readonly disagreements: readonly Disagreement[];
}

/** What is understood in every reply to pick of a draft, and where that is not what its author says. Chinese words are read. */
export function readingsOf(draft: Draft, understand: Understand, staff = "0001"): Reading[] {
  const { document } = draft;
  const { states } = chartOf(document);
  const offers = new Map<string, ChartState[]>();
  for (const state of states)
    for (const id of new Set((state.node as StateNode).meta?.replies)) {
      const offering = offers.get(id);
      if (offering) offering.push(state);
      else offers.set(id, [state]);
    }
  return Object.entries(document.replies).map(([id, reply]): Reading => {
    const offering = offers.get(id) ?? [];
    const text = fillIn(reply["zh-CN"], { centre: document.brief.centre["zh-CN"], staff });
    const [first] = offering;
    const read = readOnce(reply, understand, text, {
      caller: first ? lastLine(draft, first) : "",
      situations: first ? tagsAt(first) : [],
    });
    return {
      id,
      quality: reply.quality,
      text,
      ...read,
      offeredIn: offering.map((state) => state.path),
      disagreements: text.trim() === "" ? [] : disagreementsOf(reply, read, offering),
    };
  });
}

type Understood = ReturnType<Understand>;
type Context = NonNullable<Parameters<Understand>[1]>;

/** What was understood last in each reply: a key typed into one of them leaves the others as they were read. */
const readings = new WeakMap<
  Reply,
  { readonly by: Understand; readonly of: string; readonly read: Understood }
>();

function readOnce(reply: Reply, by: Understand, text: string, context: Context): Understood {
  const of = JSON.stringify([text, context]);
  const before = readings.get(reply);
  if (before?.by === by && before.of === of) return before.read;
  const read = by(text, context);
  readings.set(reply, { by, of, read });
  return read;
}

function disagreementsOf(
  { quality }: Reply,
  read: { readonly acts: readonly Mark[]; readonly faults: readonly Mark[] },
  offering: readonly ChartState[],
): Disagreement[] {
  const sure = read.faults.filter((mark) => mark.unsure !== true).map((mark) => mark.id);
  const found: Disagreement[] = [];
  if (quality !== "bad" && sure.length > 0) found.push({ type: "has-fault", faults: sure });
  if (quality === "bad" && read.faults.length === 0) found.push({ type: "no-fault" });
  if (quality !== "good") return found;
  const event = { type: "agent.replied", acts: read.acts.map((mark) => mark.id), faults: sure } as const;
  const nobody = { mood: 0, counts: {}, memory: [] };
  for (const state of offering) {
    const asked = listensFor(state);
    if (asked.length === 0 || asked.some((guard) => holds(guard, nobody, event))) continue;
    const wanted = [
      ...new Set(asked.flatMap(({ params }) => [...(params.all ?? []), ...(params.any ?? [])])),
    ];
    found.push({ type: "not-heard", state: state.path, wanted });
  }
  return found;
}

type Heard = Extract<Guard, { type: "heard" }>;

/** Every `heard` that asks for acts, on a reply in this state or around it. Those inside a `not` ask for nothing. */
function listensFor(state: ChartState): Heard[] {
  const found: Heard[] = [];
  const walk = (guard: Guard | undefined): void => {
    if (guard?.type === "heard" && (guard.params.all ?? guard.params.any) !== undefined) found.push(guard);
    else if (guard?.type === "every" || guard?.type === "some")
      for (const g of guard.params.guards) walk(g as Guard);
  };
  for (let up: ChartState | undefined = state; up; up = up.parent)
    for (const { kind, trigger, guard } of up.transitions)
      if (kind === "on" && trigger === "agent.replied") walk(guard as Guard | undefined);
  return found;
}

/** What the caller has said last when this state waits, as far as coming into it says. */
function lastLine({ document }: Draft, state: ChartState): string {
  const said = ((state.node.entry ?? []) as readonly Action[]).findLast((action) => action.type === "say");
  const line = said?.type === "say" ? document.lines[said.params.line] : undefined;
  return line ? (line.gloss ?? line)["zh-CN"] : "";
}

function tagsAt(state: ChartState): string[] {
  const tags: string[] = [];
  for (let up: ChartState | undefined = state; up; up = up.parent)
    tags.push(...((up.node as StateNode).tags ?? []));
  return tags;
}
