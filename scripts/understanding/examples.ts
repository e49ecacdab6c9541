import { acts as allActs, faults as allFaults } from "#core/standards";
import { lookAt } from "../../src/core/speech/look.ts";
import { featuresOf, type Features } from "../../src/core/speech/model/features.ts";
import { chance } from "./chance.ts";
import type { Labelled } from "./replies.ts";

export const actLabels: readonly string[] = allActs.filter((act) => !("ours" in act)).map((act) => act.id);
export const faultLabels: readonly string[] = allFaults.map((fault) => fault.id);
/** What the model has a head for; the last says that there is a fault of any kind. */
export const labels: readonly string[] = [...actLabels, ...faultLabels, "any-fault"];

/** A labelled reply as the model sees it. */
export interface Example {
  readonly of: Labelled;
  readonly features: Features;
  /** The rules that found their phrase, by their place in the list. */
  readonly fired: readonly number[];
  /** By label: 1 when it applies. */
  readonly truth: Uint8Array;
}

const number = new Map(labels.map((label, i) => [label, i]));

export function exampleOf(of: Labelled): Example {
  const truth = new Uint8Array(labels.length);
  for (const id of [...of.acts, ...of.faults, ...(of.faults.length > 0 ? ["any-fault"] : [])]) {
    const at = number.get(id);
    if (at === undefined) throw new Error(`${of.hand}:${of.line} has the unknown label ${id}`);
    truth[at] = 1;
  }
  const { seen } = lookAt(of.reply, of.caller);
  return { of, features: featuresOf(seen), fired: seen.fired, truth };
}

function joined(a: Labelled, b: Labelled, caller: string, mark: string): Example {
  const both = (kind: "acts" | "faults"): string[] => [...new Set([...a[kind], ...b[kind]])];
  const reply = a.reply.replace(/[,，。.!！]$/, "") + mark + b.reply;
  return exampleOf({ ...a, caller, reply, acts: both("acts"), faults: both("faults") });
}

const formal = new Set(["greet", "identify", "thank", "goodbye", "acknowledge", "thank-waiting"]);

/**
 * Replies made by joining two of those given, since real ones are longer and do more at once: two faultless ones, or
 * a rude one with a greeting or the like. What both do, the joined one does.
 */
export function joinedExamples(from: readonly Example[], clean: number, rude: number): Example[] {
  const random = chance(5);
  const pick = (some: readonly Labelled[]): Labelled | undefined => some[Math.floor(random() * some.length)];
  const all = from.map((one) => one.of);
  const kind = all.filter((of) => of.faults.length === 0 && of.acts.length > 0 && of.reply.length < 60);
  const short = kind.filter((of) => of.reply.length < 25 && of.acts.every((act) => formal.has(act)));
  const bad = all.filter(
    (of) => of.faults.length > 0 && of.reply.length < 40 && !of.faults.includes("curt-prompt"),
  );
  const made: Example[] = [];
  for (let i = 0; i < clean + rude; i++) {
    const a = pick(i < clean ? kind : bad);
    const b = pick(i < clean ? kind : short);
    if (a === undefined || b === undefined || a === b) continue;
    const mark = random() < 0.7 ? "，" : "。";
    const turned = i >= clean && random() < 0.5;
    made.push(turned ? joined(b, a, a.caller, mark) : joined(a, b, a.caller, mark));
  }
  return made;
}
