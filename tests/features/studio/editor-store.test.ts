import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import { draftOf, fromTemplate, textOf, type Draft } from "#core/studio";
import { callCentrePack } from "#core/standards-pack";
import { createEditor } from "../../../src/features/studio/editor-store.ts";
import { headOf } from "../../../src/features/studio/kept-parts.ts";
import { fakeStudio, fakeWorkers } from "../../support/fake-studio.ts";

const clauses = new Set(callCentrePack().clauses.map(({ id }) => id));
const dialect = (): Draft => {
  const made = draftOf(fromTemplate("dialect"));
  if (!made.ok) throw new Error("The template has no shape.");
  return made.value;
};

/** Promises of a write or an inspection that the clock has set off. */
const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

function open(readOnly = false) {
  const draft = dialect();
  const powers = fakeStudio();
  const clock = new ManualClock();
  const head = headOf(draft, { key: "mine", at: 0, versions: 0, playable: false });
  const kept = { head, text: textOf(draft), versions: [], golden: [], recordings: [] };
  powers.kept.set("mine", kept);
  const services = { clock, now: () => 1_000_000 + clock.now() };
  const store = createEditor({ kept, draft, powers, workers: fakeWorkers(), clauses, services, readOnly });
  const pass = async (ms: number) => {
    clock.advance(ms);
    await settle();
  };
  return { store, powers, pass, draft, do: store.getState().edit };
}
const note = (value: string) =>
  ({ type: "set-state", state: "call.talk.greeting", member: "description", value }) as const;

describe("the editor's keeping", () => {
  it("says saved only when what is shown is on the disk", async () => {
    const { store, powers, pass, do: edit } = open();
    edit(note("开场"));
    expect(store.getState().saving.is).toBe("waiting");
    await pass(600);
    expect(store.getState().saving.is).toBe("saved");
    expect(powers.kept.get("mine")?.text).toContain("开场");
  });

  it("keeps at the latest after two seconds of typing without a rest", async () => {
    const { powers, pass, do: edit } = open();
    await pass(1000);
    const before = powers.writes;
    for (let i = 0; i < 9; i++) {
      edit(note(`开场${i}`));
      await pass(300);
    }
    expect(powers.writes).toBeGreaterThan(before);
    expect(powers.kept.get("mine")?.text).toContain("开场");
  });

  it("says what the disk said, keeps the work, and keeps it when asked again", async () => {
    const { store, powers, pass, do: edit } = open();
    await pass(1000);
    powers.fails = new Error("QuotaExceededError");
    edit(note("开场"));
    await pass(600);
    expect(store.getState().saving).toEqual({ is: "failed", message: "QuotaExceededError" });
    powers.fails = undefined;
    await store.getState().flush();
    expect(store.getState().saving.is).toBe("saved");
    expect(powers.kept.get("mine")?.text).toContain("开场");
  });

  it("puts a scenario into the library once it can be played, and leaves that one there while it cannot", async () => {
    const { powers, pass, do: edit } = open();
    // The inspectors answer first, then it is kept.
    await pass(500);
    await pass(500);
    expect(powers.kept.get("mine")?.head.card?.id).toBe("mine");
    const played = powers.kept.get("mine")?.playable;
    expect(played).toContain('"id": "mine"');
    edit({ type: "add-state", parent: "call.talk", key: "nowhere" });
    await pass(1500);
    expect(powers.kept.get("mine")?.text).toContain("nowhere");
    expect(powers.kept.get("mine")?.playable).toBe(played);
  });

  it("writes nothing and changes nothing where another tab has the scenario", async () => {
    const { store, powers, pass, draft, do: edit } = open(true);
    expect(edit(note("开场"))).toBe(false);
    await pass(3000);
    await store.getState().flush();
    expect(store.getState().history.draft).toBe(draft);
    expect(powers.writes).toBe(0);
  });

  it("puts the scenario as it was by as a version before the first change, and before one is restored", async () => {
    const { store, pass, draft, do: edit } = open();
    edit(note("开场"));
    // Made beside the screen: the key does not wait for it.
    await pass(0);
    expect(store.getState().versions.map(({ text }) => text)).toEqual([textOf(draft)]);
    edit({ type: "replace", document: draft.document, why: "restore" });
    expect(store.getState().versions).toHaveLength(2);
  });
});

