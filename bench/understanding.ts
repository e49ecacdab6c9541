import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { understand } from "#core/speech";
import { acts as allActs } from "#core/standards";

interface Labelled {
  readonly id: string;
  readonly caller: string;
  readonly reply: string;
  readonly acts: readonly string[];
  readonly faults: readonly string[];
  readonly style: string;
}

/** Right, wrongly given and missed. */
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

interface Read {
  readonly of: Labelled;
  readonly acts: readonly string[];
  readonly faults: readonly string[];
}

const ours = new Set<string>(allActs.filter((act) => "ours" in act).map((act) => act.id));
const none = (): Count => ({ right: 0, wrong: 0, missed: 0 });
const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);
const f1 = ({ right, wrong, missed }: Count): number => ratio(2 * right, 2 * right + wrong + missed);
const show = (value: number): string => value.toFixed(2).replace(/^0/, "");

function add(count: Count, got: readonly string[], wanted: readonly string[]): void {
  for (const id of got) count[wanted.includes(id) ? "right" : "wrong"]++;
  for (const id of wanted) if (!got.includes(id)) count.missed++;
}

function total(reads: readonly Read[], kind: "acts" | "faults"): Count {
  const count = none();
  for (const read of reads) add(count, read[kind], read.of[kind]);
  return count;
}

function accused(reads: readonly Read[]): string {
  const clean = reads.filter((read) => read.of.faults.length === 0);
  const wronged = clean.filter((read) => read.faults.length > 0);
  return `${wronged.length} of ${clean.length} (${(100 * ratio(wronged.length, Math.max(1, clean.length))).toFixed(1)} %)`;
}

function summary(name: string, reads: readonly Read[]): string {
  const acts = total(reads, "acts");
  const faults = total(reads, "faults");
  const parts = [
    name.padEnd(16),
    `acts F1 ${show(f1(acts))}`,
    `(P ${show(ratio(acts.right, acts.right + acts.wrong))} R ${show(ratio(acts.right, acts.right + acts.missed))})`,
    `faults F1 ${show(f1(faults))}`,
    `(P ${show(ratio(faults.right, faults.right + faults.wrong))} R ${show(ratio(faults.right, faults.right + faults.missed))})`,
    `accused ${accused(reads)}`,
  ];
  return parts.join("  ");
}

function perId(reads: readonly Read[], kind: "acts" | "faults"): string[] {
  const counts = new Map<string, Count>();
  const of = (id: string): Count => {
    const known = counts.get(id) ?? none();
    counts.set(id, known);
    return known;
  };
  for (const read of reads) {
    for (const id of read[kind]) of(id)[read.of[kind].includes(id) ? "right" : "wrong"]++;
    for (const id of read.of[kind]) if (!read[kind].includes(id)) of(id).missed++;
  }
  return [...counts]
    .sort(([, a], [, b]) => f1(a) - f1(b))
    .map(([id, { right, wrong, missed }]) => {
      const precision = show(ratio(right, right + wrong));
      const recall = show(ratio(right, right + missed));
      return `  ${id.padEnd(22)} P ${precision} R ${recall}  right ${right} wrong ${wrong} missed ${missed}`;
    });
}

function latency(labelled: readonly Labelled[]): string {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const { reply, caller } of labelled) {
      const before = performance.now();
      understand(reply, { caller });
      if (round > 0) times.push(performance.now() - before);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  return `latency: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** What understanding is worth on the labelled replies, in lines of text. Odd ids were tuned on, even ones were not. */
export function benchUnderstanding(): string[] {
  const file = new URL("../tests/fixtures/replies/dev.jsonl", import.meta.url);
  const labelled = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Labelled);
  const reads = labelled.map((of): Read => {
    const { acts, faults } = understand(of.reply, { caller: of.caller });
    const ids = (marks: readonly { id: string }[]): string[] => marks.map((mark) => mark.id);
    return { of, acts: ids(acts).filter((id) => !ours.has(id)), faults: ids(faults) };
  });
  const odd = ({ of }: Read): boolean => Number(of.id.slice(4)) % 2 === 1;
  const half = (kept: boolean): Read[] => reads.filter((read) => odd(read) === kept);
  const styles = [...new Set(labelled.map((one) => one.style))];
  return [
    summary("all", reads),
    summary("tuned on (odd)", half(true)),
    summary("held out (even)", half(false)),
    ...styles.map((style) =>
      summary(
        style,
        reads.filter((read) => read.of.style === style),
      ),
    ),
    "acts, worst first",
    ...perId(reads, "acts"),
    "faults, worst first",
    ...perId(reads, "faults"),
    latency(labelled),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const line of benchUnderstanding()) process.stdout.write(`${line}\n`);
}
