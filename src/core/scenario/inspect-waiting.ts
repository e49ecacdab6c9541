import { ancestorsOf, offeredBy, type Chart, type ChartState } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { asObject, member } from "./loose.ts";

/** Places where the caller waits for the agent: that something happens if nothing does, and that there is something to pick. */
export function inspectWaiting(
  json: unknown,
  chart: Chart,
  reached: ReadonlySet<ChartState>,
  found: Findings,
): void {
  const replies = asObject(member(json, "replies"));
  const isGood = (id: string) => Object.hasOwn(replies, id) && member(replies[id], "quality") === "good";
  for (const state of chart.states) {
    if (!reached.has(state) || state.type !== "atomic" || passesOn(state)) continue;
    if (!movesBySilence(state, reached)) found.add("scenario.silent-agent", state.at, { state: state.path });
    const beside = statesBeside(state, reached);
    const active = [state, ...ancestorsOf(state), ...beside];
    const offered = active.flatMap((s) => offeredBy(s).map(([id]) => id));
    if (offered.length > 0 && !offered.some(isGood))
      found.add("scenario.no-good-reply", state.at, { state: state.path });
    if (offered.length === 0 && active.some(listens))
      found.add("scenario.no-replies", state.at, { state: state.path });
  }
}

const listens = (state: ChartState) =>
  state.transitions.some((t) => t.kind === "on" && t.trigger === "agent.replied");

/** Nobody waits in a state that is left at once. */
const passesOn = (state: ChartState) =>
  [state, ...ancestorsOf(state)].some((s) =>
    s.transitions.some((t) => t.kind === "always" && t.to && t.guard === undefined),
  );

/** Something of the state's own happens when the agent says nothing: a delay, or the end of the caller's own words. */
const hasOwnTime = (state: ChartState) =>
  state.transitions.some(
    (t) => t.kind === "after" || (t.kind === "on" && t.trigger === "caller.finished" && t.to),
  );

/**
 * Whether silence leads on from here. Beside a parallel region that always moves by itself it does; and of regions that
 * stand side by side only those that keep time at all are asked to keep it everywhere.
 */
function movesBySilence(state: ChartState, reached: ReadonlySet<ChartState>): boolean {
  const line = [state, ...ancestorsOf(state)];
  if (line.some(hasOwnTime)) return true;
  return line.some((region) => {
    const others = regionsBeside(region);
    const keepsTime = (r: ChartState) => inside(r, reached).some(hasOwnTime);
    return others.some((r) => alwaysMoves(r, reached)) || (!keepsTime(region) && others.some(keepsTime));
  });
}

function alwaysMoves(state: ChartState, reached: ReadonlySet<ChartState>): boolean {
  if (hasOwnTime(state)) return true;
  const children = state.children.filter(
    (child) => reached.has(child) && child.type !== "history" && child.type !== "final",
  );
  if (children.length === 0) return false;
  if (state.type === "parallel") return children.some((child) => alwaysMoves(child, reached));
  return children.every((child) => alwaysMoves(child, reached) || passesOn(child));
}

const regionsBeside = (region: ChartState): ChartState[] =>
  region.parent?.type === "parallel"
    ? region.parent.children.filter((r) => r !== region && r.type !== "history")
    : [];

function inside(state: ChartState, reached: ReadonlySet<ChartState>): ChartState[] {
  return reached.has(state) ? [state, ...state.children.flatMap((child) => inside(child, reached))] : [];
}

/** All that may be active in the regions beside a state. */
function statesBeside(state: ChartState, reached: ReadonlySet<ChartState>): ChartState[] {
  return [state, ...ancestorsOf(state)].flatMap((s) =>
    regionsBeside(s).flatMap((region) => inside(region, reached)),
  );
}
