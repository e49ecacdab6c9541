import fc from "fast-check";
import { expect, test } from "vitest";
import { commit, historyOf, redone, textOf, undone, draftOf, type Draft, type History } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft, textOfBuiltIn } from "./built-in.ts";
import { anImpulse, editOf, type Impulse } from "./random-edit.ts";

function afterAll(start: Draft, impulses: readonly Impulse[]): History {
  let history = historyOf(start);
  for (const [i, impulse] of impulses.entries()) {
    const next = commit(history, editOf(history.draft, impulse), i * 10_000);
    if (next.ok) history = next.value;
  }
  return history;
}

const all = (history: History, step: (history: History) => History): History => {
  let now = history;
  for (let next = step(now); next !== now; next = step(now)) now = next;
  return now;
};

const starts = [aDraft(aScenario()), aDraft(textOfBuiltIn("dialect-speaker"))];

test("undoing every step gives the start byte for byte, redoing every step the end", () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(anImpulse, { maxLength: 15 }), (start, impulses) => {
      const before = textOf(start);
      const end = afterAll(start, impulses);
      const after = textOf(end.draft);
      const back = all(end, undone);
      expect(textOf(back.draft)).toBe(before);
      expect(textOf(all(back, redone).draft)).toBe(after);
    }),
    { numRuns: 15 },
  );
}, 30_000);

test("whatever is done, the draft keeps its shape: its text opens again as the same draft", () => {
  fc.assert(
    fc.property(fc.array(anImpulse, { maxLength: 25 }), (impulses) => {
      const { draft } = afterAll(aDraft(aScenario()), impulses);
      const again = draftOf(textOf(draft));
      expect(again.ok && again.value.document).toEqual(draft.document);
    }),
    { numRuns: 60 },
  );
});

test("an edit leaves the draft before it as it was", () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), anImpulse, (start, impulse) => {
      const before = JSON.stringify(start);
      afterAll(start, [impulse]);
      expect(JSON.stringify(start)).toBe(before);
    }),
    { numRuns: 60 },
  );
}, 30_000);
