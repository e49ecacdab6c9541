// npm run bank: what may be wrong or thin in the bank. Prints near-duplicates, thin acts, faults and styles, and the
// labels that a model trained on the other lines is confidently against (add a number for more of them, 0 for none).
import { exampleOf, labels, type Example } from "./understanding/examples.ts";
import { matrixOf, vocabularyOf } from "./understanding/matrix.ts";
import { bankFiles, readReplies } from "./understanding/replies.ts";
import { settings } from "./understanding/settings.ts";
import { labelPlane } from "./understanding/label-plane.ts";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const bank = bankFiles().flatMap(readReplies).map(exampleOf);
const place = ({ of }: Example): string => `${of.hand}:${of.line}`;

function counted(title: string, ids: readonly string[]): void {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const sorted = [...times].sort(([, a], [, b]) => a - b);
  say(`${title}: ${sorted.map(([id, n]) => `${id} ${n}`).join(", ")}`);
}

/** Pairs of replies of which most runs of three characters are the same. */
function nearDuplicates(): void {
  const holders = new Map<string, number[]>();
  const runs = bank.map(({ of: { reply } }, i) => {
    const bare = reply.replace(/[^\p{L}\p{N}]/gu, "");
    const own = new Set(Array.from(bare.slice(2), (char, at) => bare.slice(at, at + 2) + char));
    for (const run of own) holders.set(run, [...(holders.get(run) ?? []), i]);
    return own;
  });
  runs.forEach((own, i) => {
    if (own.size < 4) return;
    const shared = new Map<number, number>();
    for (const run of own)
      for (const j of holders.get(run) ?? []) if (j < i) shared.set(j, (shared.get(j) ?? 0) + 1);
    for (const [j, n] of shared) {
      const [a, b] = [bank[i], bank[j]];
      const alike = n / (own.size + (runs[j]?.size ?? 0) - n);
      if (alike > 0.7 && a && b) say(`near: ${place(a)} ${a.of.reply} = ${place(b)} ${b.of.reply}`);
    }
  });
}

/** What a model trained on the other parts of the bank would say against each label, most confident first. */
function disagreements(): string[] {
  const found: { against: number; text: string }[] = [];
  for (let part = 0; part < settings.folds; part++) {
    const rest = bank.filter((_, i) => i % settings.folds !== part);
    const vocabulary = vocabularyOf(rest, settings.rarest);
    const matrix = matrixOf(rest, vocabulary, settings.strong);
    const asked = bank.filter((_, i) => i % settings.folds === part);
    const rows = matrixOf(asked, vocabulary, settings.strong);
    labels.forEach((label, head) => {
      const { weights, bias } = labelPlane(matrix, vocabulary.size, head, settings);
      asked.forEach((one, i) => {
        let score = bias;
        rows.columns[i]?.forEach(
          (column, k) => (score += (weights[column] ?? 0) * (rows.values[i]?.[k] ?? 0)),
        );
        const has = one.truth[head] === 1;
        const { caller, reply, acts, faults } = one.of;
        const text = `${place(one)} ${has ? "has" : "lacks"} ${label} | ${caller} | ${reply} | ${[...acts, ...faults].join(" ")}`;
        found.push({ against: has ? -score : score, text });
      });
    });
  }
  found.sort((a, b) => b.against - a.against);
  return found.map(({ against, text }) => `${against.toFixed(2)} ${text}`);
}

counted(
  "styles",
  bank.map(({ of }) => of.style),
);
counted(
  "acts, thinnest first",
  bank.flatMap(({ of }) => of.acts),
);
counted(
  "faults, thinnest first",
  bank.flatMap(({ of }) => of.faults),
);
nearDuplicates();
const asked = Number(process.argv[2] ?? 150);
if (asked > 0) for (const line of disagreements().slice(0, asked)) say(line);
