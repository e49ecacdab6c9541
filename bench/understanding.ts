import { pathToFileURL } from "node:url";
import { understand } from "#core/speech";
import { acts as allActs } from "#core/standards";
import {
  blindFiles,
  devFile,
  heldOutFile,
  readReplies,
  type Labelled,
} from "../scripts/understanding/replies.ts";
import { median, quantile, tableOf, type Figure } from "./figure.ts";
import { nlpjsReader } from "./nlpjs.ts";
import { isFault, readers, type Reader } from "./readers.ts";
import { figuresOfSpeech } from "./understanding-chromium.ts";

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

type SlowReader = (reply: string, caller: string) => Promise<readonly string[]>;

async function readAll(labelled: readonly Labelled[], reader: Reader | SlowReader): Promise<Read[]> {
  const reads: Read[] = [];
  for (const of of labelled) {
    const ids = await reader(of.reply, of.caller);
    reads.push({ of, ids: ids.filter((id) => !added.has(id)) });
  }
  return reads;
}

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

/** How long a reply takes in Node, in milliseconds. */
function latency(labelled: readonly Labelled[]): Figure[] {
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    for (const { reply, caller } of labelled) {
      const before = performance.now();
      understand(reply, { caller });
      if (round > 0) times.push(performance.now() - before);
    }
  }
  return [
    { what: "a reply in Node, median", is: median(times), unit: "ms" },
    { what: "a reply in Node, 95 %", is: quantile(times, 0.95), unit: "ms", aim: { atMost: 1 } },
  ];
}

/** What understanding is worth on the labelled replies, in lines of text. */
export async function benchUnderstanding(): Promise<string[]> {
  const dev = readReplies(devFile);
  const unseen = readReplies(heldOutFile);
  const half = (rest: number): Labelled[] => dev.filter((_, i) => (i + 1) % 2 === rest);
  const [blind = [], blindReal = []] = blindFiles.map(readReplies);
  const sets = new Map([
    ["held out 4, a hand of its own, in the manner of dev: blind", blind],
    ["held out 5, another, a third of it real transcripts: blind", blindReal],
    ["held out, another hand: never trained on, but looked at when the limits were chosen", unseen],
    ["dev, even half: limits were chosen on it", half(0)],
    ["dev, odd half: the rules were written from it", half(1)],
  ]);
  const ways = new Map<string, Reader | SlowReader>([...readers, ["nlp.js", await nlpjsReader()]]);
  const lines: string[] = [];
  for (const [title, labelled] of sets) {
    lines.push(`${title}: ${labelled.length} replies`);
    for (const [name, reader] of ways) lines.push(summary(name, await readAll(labelled, reader)));
  }
  lines.push(
    ...(await detail("held-out-4", blind)),
    ...(await detail("held-out-5", blindReal)),
    ...(await detail("held-out", unseen)),
    ...(await detail("dev", dev)),
  );
  return [...lines, "", tableOf([...latency(dev), ...(await figuresOfSpeech(dev))])];
}

/** Ours by style, and where it errs most. */
async function detail(name: string, labelled: readonly Labelled[]): Promise<string[]> {
  const reader = readers.get("ours");
  if (reader === undefined) return [];
  const reads = await readAll(labelled, reader);
  const styles = [...new Set(labelled.map(({ style }) => style))];
  return [
    `ours on ${name}, by style`,
    ...styles.map((style) =>
      summary(
        style,
        reads.filter((read) => read.of.style === style),
      ),
    ),
    `acts on ${name}, most mistakes first`,
    ...worst(reads, "acts"),
    `faults on ${name}, most mistakes first`,
    ...worst(reads, "faults"),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const line of await benchUnderstanding()) process.stdout.write(`${line}\n`);
}
