import {
  actIds,
  callerActIds,
  escalationTargetIds,
  faultIds,
  situationIds,
  transferTargetIds,
} from "../standards/index.ts";
import type { Place } from "../base/index.ts";
import { actionLists, offeredBy, type Chart } from "./chart-model.ts";
import type { Findings, UnknownCode } from "./findings.ts";
import { eachGuard } from "./guard-walk.ts";
import { limits } from "./limits.ts";
import { asList, asObject, isObject, member } from "./loose.ts";
import { delayNames, eventNames, soundNames } from "./vocabulary.ts";

const events: ReadonlySet<string> = new Set(eventNames);
const delays: ReadonlySet<string> = new Set(delayNames);
const sounds: ReadonlySet<string> = new Set(soundNames);
const parties: ReadonlySet<string> = new Set([...transferTargetIds, ...escalationTargetIds]);

/** Every name in the chart and on the lines against the vocabulary it comes from. Guards and actions: see `checkShape`. */
export function inspectNames(json: unknown, chart: Chart, found: Findings): void {
  const names = new NameCheck(found);
  const lines = new Set(Object.keys(asObject(member(json, "lines"))));
  const replies = new Set(Object.keys(asObject(member(json, "replies"))));
  const articles = new Set([
    "customer",
    ...asList(member(member(json, "facts"), "articles")).flatMap((a) =>
      isObject(a) && typeof a.id === "string" ? [a.id] : [],
    ),
  ]);
  const acts = new Set([...actIds, ...Object.keys(asObject(member(json, "acts")))]);
  for (const state of chart.states) {
    for (const event of Object.keys(asObject(member(state.node, "on"))))
      names.check("scenario.unknown-event", state.at, ["on", event], event, events);
    for (const delay of Object.keys(asObject(member(state.node, "after"))))
      delayProblem(delay, [...state.at, "after", delay], found);
    names.checkAll(
      "scenario.unknown-situation",
      state.at,
      ["tags"],
      member(state.node, "tags"),
      situationIds,
    );
    for (const [id, i] of offeredBy(state))
      names.check("scenario.unknown-reply", state.at, ["meta", "replies", i], id, replies);
  }
  for (const { at, actions } of actionLists(chart)) {
    actions.forEach((action, i) => {
      const params = member(action, "params");
      if (member(action, "type") === "say")
        names.check("scenario.unknown-line", at, [i, "params", "line"], member(params, "line"), lines);
      if (member(action, "type") === "sound")
        names.check("scenario.unknown-sound", at, [i, "params", "sound"], member(params, "sound"), sounds);
    });
  }
  eachGuard(chart, ({ type, params, at, transition }) => {
    if (type === "heard") {
      for (const key of ["all", "any", "none"])
        names.checkAll("scenario.unknown-act", at, ["params", key], member(params, key), acts);
      names.checkAll("scenario.unknown-fault", at, ["params", "faults"], member(params, "faults"), faultIds);
    }
    if (type === "party")
      names.checkAll(
        "scenario.unknown-party",
        at,
        ["params", "any"],
        member(params, "any"),
        partiesOf(transition.trigger),
      );
    if (type === "article")
      names.checkAll("scenario.unknown-article", at, ["params", "any"], member(params, "any"), articles);
  });
  for (const [id, line] of Object.entries(asObject(member(json, "lines"))))
    names.checkAll(
      "scenario.unknown-caller-act",
      ["lines", id],
      ["acts"],
      member(line, "acts"),
      callerActIds,
    );
}

function partiesOf(event: string): ReadonlySet<string> {
  if (event === "agent.transferred") return transferTargetIds;
  return event === "agent.escalated" ? escalationTargetIds : parties;
}

class NameCheck {
  readonly #found: Findings;

  constructor(found: Findings) {
    this.#found = found;
  }

  /** The place is put together only for a name that is wrong: nearly none is. */
  check(code: UnknownCode, at: Place, below: Place, name: unknown, legal: ReadonlySet<string>): void {
    if (typeof name === "string" && !legal.has(name))
      this.#found.unknown(code, [...at, ...below], name, legal);
  }

  checkAll(code: UnknownCode, at: Place, below: Place, names: unknown, legal: ReadonlySet<string>): void {
    if (!Array.isArray(names)) return;
    names.forEach((name, i) => {
      if (typeof name === "string" && !legal.has(name))
        this.#found.unknown(code, [...at, ...below, i], name, legal);
    });
  }
}

/** A delay is one of the named, or whole milliseconds: at least 1, for with 0 a chart could run in circles. */
function delayProblem(delay: string, at: Place, found: Findings): void {
  if (delays.has(delay)) return;
  if (!/^\d+$/.test(delay)) {
    found.unknown("scenario.unknown-delay", at, delay, delays);
    return;
  }
  const ms = Number(delay);
  if (String(ms) !== delay || ms < 1 || ms > limits.delay)
    found.add("scenario.delay-range", at, { value: delay.slice(0, 80), limit: limits.delay });
}
