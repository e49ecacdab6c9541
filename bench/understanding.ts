import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { understand } from "#core/speech";
import { acts as allActs } from "#core/standards";
import { devFile, heldOutFile, readReplies, type Labelled } from "../scripts/understanding/replies.ts";
import { isFault, readers, type Reader } from "./readers.ts";

/** Right, wrongly given and missed. */
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

interface Read {
  readonly of: Labelled;
  readonly ids: readonly string[];
}

type Kind = "acts" | "faults";

const added = new Set<string>(allActs.filter((act) => "ours" in act).map((act) => act.id));
const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);
const f1 = ({ right, wrong, missed }: Count): number => ratio(2 * right, 2 * right + wrong + missed);
const show = (value: number): string => value.toFixed(3).replace(/^0/, "");

const given = ({ ids }: Read, kind: Kind): string[] =>
  ids.filter((id) => isFault(id) === (kind === "faults"));

function total(reads: readonly Read[], kind: Kind): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  for (const read of reads) {
    const got = given(read, kind);
    const wanted = read.of[kind];
    for (const id of got) count[wanted.includes(id) ? "right" : "wrong"]++;
    for (const id of wanted) if (!got.includes(id)) count.missed++;
  }
  return count;
}

function accused(reads: readonly Read[]): string {
  const clean = reads.filter((read) => read.of.faults.length === 0);
  const wronged = clean.filter((read) => given(read, "faults").length > 0);
  return `${wronged.length}/${clean.length} (${(100 * ratio(wronged.length, Math.max(1, clean.length))).toFixed(1)} %)`;
}

function score(count: Count): string {
  const precision = show(ratio(count.right, count.right + count.wrong));
  return `${show(f1(count))} (P ${precision} R ${show(ratio(count.right, count.right + count.missed))})`;
}

function summary(name: string, reads: readonly Read[]): string {
  const acts = score(total(reads, "acts"));
  return `${name.padEnd(18)} acts ${acts}  faults ${score(total(reads, "faults"))}  accused ${accused(reads)}`;
}

const readAll = (labelled: readonly Labelled[], reader: Reader): Read[] =>
  labelled.map((of) => ({ of, ids: reader(of.reply, of.caller).filter((id) => !added.has(id)) }));

function worst(reads: readonly Read[], kind: Kind): string[] {
  const ids = new Set(reads.flatMap(({ of }) => of[kind]));
  const one = (id: string): Count => {
    const only = reads.map(({ of, ids: got }) => ({
      of: { ...of, [kind]: of[kind].filter((x) => x === id) },
      ids: got.filter((x) => x === id),
    }));
    return total(only, kind);
  };
  return [...ids]
    .map((id) => ({ id, count: one(id) }))
    .sort((a, b) => b.count.wrong + b.count.missed - (a.count.wrong + a.count.missed))
    .slice(0, 12)
    .map(
      ({ id, count }) => `  ${id.padEnd(20)} ${score(count)}  wrong ${count.wrong} missed ${count.missed}`,
    );
}

function latency(labelled: readonly Labelled[]): string {
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    for (const { reply, caller } of labelled) {
      const before = performance.now();
      understand(reply, { caller });
      if (round > 0) times.push(performance.now() - before);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  return `latency: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

function size(): string {
  const packed = readFileSync(new URL("../src/core/speech/model/packed.ts", import.meta.url));
  return `the model, compressed: ${(gzipSync(packed, { level: 9 }).length / 1024).toFixed(0)} KiB`;
}

/** What understanding is worth on the labelled replies, in lines of text. */
export function benchUnderstanding(): string[] {
  const dev = readReplies(devFile);
  const half = (rest: number): Labelled[] => dev.filter((_, i) => (i + 1) % 2 === rest);
  const sets = new Map([
    [
      "held out, another hand: never trained on, but looked at when the limits were chosen",
      readReplies(heldOutFile),
    ],
    ["dev, even half: thresholds were chosen on it", half(0)],
    ["dev, odd half: the rules were written from it", half(1)],
  ]);
  const lines: string[] = [];
  for (const [title, labelled] of sets) {
    lines.push(`${title}: ${labelled.length} replies`);
    for (const [name, reader] of readers) lines.push(summary(name, readAll(labelled, reader)));
  }
  const reader = readers.get("ours");
  const unseen = readReplies(heldOutFile);
  if (reader === undefined) return lines;
  const reads = readAll(unseen, reader);
  lines.push("ours on the held-out replies, by style");
  for (const style of new Set(unseen.map((one) => one.style))) {
    const some = reads.filter((read) => read.of.style === style);
    lines.push(summary(style, some));
  }
  lines.push(
    "acts, most mistakes first",
    ...worst(reads, "acts"),
    "faults, most mistakes first",
    ...worst(reads, "faults"),
  );
  return [...lines, latency(dev), size()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const line of benchUnderstanding()) process.stdout.write(`${line}\n`);
}
