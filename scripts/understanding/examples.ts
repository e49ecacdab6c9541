import { acts as allActs, faults as allFaults } from "#core/standards";
import { pickOne, seededRandom } from "../../src/core/base/index.ts";
import { lookAt } from "../../src/core/speech/look.ts";
import { featuresOf, type Features, type Seen } from "../../src/core/speech/model/features.ts";
import type { Labelled } from "./replies.ts";

export const actLabels: readonly string[] = allActs.filter((act) => !("ours" in act)).map((act) => act.id);
export const faultLabels: readonly string[] = allFaults.map((fault) => fault.id);
/** What the model has a head for; the last says that there is a fault of any kind. */
export const labels: readonly string[] = [...actLabels, ...faultLabels, "any-fault"];

/** A labelled reply as the model sees it. */
export interface Example {
  readonly of: Labelled;
  readonly seen: Seen;
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
  return { of, seen, features: featuresOf(seen), fired: seen.fired, truth };
}

/** What the reply that does both does. */
function joined(replies: readonly Labelled[], marks: readonly string[]): Labelled | undefined {
  const [first] = replies;
  if (first === undefined) return undefined;
  const all = (kind: "acts" | "faults"): string[] => [...new Set(replies.flatMap((of) => of[kind]))];
  const words = replies.map(({ reply }, i) => reply.replace(/[,，。.!！]$/, "") + (marks[i] ?? ""));
  return { ...first, reply: words.join(""), acts: all("acts"), faults: all("faults") };
}

const formal = new Set(["greet", "identify", "thank", "goodbye", "acknowledge", "thank-waiting"]);

/**
 * Replies made by joining those given, since real ones are often longer and do more at once: two or three faultless ones,
 * or a rude one with a greeting or the like. `count` of them, a fifth rude.
 */
export function joinedExamples(from: readonly Example[], count: number): Example[] {
  const random = seededRandom(5);
  const all = from.map(({ of }) => of);
  const kind = all.filter((of) => of.faults.length === 0 && of.acts.length > 0 && of.reply.length < 60);
  const short = kind.filter((of) => of.reply.length < 25 && of.acts.every((act) => formal.has(act)));
  const rude = all.filter(
    (of) => of.faults.length > 0 && of.reply.length < 40 && !of.faults.includes("curt-prompt"),
  );
  const mark = (): string => (random.next() < 0.7 ? "，" : "。");
  return Array.from({ length: count }, (_, i): Labelled | undefined => {
    const parts =
      i % 5 === 0
        ? [pickOne(rude, random), pickOne(short, random)]
        : [pickOne(kind, random), pickOne(kind, random), ...(i % 5 < 3 ? [] : [pickOne(kind, random)])];
    const there = parts.flatMap((part) => part ?? []);
    return joined(there, [mark(), there.length > 2 ? mark() : ""]);
  }).flatMap((of) => (of === undefined ? [] : [exampleOf(of)]));
}
