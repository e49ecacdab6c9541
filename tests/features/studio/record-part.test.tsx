import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#core/scenario";
import { loudnessOf, readWavHead, recordedLineOf, soundIn, target } from "#core/studio";
import { LineEditor } from "../../../src/features/studio/line-editor.tsx";
import { WordsTable } from "../../../src/features/studio/words-table.tsx";
import { aRecording, aTone } from "../../support/a-recording.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";

const words = (zh: string) => ({ "zh-CN": zh, en: zh });

function open(change: Partial<Scenario> = {}) {
  const editor = renderEditor(<LineEditor id="where" />, aScenario(change));
  const part = screen.getByRole("group", { name: "这句的录音" });
  const press = (name: string | RegExp) => editor.user.click(within(part).getByRole("button", { name }));
  return {
    ...editor,
    part: within(part),
    press,
    /** What is kept in the draft. */
    recording: () => editor.store.getState().history.draft.recordings?.[0],
    async record() {
      await press(/录/);
      await waitFor(() => expect(within(part).getByRole("status")).toHaveTextContent("正在录音"));
    },
    pass: (ms: number) => act(() => editor.services.clock.advance(ms)),
  };
}
/** With a recording of three seconds, of which one is spoken. */
async function recorded(change: Partial<Scenario> = {}) {
  const opened = open(change);
  await opened.record();
  await opened.press(/录完了/);
  await opened.part.findByRole("button", { name: "试听" });
  return opened;
}
const levelOf = (bytes: Uint8Array) => {
  const head = readWavHead(bytes, "test");
  return head.ok ? loudnessOf(soundIn(bytes, head.value)).level : NaN;
};

describe("recording a line", () => {
  it("asks for the microphone only when told to, shows time and level, and keeps what was spoken, in one step that is undone", async () => {
    const { part, powers, press, pass, recording, record, store, last } = open();
    expect(part.getByText("录音只留在这台电脑上，不会上传。")).toBeVisible();
    expect(powers.microphone.opened).toBe(0);
    await record();
    expect(powers.microphone.opened).toBe(1);
    pass(2500);
    expect(part.getByRole("timer")).toHaveTextContent("00:02 / 01:00");
    expect(Number(part.getByRole("meter").getAttribute("aria-valuenow"))).toBeGreaterThan(50);
    expect(part.getByRole("button", { name: /录完了/ })).toHaveFocus();
    await press(/录完了/);
    await waitFor(() => expect(recording()).toBeDefined());
    expect(recording()).toMatchObject({ line: "where", said: aScenario().lines["where"]?.["zh-CN"] });
    expect(recording()?.cut).toEqual({ from: 920, to: 1980 });
    expect(last()).toEqual({ key: "recording-record", params: { line: "where" } });
    await waitFor(() => expect(part.getByRole("button", { name: "试听" })).toHaveFocus());
    act(() => store.getState().undo());
    expect(recording()).toBeUndefined();
    expect(part.getByRole("button", { name: "录这句" })).toBeVisible();
    act(() => store.getState().redo());
    expect(recording()?.cut).toEqual({ from: 920, to: 1980 });
  });

  it("ends by a key, and by itself after a minute", async () => {
    const { user, pass, record, recording, press, part } = open();
    await record();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(recording()).toBeDefined());
    const first = recording();
    await part.findByRole("button", { name: "重录" });
    await press("重录");
    await waitFor(() => expect(part.getByRole("status")).toHaveTextContent("正在录音"));
    pass(61_000);
    await waitFor(() => expect(recording()).not.toBe(first));
  });

  it("throws away what the author does not want, or leaves behind", async () => {
    const { powers, press, record, recording, unmount } = open();
    await record();
    await press("不要这段");
    expect(powers.microphone.discarded).toBe(1);
    await record();
    unmount();
    expect(powers.microphone.discarded).toBe(2);
    expect(recording()).toBeUndefined();
  });

  it.each([
    ["denied", "没有允许"],
    ["no-device", "找不到麦克风"],
    ["busy", "占用"],
    ["unsupported", "不能录音"],
    ["failed", "NoSuchLuck"],
  ] as const)("says what is the matter when there is no microphone: %s", async (why, words) => {
    const { powers, press, part, recording } = open();
    powers.microphone.refuses = why;
    await press("录这句");
    expect(await part.findByRole("alert")).toHaveTextContent(words);
    expect(part.getByRole("button", { name: "录这句" })).toBeVisible();
    expect(recording()).toBeUndefined();
  });

  it("keeps what was heard when the microphone is pulled out, and says so", async () => {
    const { powers, part, record, recording } = open();
    await record();
    act(() => powers.microphone.lose());
    expect(await part.findByText("麦克风断开了，录音到那里为止。")).toBeVisible();
    expect(recording()).toBeDefined();
  });

  it("says why not: words that differ from call to call, no words yet, another tab", async () => {
    const blanks = open({ lines: { ...aScenario().lines, where: words("我姓{customer.name}") } });
    expect(blanks.part.getByRole("button", { name: /录这句/ })).toHaveAccessibleName(/录音只能说一种/);
    await blanks.press(/录这句/);
    expect(blanks.powers.microphone.opened).toBe(0);
    blanks.unmount();
    const empty = open({ lines: { ...aScenario().lines, where: words("") } });
    expect(empty.part.getByRole("button", { name: /录这句/ })).toHaveAccessibleName(/先写好台词/);
  });

  it("warns when there was hardly any sound", async () => {
    const { powers, part, record, press } = open();
    powers.microphone.hears = aTone({ amplitude: 0.001 });
    await record();
    await press(/录完了/);
    expect(await part.findByText(/几乎没有声音/)).toBeVisible();
  });
});

