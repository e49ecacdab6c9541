import {
  chartOf,
  TargetResolver,
  type ChartState,
  type Scenario,
  type StatePath,
} from "../scenario/index.ts";
import { placeOfState, transitionsAt, withState, withTransitions, type TransitionKind } from "./states.ts";
import { withValue } from "./place.ts";

/** That a transition (or a history state) leads to a state, both by their paths. */
export interface Lead {
  readonly from: StatePath;
  readonly kind: TransitionKind | "history";
  readonly trigger: string;
  readonly index: number;
  /** Undefined: it leads nowhere any more. */
  readonly to: StatePath | undefined;
}

/** Every transition and history state of which it is known where it leads. */
export function leadsOf(scenario: Scenario): Lead[] {
  const { chart, targets } = viewOf(scenario);
  return chart.states.flatMap((state) => {
    const leads: Lead[] = state.transitions.flatMap(({ kind, trigger, order, target }) => {
      const to = target === undefined ? undefined : targets.find(state, target)?.path;
      return to === undefined ? [] : [{ from: state.path, kind, trigger, index: order, to }];
    });
    const { target } = state.node;
    const to = typeof target === "string" ? targets.findForHistory(state, target)?.path : undefined;
    return to === undefined
      ? leads
      : [...leads, { from: state.path, kind: "history", trigger: "", index: 0, to } as const];
  });
}

const viewOf = (scenario: Scenario) => {
  const chart = chartOf(scenario);
  return { chart, targets: new TargetResolver(chart, scenario.id) };
};

/**
 * The scenario with every lead going where it should: targets that still say so stay as they are, others are written anew,
 * and transitions that lead nowhere any more are taken away.
 */
export function withLeads(scenario: Scenario, leads: readonly Lead[]): Scenario {
  const { chart, targets } = viewOf(scenario);
  const states = new Map(chart.states.map((state) => [state.path, state]));
  let next = scenario.chart;
  const byList = new Map<string, Lead[]>();
  for (const lead of leads) {
    const list = JSON.stringify([lead.from, lead.kind, lead.trigger]);
    byList.set(list, [...(byList.get(list) ?? []), lead]);
  }
  for (const list of byList.values()) {
    const [first] = list;
    const from = first && states.get(first.from);
    if (!from) continue;
    if (first.kind === "history") {
      const to = first.to === undefined ? undefined : states.get(first.to);
      const target = to && textFor(to, from, String(from.node.target ?? ""), targets, scenario.id, true);
      next = withValue(next, [...placeOfState(from.path).slice(1), "target"], target);
      continue;
    }
    const { kind, trigger } = first;
    const wanted = new Map(list.map((lead) => [lead.index, lead.to]));
    next = withState(next, from.path, (node) => {
      const before = transitionsAt(node, kind, trigger);
      const after = before.flatMap((transition, i) => {
        if (!wanted.has(i)) return [transition];
        const path = wanted.get(i);
        const to = path === undefined ? undefined : states.get(path);
        if (!to) return [];
        const target = textFor(to, from, transition.target ?? "", targets, scenario.id, false);
        return [target === transition.target ? transition : { ...transition, target }];
      });
      return after.length === before.length && after.every((t, i) => t === before[i])
        ? node
        : withTransitions(node, kind, trigger, after);
    });
  }
  return next === scenario.chart ? scenario : { ...scenario, chart: next };
}

/** How a transition of `from` says that it leads to `to`: as it was said, if that is right, else in the nearest way. */
function textFor(
  to: ChartState,
  from: ChartState,
  said: string,
  targets: TargetResolver,
  id: string,
  history: boolean,
): string {
  const means = (text: string) =>
    (history ? targets.findForHistory(from, text) : targets.find(from, text)) === to;
  const near = [...(history ? [] : inside(to, from)), ...fromParent(to, from)];
  const far = [...byId(to), `#${[id, ...keys(to)].join(".")}`];
  const ways = said.startsWith("#") ? [said, ...far, ...near] : [said, ...near, ...far];
  return ways.find((text) => text !== "" && means(text)) ?? said;
}

const keys = (state: ChartState): string[] => (state.path === "" ? [] : state.path.split("."));

function fromParent(to: ChartState, from: ChartState): string[] {
  if (!from.parent) return [];
  const depth = keys(from.parent).length;
  return depth < keys(to).length ? [keys(to).slice(depth).join(".")] : [];
}

function inside(to: ChartState, from: ChartState): string[] {
  const depth = keys(from).length;
  return depth < keys(to).length ? [`.${keys(to).slice(depth).join(".")}`] : [];
}

function byId(to: ChartState): string[] {
  const rest: string[] = [];
  for (let state: ChartState | undefined = to; state?.parent; state = state.parent) {
    if (typeof state.node.id === "string") return [`#${[state.node.id, ...rest].join(".")}`];
    rest.unshift(state.key);
  }
  return [];
}

/** The scenario after a change to its chart or its id, with every lead following the states: `moved` says where each one is now. */
export function retargeted(
  before: Scenario,
  after: Scenario,
  moved: (path: StatePath) => StatePath | undefined,
): Scenario {
  const leads = leadsOf(before).flatMap((lead): Lead[] => {
    const from = moved(lead.from);
    return from === undefined
      ? []
      : [{ ...lead, from, to: lead.to === undefined ? undefined : moved(lead.to) }];
  });
  return withLeads(after, leads);
}
