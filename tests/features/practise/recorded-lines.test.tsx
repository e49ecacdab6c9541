import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#core/scenario";
import { heardOf, onTheLine, readWavHead, recordedLineOf, wavOf, type Recording } from "#core/studio";
import type { CallRecording } from "#state/ports";
import { aRecording, aTone } from "../../support/a-recording.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeVoice } from "../../support/fake-services.ts";
import {
  answeredCall,
  button,
  good,
  openPage,
  pick,
  takeSeat,
  transcript,
  type DeskOptions,
} from "./a-desk.tsx";

/** As the browser gives it to a call. */
function ready(recording: Recording): CallRecording {
  const line = recordedLineOf(recording);
  const head = readWavHead(recording.bytes, recording.line);
  if (!line || !head.ok) throw new Error("No such recording.");
  return { ...line, sound: (quality) => wavOf(onTheLine(heardOf(recording, head.value), quality)) };
}
const where = aRecording({ bytes: wavOf(aTone({ ms: 5300 })) });
const options = (recordings: readonly Recording[], more: DeskOptions = {}): DeskOptions => ({
  ...more,
  overrides: { loadRecordings: async () => recordings.map(ready), ...more.overrides },
});
/** A call in which the caller has just begun to ask; the recording of that lasts six seconds. */
async function asked(more: DeskOptions = {}, recordings: readonly Recording[] = [where]) {
  const desk = await answeredCall(options(recordings, more));
  await pick(desk, good);
  return { ...desk, deeds: desk.services.playback.deeds, played: desk.services.playback.played };
}
const noisily = (line: Scenario["caller"]["line"]) => aScenario({ caller: { ...aScenario().caller, line } });

describe("a line of an own scenario that was recorded", () => {
  it("is heard once, as the caller's line carries it, while its caption runs as long as it does", async () => {
    const { played, deeds, kept, wait } = await asked({
      settings: { volume: 0.6 },
      scenarios: [noisily("quiet")],
    });
    expect(played).toEqual([ready(where).sound("quiet")]);
    expect(deeds).toContain("play 0.6 x1");
    expect(await kept("line")).toMatchObject([{ line: "where", ms: 6000 }]);
    await wait(3000);
    expect(await kept("line-ended")).toEqual([]);
    // Half of the time, half of the words.
    expect(transcript().querySelector(".row-caller .unsaid")).toHaveTextContent("怎么还没到?");
    await wait(3100);
    expect(await kept("line-ended")).toHaveLength(1);
    expect(transcript()).toHaveTextContent("你好,我的包裹怎么还没到?");
  });

  it("is never spoken by the browser's voice too, which speaks the lines that nobody has recorded", async () => {
    const voice = fakeVoice();
    const desk = await asked({ settings: { voice: true }, overrides: { voice } });
    expect(desk.played).toHaveLength(1);
    expect(voice.said).toEqual([]);
    await desk.wait(7000);
    await pick(desk, "非常抱歉");
    await desk.wait(500);
    expect(voice.said).toEqual(["那好吧,谢谢啊"]);
    expect(desk.played).toHaveLength(1);
  });

  it("stands still with the call and goes on with it, and is as slow as the call", async () => {
    const { deeds, user } = await asked();
    await user.click(button("暂停"));
    expect(deeds.at(-1)).toBe("pause");
    await user.click(button("继续"));
    expect(deeds.at(-1)).toBe("go on");
    await user.selectOptions(screen.getByRole("combobox", { name: "速度" }), "75%");
    expect(deeds.at(-1)).toBe("rate 0.75");
  });

  it("ends when the caller is interrupted", async () => {
    const { deeds, wait, user } = await asked();
    await wait(1000);
    deeds.length = 0;
    await user.click(button(/非常抱歉/));
    expect(deeds).toContain("stop");
  });

  it.each([
    ["the call ends", "挂机"],
    ["the caller is put on hold", "保持"],
  ])("ends when %s", async (_, key) => {
    const { deeds, wait, user } = await asked();
    await wait(1000);
    deeds.length = 0;
    await user.click(button(new RegExp(`^${key}`)));
    expect(deeds).toContain("stop");
  });

  it("is to be heard at the volume that is set meanwhile", async () => {
    const { deeds, services } = await asked({ settings: { volume: 0.6 } });
    act(() => services.settings.getState().change({ volume: 0.2 }));
    expect(deeds).toContain("volume 0.2");
    act(() => services.settings.getState().change({ sound: false }));
    expect(deeds).toContain("volume 0");
  });

  it("is a caption alone when the sound is off, and lasts as long", async () => {
    const { played, kept } = await asked({ settings: { sound: false, voice: true } });
    expect(played).toEqual([]);
    expect(await kept("line")).toMatchObject([{ ms: 6000 }]);
  });

  it("is left out when it says other words than the caption, and the voice speaks instead", async () => {
    const voice = fakeVoice();
    const stale = { ...where, said: "我的快递呢" };
    const { played, kept } = await asked({ settings: { voice: true }, overrides: { voice } }, [stale]);
    expect(played).toEqual([]);
    expect(voice.said).toEqual(["你好,我的包裹怎么还没到?"]);
    expect((await kept("line"))[0]?.ms).not.toBe(6000);
  });

  it("does not keep a call from being taken when recordings cannot be read", async () => {
    const desk = openPage({
      overrides: { loadRecordings: () => Promise.reject(new Error("The disk is gone.")) },
    });
    await takeSeat(desk);
    expect(button("接听")).toBeVisible();
  });

  it("is not heard again when an interrupted call is taken up; the next one is", async () => {
    const thanks = aRecording({ line: "thanks", said: "那好吧,谢谢啊" });
    const first = await asked({}, [where, thanks]);
    await first.wait(7000);
    const { attempt } = (await first.log()).header;
    first.unmount();
    await first.services.progress.getState().load();
    const again = openPage({ services: first.services, resume: attempt });
    await again.user.click(await screen.findByRole("button", { name: "接着打" }));
    await again.user.click(await screen.findByRole("button", { name: "继续" }));
    expect(first.played).toHaveLength(1);
    await pick(again, "非常抱歉");
    await again.wait(100);
    expect(first.played).toEqual([ready(where).sound("clear"), ready(thanks).sound("clear")]);
  });
});
