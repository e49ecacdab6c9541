import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyEdit,
  commit,
  historyOf,
  keptRecording,
  recordedLineOf,
  recordingLimits,
  redone,
  standingOf,
  textOf,
  undone,
  wavOf,
  whyNotRecord,
  type Draft,
  type Edit,
  type Recording,
} from "#core/studio";
import { aRecording, aTone } from "../../support/a-recording.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft } from "./built-in.ts";
import { anImpulse, editOf } from "./random-edit.ts";

const words = (zh: string) => ({ "zh-CN": zh, en: zh });
const varied = aDraft(
  aScenario({
    lines: {
      ...aScenario().lines,
      where: { ...words("喂"), variants: [words("哎"), words("嘿"), words("你好")] },
    },
  }),
);
const set = (recording: Recording, why: "record" | "cut" | "level" | "fits" = "record"): Edit => ({
  type: "set-recording",
  recording,
  why,
});
const of = (variant: number | undefined, said: string) =>
  aRecording({ ...(variant !== undefined && { variant }), said });
const made = (draft: Draft, ...edits: readonly Edit[]): Draft =>
  edits.reduce((now, edit) => {
    const next = applyEdit(now, edit);
    if (!next.ok) throw new Error(next.problems[0]?.code);
    return next.value;
  }, draft);
const refusal = (draft: Draft, edit: Edit) => {
  const next = applyEdit(draft, edit);
  return next.ok ? undefined : next.problems[0]?.code;
};
const lines = ({ recordings = [] }: Draft) =>
  recordings.map(({ line, variant }) => `${line}.${variant ?? "-"}`);

