import { endPaths, statesOf, type Scenario } from "../scenario/index.ts";
import { askedIn } from "./asked.ts";
import { partyOf } from "./party.ts";
import { StandingCaller, type Standing } from "./standing.ts";
import { pointOf, type WalkMakers } from "./walk.ts";

/** One doing of the agent: a reply at a decision point, or "" for saying nothing there. */
export interface Step {
  readonly point: string;
  readonly pick: string;
  /** What was said on the phone was also done on it: the hold and its look-ups, the report, the transfer. */
  readonly careful: boolean;
  /** There was something to do on the phone. */
  readonly onPhone: boolean;
  /** Delays that run on through it: quiet adds up behind the words, and ends in one of them. */
  readonly running: readonly string[];
}

/** Where a call can stand: states of the chart, and what the caller remembers as far as some guard asks for it. */
export interface Place {
  readonly seed: number;
  /** The shortest way here; undefined at the beginning of a call. */
  readonly from?: { readonly place: number; readonly step: Step };
  /** Steps from here, and where each leads. */
  readonly ways: readonly { readonly step: Step; readonly to: number }[];
  readonly situations: readonly string[];
  /** Ids of the innermost active states, as XState names them. */
  readonly states: readonly string[];
  /** The key of the final state that the caller has come to. */
  readonly ending?: string;
}

/** Every place that a call can come to, new states first; what could not be looked at within bounds is missing. */
export interface Places {
  readonly places: readonly Place[];
  /** Nothing was left out. */
  readonly whole: boolean;
}

/** Steps tried for each state of the chart, and for the smallest chart: it is what keeps the search linear. */
const stepsPerState = 24;
const fewestSteps = 800;

/** Explores the chart from what each seed draws, by its transitions alone: nothing is timed and nothing is scored.
 * `effort` multiplies the steps that are tried. */
export function placesOf({ scenario, understand }: WalkMakers, seeds: readonly number[], effort = 1): Places {
  const asked = askedIn(scenario);
  const ends = endPaths(scenario.chart);
  const states = statesOf(scenario.chart).length;
  const places: { -readonly [K in keyof Place]: Place[K] }[] = [];
  const standings: { readonly caller: StandingCaller; readonly at: Standing }[] = [];
  const known = new Map<string, number>();
  const waiting = new Waiting();
  let left = effort * Math.max(fewestSteps, states * stepsPerState);

  const enter = (caller: StandingCaller, at: Standing, from?: Place["from"]): number => {
    const key = caller.keyOf(at, asked);
    const old = known.get(key);
    if (old !== undefined) return old;
    known.set(key, places.length);
    const ending = endingIn(at, ends);
    const inside = caller.statesOf(at);
    places.push({
      seed: caller.seed,
      ways: [],
      situations: [...at.snapshot.tags],
      states: inside,
      ...(from && { from }),
      ...(ending !== undefined && { ending }),
    });
    standings.push({ caller, at });
    if (ending === undefined && at.snapshot.status === "active") waiting.add(places.length - 1, inside);
    return places.length - 1;
  };

  for (const seed of seeds) {
    const caller = new StandingCaller(scenario, seed, understand);
    enter(caller, caller.begin());
  }
  for (let i = waiting.next(); i !== undefined && left > 0; i = waiting.next()) {
    const from = i;
    const place = places[from];
    const standing = standings[from];
    if (!place || !standing) break;
    const next = stepsFrom(standing.caller, standing.at, scenario);
    left -= next.length;
    place.ways = next.map(({ step, at }) => ({
      step,
      to: enter(standing.caller, at, { place: from, step }),
    }));
  }
  return { places, whole: left > 0 };
}

/** Places to be looked at: those in states that were seldom looked at come first, the first found among them. */
class Waiting {
  readonly #queues: number[][] = [];
  readonly #times = new Map<string, number>();

