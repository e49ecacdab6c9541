import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readWavHead, loudnessOf, soundIn } from "#core/studio";
import { openDraftStore } from "#platform/studio/draft-store";
import { closeStudioDatabase, openStudioDatabase } from "#platform/studio/open-studio-database";
import { recordedLines } from "#platform/studio/recorded-lines";
import { aRecording } from "../../support/a-recording.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(async () => {
  await closeStudioDatabase();
  vi.unstubAllGlobals();
});

const head = {
  key: "mine",
  title: { "zh-CN": "自己的", en: "Mine" },
  level: 1,
  kind: "matter",
  direction: "inbound",
  states: 3,
  at: 1,
  versions: 0,
} as const;
const levelOf = (bytes: Uint8Array) => {
  const read = readWavHead(bytes, "test");
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return loudnessOf(soundIn(bytes, read.value)).level;
};

describe("what was recorded for a call", () => {
  it("comes as it was kept: cut, at its loudness, and as the caller's line carries it", async () => {
    const recording = aRecording({ cut: { from: 300, to: 1100 }, gain: 6 });
    await openDraftStore({ locks: undefined }).keep("mine", { head, recordings: [recording] });
    const [line, ...more] = await recordedLines("mine");
    expect(more).toEqual([]);
    expect(line).toMatchObject({ line: "where", said: recording.said, ms: 800 });
    const clear = line?.sound("clear") ?? new Uint8Array();
    expect(clear).toHaveLength(44 + 800 * 16 * 2);
    expect(levelOf(line?.sound("quiet") ?? clear)).toBeCloseTo(levelOf(clear) - 14, 0);
  });

  it("is nothing where nothing was, and leaves out what a stranger or a failing disk has put there", async () => {
    expect(await recordedLines("mine")).toEqual([]);
    const db = await openStudioDatabase();
    await db.put("recordings", "no list", "mine");
    expect(await recordedLines("mine")).toEqual([]);
    await db.put(
      "recordings",
      [null, { line: "where" }, { ...aRecording(), bytes: new Uint8Array(44) }, aRecording()],
      "mine",
    );
    expect((await recordedLines("mine")).map(({ line }) => line)).toEqual(["where"]);
  });
});