describe("a recording", () => {
  test("belongs to the draft and leaves its document and its file as they were", () => {
    const after = made(varied, set(of(undefined, "喂")));
    expect(after.document).toBe(varied.document);
    expect(textOf(after)).toBe(textOf(varied));
    expect(after.recordings).toEqual([of(undefined, "喂")]);
  });

  test("takes the place of the one before it, which comes back when that is undone, and goes again when redone", () => {
    const [first, second] = [
      of(undefined, "喂"),
      { ...of(undefined, "喂"), bytes: wavOf(aTone({ ms: 900 })) },
    ];
    let history = historyOf(varied);
    for (const edit of [set(first), set(second), { type: "delete-recording", line: "where" } as const]) {
      const next = commit(history, edit, 0);
      if (!next.ok) throw new Error("refused");
      history = next.value;
    }
    expect(history.past.map(({ what }) => what.key)).toEqual([
      "recording-record",
      "recording-record",
      "delete-recording",
    ]);
    expect(history.draft.recordings).toBeUndefined();
    const back = undone(history);
    expect(back.draft.recordings?.[0]).toBe(second);
    expect(undone(back).draft.recordings?.[0]).toBe(first);
    expect(undone(undone(back)).draft).toBe(varied);
    expect(redone(back).draft.recordings).toBeUndefined();
  });

  test("that is cut by dragging is one step, and recording anew is another", () => {
    let history = historyOf(made(varied, set(of(undefined, "喂"))));
    for (const [i, from] of [10, 20, 30].entries()) {
      const next = commit(history, set({ ...of(undefined, "喂"), cut: { from, to: 900 } }, "cut"), i * 100);
      if (next.ok) history = next.value;
    }
    const again = commit(history, set(of(undefined, "喂")), 400);
    expect(again.ok && again.value.past.map(({ what }) => what.key)).toEqual([
      "recording-cut",
      "recording-record",
    ]);
  });

  test("follows its line when that is renamed, and goes when it is deleted", () => {
    const start = made(varied, set(of(undefined, "喂")), set({ ...aRecording(), line: "bye" }));
    const renamed = made(start, { type: "rename-line", id: "where", to: "hallo" });
    expect(lines(renamed)).toEqual(["hallo.-", "bye.-"]);
    expect(lines(made(renamed, { type: "delete-line", id: "hallo" }))).toEqual(["bye.-"]);
  });

  test("of another wording follows it when one before it is taken away, and goes with its own", () => {
    const start = made(varied, set(of(0, "哎")), set(of(1, "嘿")), set(of(2, "你好")));
    const variants = varied.document.lines["where"]?.variants ?? [];
    const setVariants = (value: typeof variants): Edit => ({
      type: "set-line",
      id: "where",
      member: "variants",
      value: [...value],
    });
    const without = made(start, setVariants(variants.toSpliced(1, 1)));
    expect(without.recordings?.map(({ variant, said }) => [variant, said])).toEqual([
      [0, "哎"],
      [1, "你好"],
    ]);
    expect(lines(made(start, setVariants([...variants, words("")])))).toEqual(lines(start));
    expect(
      made(start, { type: "set-line", id: "where", member: "variants", value: undefined }).recordings,
    ).toBeUndefined();
  });

  test("waits while a version is open that lacks its line", () => {
    const start = made(varied, set({ ...aRecording(), line: "bye" }));
    const { bye: _, ...rest } = start.document.lines;
    const other = made(start, {
      type: "replace",
      document: { ...start.document, lines: rest },
      why: "restore",
    });
    expect(lines(other)).toEqual(["bye.-"]);
    expect(standingOf(other.recordings?.[0] ?? aRecording(), other.document)).toBe("lost");
    expect(lines(made(other, { type: "delete-line", id: "where" }))).toEqual(["bye.-"]);
  });

  test("is refused for a line or a wording that is not there, and when it is no sound, too short or much too loud", () => {
    expect(refusal(varied, set(aRecording({ line: "nobody" })))).toBe("studio.no-line");
    expect(refusal(varied, set(of(7, "喂")))).toBe("studio.no-line");
    expect(refusal(varied, set(aRecording({ bytes: new Uint8Array(8) })))).toBe("studio.recording-not-wav");
    expect(refusal(varied, set(aRecording({ cut: { from: 100, to: 250 } })))).toBe(
      "studio.recording-too-short",
    );
    expect(refusal(varied, set(aRecording({ cut: { from: -5, to: 900 } })))).toBe(
      "studio.recording-too-short",
    );
    expect(refusal(varied, set(aRecording({ cut: { from: 0.5, to: 900 } })))).toBe(
      "studio.recording-too-short",
    );
    expect(refusal(varied, set(aRecording({ gain: 41 })))).toBe("studio.recording-gain");
    expect(refusal(varied, set(aRecording({ gain: NaN })))).toBe("studio.recording-gain");
  });

  test("is refused when all together would have no room in a package", () => {
    const long = wavOf({ rate: 48_000, samples: new Float32Array(48_000 * 60) });
    const ids = ["a", "b", "c", "d"];
    const many = aDraft(
      aScenario({
        lines: { ...aScenario().lines, ...Object.fromEntries(ids.map((id) => [id, words("喂")])) },
      }),
    );
    const three = made(many, ...ids.slice(0, 3).map((line) => set(aRecording({ line, bytes: long }))));
    expect(refusal(three, set(aRecording({ line: "d", bytes: long })))).toBe("studio.recording-no-room");
    // In the place of another there is room.
    expect(refusal(three, set(aRecording({ line: "c", bytes: long })))).toBeUndefined();
    expect(3 * long.length).toBeLessThanOrEqual(recordingLimits.totalBytes);
  });

  test("is stale when other words stand there, but not for a comma", () => {
    const recording = of(undefined, "你好，我的包裹怎么还没到？");
    const said = (zh: string) => standingOf(recording, { lines: { where: words(zh) } });
    expect(said("你好 我的包裹，怎么还没到…")).toBe("fits");
    expect(said("你好，我的快递怎么还没到？")).toBe("stale");
    expect(said("")).toBe("stale");
  });

  test("is not made of words that differ from call to call, or of none", () => {
    expect(whyNotRecord("我姓{customer.name}")).toBe("blanks");
    expect(whyNotRecord(" ")).toBe("no-words");
    expect(whyNotRecord("喂？")).toBeUndefined();
  });

  test("is told from another by what is heard of it, and lasts as long as that", () => {
    const facts = (change: Partial<Recording>) => recordedLineOf(aRecording(change));
    expect(facts({})).toMatchObject({ line: "where", ms: 1500 });
    expect(facts({ cut: { from: 200, to: 1300 } })?.ms).toBe(1100);
    const all = [
      {},
      { cut: { from: 200, to: 1300 } },
      { gain: 2 },
      { bytes: wavOf(aTone({ amplitude: 0.3 })) },
    ];
    expect(new Set(all.map((change) => facts(change)?.hash)).size).toBe(4);
    expect(facts({ said: "别的话" })?.hash).toBe(facts({})?.hash);
    expect(facts({ bytes: new Uint8Array(3) })).toBeUndefined();
  });

  test("that was kept is read as a stranger's: whole, or not at all", () => {
    const whole = aRecording({ variant: 1, cut: { from: 10, to: 900 }, gain: -3.5 });
    expect(keptRecording(structuredClone(whole))).toEqual(whole);
    const broken = [
      undefined,
      "wav",
      { ...whole, line: 3 },
      { ...whole, said: undefined },
      { ...whole, bytes: [1, 2] },
      { ...whole, bytes: new Uint8Array(50) },
      { ...whole, variant: -1 },
      { ...whole, variant: 0.5 },
      { ...whole, gain: "6" },
      { ...whole, cut: { from: 5 } },
      { ...whole, cut: { from: 900, to: 950 } },
    ];
    expect(broken.map(keptRecording)).toEqual(broken.map(() => undefined));
  });
});

test("whatever is done to a scenario with recordings, each stays with its words, and undoing brings every one back", () => {
  const said = (id: string) => varied.document.lines[id]?.["zh-CN"] ?? "";
  const start = made(
    varied,
    set(of(undefined, "喂")),
    set(of(1, "嘿")),
    ...["thanks", "bye"].map((line) => set(aRecording({ line, said: said(line) }))),
  );
  fc.assert(
    fc.property(fc.array(anImpulse, { maxLength: 15 }), (impulses) => {
      let history = historyOf(start);
      for (const [i, impulse] of impulses.entries()) {
        const edit = editOf(history.draft, impulse);
        const next = commit(history, edit, i * 10_000);
        if (!next.ok) continue;
        history = next.value;
        const { recordings = [], document } = history.draft;
        for (const recording of recordings) expect(standingOf(recording, document)).not.toBe("lost");
      }
      let back = history;
      for (let step = undone(back); step !== back; step = undone(back)) back = step;
      expect(back.draft).toBe(start);
    }),
    { numRuns: 40 },
  );
}, 30_000);