  add(place: number, states: readonly string[]): void {
    const seen = states.map((state) => this.#times.get(state) ?? 0);
    for (const state of states) this.#times.set(state, (this.#times.get(state) ?? 0) + 1);
    const rank = Math.min(...seen, 200);
    (this.#queues[rank] ??= []).push(place);
  }

  next(): number | undefined {
    return this.#queues.find((queue) => (queue?.length ?? 0) > 0)?.shift();
  }
}

/** The way to a place from the beginning of its call. */
export function wayTo(places: readonly Place[], to: number): Step[] {
  const steps: Step[] = [];
  for (let from = places[to]?.from; from; from = places[from.place]?.from) steps.unshift(from.step);
  return steps;
}

function endingIn({ snapshot }: Standing, ends: readonly string[]): string | undefined {
  const end = ends.find((path) => {
    const [top = "", inner] = path.split(".");
    return snapshot.matches(inner === undefined ? top : { [top]: inner });
  });
  return end?.split(".").at(-1);
}

/** Everything that the agent can do here, or leave undone. */
function stepsFrom(
  caller: StandingCaller,
  at: Standing,
  scenario: Scenario,
): { readonly step: Step; readonly at: Standing }[] {
  const offers = caller.offers(at);
  const point = pointOf(offers.map((id) => ({ id })));
  const delays = caller.delays(at);
  const replies = offers.flatMap((pick) => {
    const { acts, faults } = caller.reading(at, pick);
    const does = new Set(acts.map(({ id }) => id));
    const sure = faults.filter(({ unsure }) => unsure !== true).map(({ id }) => id);
    const replied = caller.after(at, { type: "agent.replied", acts: [...does], faults: sure });
    const running = delays.filter((delay) => !replied.stopped.includes(delay));
    const done = doneOnThePhone(caller, replied, does, scenario);
    const onPhone = done !== replied;
    return [
      { step: { point, pick, careful: false, onPhone, running }, at: replied },
      ...(onPhone ? [{ step: { point, pick, careful: true, onPhone, running: [] }, at: done }] : []),
    ];
  });
  const quiet = [...delays, ...unasked(at)].map((event) => ({
    step: { point, pick: "", careful: false, onPhone: false, running: [] },
    at: lineAfter(caller.after(at, { type: event }), event),
  }));
  return [...replies, ...quiet];
}

/** What the agent does with the phone after saying it, as the careful bot does. */
function doneOnThePhone(
  caller: StandingCaller,
  replied: Standing,
  does: ReadonlySet<string>,
  scenario: Scenario,
): Standing {
  let at = replied;
  if (does.has("ask-hold")) {
    at = caller.after(at, { type: "agent.held" });
    for (const { id, takes, fails } of lookedUp(scenario)) {
      if (takes !== undefined) at = caller.after(at, { type: "desk.searching", article: id });
      at = caller.after(at, { type: fails === true ? "desk.failed" : "agent.looked-up", article: id });
    }
    at = caller.after(at, { type: "agent.resumed" });
  }
  if (does.has("escalate")) at = caller.after(at, { type: "agent.escalated", to: "supervisor" });
  if (does.has("transfer")) at = caller.after(at, { type: "agent.transferred", to: partyOf(scenario) });
  return at;
}

const lookedUp = ({ facts }: Scenario) =>
  [{ id: "customer", takes: facts.record?.takes, fails: facts.record?.fails }, ...facts.articles].slice(0, 4);

/** Events that come when nothing is said, besides delays: what the phone does by itself, or asks for. */
function unasked({ line, second }: Standing): readonly string[] {
  const first = { up: [], down: ["agent.redialled"], dialling: ["caller.not-reached"] }[line];
  const other = {
    none: [],
    rings: ["agent.answered-second", "second.gave-up"],
    talks: ["agent.returned"],
    over: ["agent.returned"],
  }[second];
  return [...first, ...other];
}

/** The line after an event that is itself a doing of the phone. */
function lineAfter(at: Standing, event: string): Standing {
  if (event === "agent.redialled" && at.line === "down") return { ...at, line: "dialling" };
  if (event === "agent.answered-second" && at.second === "rings") return { ...at, second: "talks" };
  if (event === "agent.returned" || event === "second.gave-up") return { ...at, second: "none" };
  return at;
}
