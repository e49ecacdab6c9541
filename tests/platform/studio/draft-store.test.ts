import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cardOf } from "#core/scenario";
import { textOf } from "#core/studio";
import { openDraftStore } from "#platform/studio/draft-store";
import { closeStudioDatabase, openStudioDatabase } from "#platform/studio/open-studio-database";
import { shelfWithOwn } from "#platform/studio/own-shelf";
import { aRecording } from "../../support/a-recording.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { FakeLocks } from "../../support/fake-locks.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(async () => {
  await closeStudioDatabase();
  vi.unstubAllGlobals();
});

const scenario = { ...aScenario(), id: "mine" };
const text = textOf({ document: scenario });
const head = (at = 1) => {
  const { title, level, kind, direction } = scenario;
  return { key: "mine", title, level, kind, direction, states: 3, at, versions: 0 } as const;
};
const whole = {
  head: head(),
  text,
  versions: [{ hash: "1", at: 1, text }],
  golden: ["{}"],
  recordings: [aRecording()],
} as const;

describe("the author's own scenarios", () => {
  it("come back as they were kept, part by part", async () => {
    const store = openDraftStore({ locks: undefined });
    await store.keep("mine", whole);
    await store.keep("mine", { head: head(2), text: `${text} ` });
    expect(await store.read("mine")).toEqual({ ...whole, head: head(2), text: `${text} ` });
    expect(await store.list()).toEqual([head(2)]);
  });

  it("are taken away whole, and can be put back whole", async () => {
    const store = openDraftStore({ locks: undefined });
    await store.keep("mine", whole);
    const removed = await store.remove("mine");
    expect(await store.read("mine")).toBeUndefined();
    if (removed) await store.keep("mine", removed);
    expect(await store.read("mine")).toEqual(whole);
  });

  it("are one tab's at a time, until it lets go or dies", async () => {
    const browser = new FakeLocks();
    const [first, second] = [browser.tab(), browser.tab()];
    const release = await openDraftStore({ locks: first.locks }).hold("mine");
    expect(release).toBeTypeOf("function");
    const other = openDraftStore({ locks: second.locks });
    expect(await other.hold("mine")).toBeUndefined();
    first.close();
    expect(await other.hold("mine")).toBeTypeOf("function");
  });

  it("leave out what a failing disk or a stranger has put among them", async () => {
    const store = openDraftStore({ locks: undefined });
    await store.keep("mine", whole);
    const db = await openStudioDatabase();
    await db.put("heads", { nonsense: true }, "broken");
    await db.put("versions", "no list", "mine");
    expect((await store.list()).map(({ key }) => key)).toEqual(["mine"]);
    expect((await store.read("mine"))?.versions).toEqual([]);
  });
});

describe("the shelf", () => {
  const builtIn = { cards: [cardOf({ ...aScenario(), id: "built-in" })], read: async () => undefined };
  const card = { ...cardOf(scenario), own: true } as const;

  it("shows own scenarios before the built-in ones once they can be played, and reads them as files of strangers", async () => {
    const shelf = shelfWithOwn(builtIn);
    const store = openDraftStore({ locks: undefined, onKept: shelf.reload });
    const told = new Promise<void>((resolve) => shelf.subscribe(resolve));
    await store.keep("mine", { ...whole, head: { ...head(), card }, playable: text });
    await told;
    expect(shelf.cards.map(({ id }) => id)).toEqual(["mine", "built-in"]);
    expect(await shelf.read("mine")).toMatchObject({ ok: true, value: { id: "mine" } });
    await store.keep("mine", { head: { ...head(), card }, playable: "{ broken" });
    expect(await shelf.read("mine")).toMatchObject({ ok: false });
  });

  it("has the same list of cards until something has changed", async () => {
    const shelf = shelfWithOwn(builtIn);
    await openStudioDatabase();
    expect(shelf.cards).toBe(shelf.cards);
    expect(shelf.cards).toBe(builtIn.cards);
  });
});