describe("the editor's keeping beside the screen", () => {
  function withWorkers(other: Partial<ReturnType<typeof fakeWorkers>>) {
    const draft = dialect();
    const powers = fakeStudio();
    const clock = new ManualClock();
    const head = headOf(draft, { key: "mine", at: 0, versions: 0, playable: false });
    const kept = { head, text: textOf(draft), versions: [], golden: [], recordings: [] };
    const services = { clock, now: () => 1_000_000 + clock.now() };
    const workers = { ...fakeWorkers(), ...other };
    const store = createEditor({ kept, draft, powers, workers, clauses, services, readOnly: false });
    const pass = async (ms: number) => {
      clock.advance(ms);
      await settle();
    };
    return { store, powers, pass, edit: store.getState().edit };
  }

  it("keeps the work when the worker that writes has died", async () => {
    const { store, powers, pass, edit } = withWorkers({
      write: () => Promise.reject(new Error("out of memory")),
      stamp: () => Promise.reject(new Error("out of memory")),
    });
    edit(note("开场"));
    await pass(600);
    expect(store.getState().saving.is).toBe("saved");
    expect(powers.kept.get("mine")?.text).toContain("开场");
    expect(store.getState().versions).toHaveLength(1);
  });

  it("does not wait for the worker when the page is about to go", async () => {
    const { store, powers, pass, edit } = withWorkers({ write: () => new Promise(() => undefined) });
    edit(note("开场"));
    await pass(600);
    expect(store.getState().saving.is).toBe("saving");
    await store.getState().flush();
    expect(powers.kept.get("mine")?.text).toContain("开场");
    expect(store.getState().saving.is).toBe("saved");
  });

  it("says why nothing was inspected, until it is", async () => {
    let dead = true;
    const { store, pass, edit } = withWorkers({
      inspect: async () => {
        if (dead) throw new Error("out of memory");
        return [];
      },
    });
    await pass(600);
    expect(store.getState().uninspected).toBe("out of memory");
    dead = false;
    edit(note("开场"));
    await pass(600);
    expect(store.getState().uninspected).toBeUndefined();
    expect(store.getState().inspected?.problems).toEqual([]);
  });
});

describe("the editor's way back", () => {
  it("undoes thirty steps to the very beginning and redoes them all", () => {
    const { store, draft, do: edit } = open();
    for (let i = 0; i < 30; i++) edit({ type: "add-state", parent: "call.talk", key: `more-${i}` });
    const after = store.getState().history.draft;
    for (let i = 0; i < 30; i++) store.getState().undo();
    expect(store.getState().history.draft).toBe(draft);
    expect(textOf(store.getState().history.draft)).toBe(textOf(draft));
    for (let i = 0; i < 30; i++) store.getState().redo();
    expect(store.getState().history.draft).toBe(after);
  });

  it("lets go of a selected state that an undo took away", () => {
    const { store, do: edit } = open();
    edit({ type: "add-state", parent: "call.talk", key: "more" });
    store.getState().select(["call.talk.more", "call.talk.greeting"]);
    store.getState().undo();
    expect(store.getState().selected).toEqual(["call.talk.greeting"]);
  });

  it("says why an edit was not made, and forgets it with the next", () => {
    const { store, do: edit } = open();
    expect(edit({ type: "add-state", parent: "call.talk", key: "greeting" })).toBe(false);
    expect(store.getState().refusal?.[0]?.code).toBe("studio.name-taken");
    edit(note("开场"));
    expect(store.getState().refusal).toBeUndefined();
  });
});