describe("a recording", () => {
  it("is trimmed by two sliders that do not pass each other, and whole again, each a step", async () => {
    const { part, press, recording, last } = await recorded();
    const [from, to] = [
      part.getByRole("slider", { name: "从哪里开始" }),
      part.getByRole("slider", { name: "到哪里为止" }),
    ];
    expect(from).toHaveAttribute("aria-valuetext", "0.92 秒");
    fireEvent.change(from, { target: { value: "1100" } });
    expect(recording()?.cut).toEqual({ from: 1100, to: 1980 });
    fireEvent.change(to, { target: { value: "500" } });
    expect(recording()?.cut).toEqual({ from: 1100, to: 1300 });
    fireEvent.change(from, { target: { value: "2900" } });
    expect(recording()?.cut).toEqual({ from: 1100, to: 1300 });
    expect(last()?.key).toBe("recording-cut");
    expect(part.getByText(/^0\.20 秒/)).toBeVisible();
    await press("恢复整段");
    expect(recording()?.cut).toBeUndefined();
    await press("裁掉两头的静音");
    expect(recording()?.cut).toEqual({ from: 920, to: 1980 });
  });

  it("is brought to the level of the others, and back", async () => {
    const { powers, press, record, recording, services, part } = open();
    powers.microphone.hears = aTone({ amplitude: 0.02 });
    await record();
    await press(/录完了/);
    await part.findByRole("button", { name: "试听" });
    await press("调到合适音量");
    await press("试听");
    expect(levelOf(services.playback.played.at(-1) ?? new Uint8Array())).toBeCloseTo(target.level, 0);
    await press(/恢复原音量（现在 \+\d/);
    expect(recording()?.gain).toBeUndefined();
  });

  it("is heard as it is and as it comes down the caller's line, until its end or until told to stop", async () => {
    const quiet = { ...aScenario().caller, line: "quiet" } as const;
    const { press, part, services } = await recorded({ caller: quiet });
    const { played, deeds } = services.playback;
    await press("试听");
    await press("停止播放");
    expect(deeds.at(-1)).toBe("stop");
    await press(/按线路试听/);
    const [plain = new Uint8Array(), line = new Uint8Array()] = played;
    expect(levelOf(line)).toBeCloseTo(levelOf(plain) - 14, 0);
    await act(async () => services.playback.end());
    expect(part.getByRole("button", { name: /按线路试听/ })).toBeVisible();
  });

  it("is heard with the noise of a noisy line, which ends with it", async () => {
    const noisy = { ...aScenario().caller, line: "noisy" } as const;
    const { press, services } = await recorded({ caller: noisy });
    await press(/按线路试听/);
    await waitFor(() => expect(services.sounds.played).toEqual(["noise"]));
    await press("试听");
    expect(services.sounds.played).toEqual(["noise"]);
  });

  it("gives way to the one that is heard next, and does not end it", async () => {
    const variants = [words("哎，我的包裹呢？")];
    const { services, store, press, part } = await recorded({
      lines: { ...aScenario().lines, where: { ...words("我的包裹呢？"), variants } },
    });
    act(
      () =>
        void store
          .getState()
          .edit({ type: "set-recording", recording: aRecording({ variant: 0 }), why: "record" }),
    );
    await press("试听");
    const other = within(screen.getByRole("group", { name: "说法 1 的录音" }));
    fireEvent.click(other.getByRole("button", { name: "试听" }));
    await waitFor(() => expect(part.getByRole("button", { name: "试听" })).toBeVisible());
    expect(other.getByRole("button", { name: "停止播放" })).toBeVisible();
    expect(services.playback.deeds.at(-1)).toMatch(/^play/);
  });

  it("on a clear line has nothing more to be heard", async () => {
    const { part } = await recorded();
    expect(part.queryByRole("button", { name: /按线路试听/ })).toBeNull();
  });

  it("says when the words have been changed, until the author finds that it still fits or records anew", async () => {
    const { part, press, store, recording } = await recorded();
    const change = (text: string) =>
      act(
        () =>
          void store.getState().edit({ type: "set-words", at: ["lines", "where"], locale: "zh-CN", text }),
      );
    change("我的快递怎么还没到？");
    expect(part.getByRole("note")).toHaveTextContent("我的包裹怎么还没到");
    await press("录音仍然合适");
    expect(part.queryByRole("note")).toBeNull();
    expect(recording()?.said).toBe("我的快递怎么还没到？");
    // Of words that differ from call to call nothing recorded can be right.
    change("我是{customer.name}");
    expect(part.getByRole("button", { name: /录音仍然合适/ })).toHaveAccessibleName(/只能说一种/);
  });

  it("is deleted, and comes back whole with undo", async () => {
    const { press, store, recording, last } = await recorded();
    const before = recording();
    await press("删除录音");
    expect(recording()).toBeUndefined();
    expect(last()?.key).toBe("delete-recording");
    act(() => store.getState().undo());
    expect(recording()).toBe(before);
  });

  it("goes to the disk with the draft, and is read again as it was", async () => {
    const { store, powers, recording } = await recorded();
    await act(() => store.getState().flush());
    const kept = powers.kept.get("mine")?.recordings[0];
    expect(kept).toEqual(recording());
    expect(kept && recordedLineOf(kept)?.ms).toBe(1060);
    await act(async () => {
      store.getState().edit({ type: "set-words", at: ["lines", "bye"], locale: "zh-CN", text: "再会" });
      await store.getState().flush();
    });
    expect(powers.kept.get("mine")?.recordings[0]).toBe(kept);
  });
});

it("the words table marks what has been recorded, and what says other words by now", async () => {
  const { store } = renderEditor(<WordsTable />, aScenario());
  await screen.findByRole("table");
  act(() => {
    const { edit } = store.getState();
    edit({ type: "set-recording", recording: aRecording(), why: "record" });
    edit({ type: "set-recording", recording: aRecording({ line: "bye", said: "拜拜" }), why: "record" });
  });
  expect(screen.getByRole("rowheader", { name: /where.*有录音/ })).toBeVisible();
  expect(screen.getByRole("rowheader", { name: /bye.*录音已过时/ })).toBeVisible();
  expect(screen.getByRole("rowheader", { name: /thanks/ })).not.toHaveTextContent("录音");
});
