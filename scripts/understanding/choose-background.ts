import type { Example } from "./examples.ts";

const count = 150;

/** Short replies of every kind from all over the bank, against which an author's own acts are trained. */
export function chooseBackground(bank: readonly Example[]): string[] {
  const fit = bank.filter(({ of }) => {
    const labelled = of.acts.length + of.faults.length;
    return of.reply.length >= 4 && of.reply.length <= 24 && labelled <= 2;
  });
  return Array.from({ length: count }, (_, i) => fit[Math.floor((i * fit.length) / count)]?.of.reply ?? "");
}
