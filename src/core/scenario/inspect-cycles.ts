import { ancestorsOf, type Chart, type ChartState, type ChartTransition } from "./chart-model.ts";
import { components } from "./components.ts";
import { canGoForEver, type CircleStep } from "./endless.ts";
import { enteredWith } from "./entering.ts";
import type { Findings } from "./findings.ts";
import { changeOf, demandOf } from "./guard-values.ts";
import { asList, member } from "./loose.ts";
import type { TargetResolver } from "./resolve-target.ts";

/** Steps of searching for circles. A chart that needs more is refused: nobody could say that it comes to rest. */
const searchBudget = 20_000;

/**
 * Circles of `always` (and `onDone`) that could turn for ever without an event: the caller would never come to rest.
 * Guards are weighed against each other and against what the actions on the way change; where that is not enough to tell,
 * the circle counts as endless. One report for each set of states that hang together.
 */
export function inspectCycles(
  chart: Chart,
  targets: TargetResolver,
  reached: ReadonlySet<ChartState>,
  found: Findings,
): void {
  const search = new CircleSearch(chart, targets, reached);
  const told = new Set<number>();
  for (const start of search.eventless) {
    const knot = search.knotOf(start);
    if (told.has(knot)) continue;
    const circle = search.endlessFrom(start);
    if (!circle) continue;
    told.add(knot);
    const names = circle.map((t) => t.from.path);
    const states = [...names.slice(0, 6), ...(names.length > 6 ? ["…"] : []), names[0] ?? ""].join(" → ");
    found.add("scenario.eventless-cycle", start.at, { states });
  }
}

class CircleSearch {
  readonly eventless: readonly ChartTransition[];
  readonly #next = new Map<ChartTransition, readonly ChartTransition[]>();
  readonly #knots: ReadonlyMap<ChartTransition, number>;
  readonly #steps = new Map<ChartTransition, CircleStep>();
  readonly #targets: TargetResolver;
  #budget = searchBudget;

  constructor(chart: Chart, targets: TargetResolver, reached: ReadonlySet<ChartState>) {
    this.#targets = targets;
    this.eventless = chart.transitions.filter((t) => {
      if (t.shadowed || !reached.has(t.from)) return false;
      if (t.kind === "onDone") return t.to !== undefined && t.from.type === "compound";
      return (
        t.kind === "always" && (t.to !== undefined || t.actions.some((a) => changeOf(a))) && this.#canGo(t)
      );
    });
    const from = new Map<ChartState, ChartTransition[]>();
    for (const t of this.eventless) from.set(t.from, [...(from.get(t.from) ?? []), t]);
    for (const t of this.eventless) {
      const active = t.to ? [...this.#entered(t.to), ...ancestorsOf(t.to)] : [t.from];
      const done = new Set(active.filter((s) => s.type === "final").map((s) => s.parent));
      this.#next.set(t, [
        ...active.flatMap((state) => (from.get(state) ?? []).filter((u) => u.kind === "always")),
        ...[...done].flatMap((state) => (state && from.get(state)?.filter((u) => u.kind === "onDone")) ?? []),
      ]);
    }
    this.#knots = components(this.eventless, (t) => this.#next.get(t) ?? []);
  }

  /** A circle through `start` that could go on for ever, as its transitions in order. */
  endlessFrom(start: ChartTransition): readonly ChartTransition[] | undefined {
    const knot = this.knotOf(start);
    const path: ChartTransition[] = [];
    const left = new Set<ChartState>();
    const go = (t: ChartTransition): boolean => {
      if (--this.#budget < 0) return true;
      path.push(t);
      left.add(t.from);
      for (const next of this.#next.get(t) ?? []) {
        if (
          next === start
            ? this.#isEndless(path)
            : this.knotOf(next) === knot && !left.has(next.from) && go(next)
        )
          return true;
      }
      path.pop();
      left.delete(t.from);
      return false;
    };
    return go(start) ? path : undefined;
  }

  /** Transitions with the same number lie on a circle together. */
  knotOf(t: ChartTransition): number {
    return this.#knots.get(t) ?? -1;
  }

  /** Whether its guard can hold at all, after those tried before it have not. */
  #canGo(t: ChartTransition): boolean {
    return canGoForEver([{ ...this.#step(t), actions: [] }]);
  }

  #isEndless(path: readonly ChartTransition[]): boolean {
    this.#budget -= path.length;
    const steps = path.map((t) => this.#step(t));
    // XState stops by itself when a step changes neither the states nor what the caller carries.
    const [only] = steps;
    if (steps.length === 1 && !only?.actions.some((action) => changeOf(action))) return false;
    return canGoForEver(steps);
  }

  #step(t: ChartTransition): CircleStep {
    const known = this.#steps.get(t);
    if (known) return known;
    const refused = t.siblings.slice(0, t.order).map((earlier) => demandOf(earlier.guard, false));
    const step = { demands: [demandOf(t.guard), ...refused], actions: this.#actions(t) };
    this.#steps.set(t, step);
    return step;
  }

  /** What is done on the way: leaving, going, entering. */
  #actions(t: ChartTransition): readonly unknown[] {
    if (!t.to) return t.actions;
    const stays = new Set(t.to === t.from && !t.reenter ? [t.from] : []);
    const outside = new Set([t.from, ...ancestorsOf(t.from)]);
    const around = ancestorsOf(t.to).filter((state) => !outside.has(state));
    const inner = this.#entered(t.to).filter((state) => !stays.has(state));
    const leaves = stays.has(t.from) || ancestorsOf(t.to).includes(t.from) ? [] : [t.from];
    return [
      ...leaves.flatMap((state) => asList(member(state.node, "exit"))),
      ...t.actions,
      ...[...around, ...inner].flatMap((state) => asList(member(state.node, "entry"))),
    ];
  }

  /** The state and all that is entered with it. */
  #entered(state: ChartState): ChartState[] {
    const out = new Set<ChartState>();
    const enter = (s: ChartState): void => {
      if (out.has(s)) return;
      out.add(s);
      enteredWith(s, this.#targets).forEach(enter);
    };
    enter(state);
    return [...out];
  }
}
