import { beforeEach, describe, expect, it, vi } from "vitest";
import { elementPlayback } from "#platform/audio/element-playback";

/** An audio element that writes down what it was asked. */
class FakeAudio extends EventTarget {
  readonly heard: string[] = [];
  volume = 1;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  preservesPitch = false;
  refuses = false;
  #src = "";
  get src() {
    return this.#src;
  }
  set src(address: string) {
    this.#src = address;
    this.playbackRate = this.defaultPlaybackRate;
    this.heard.push(`src ${address}`);
  }
  removeAttribute() {
    this.#src = "";
  }
  async play() {
    if (this.refuses) throw new DOMException("no gesture", "NotAllowedError");
    this.heard.push("play");
  }
  pause() {
    this.heard.push("pause");
  }
}

const wav = new Uint8Array([1, 2, 3]);
const how = { volume: 0.5, rate: 0.75 };
/** Whether it has been settled by now. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  for (let i = 0; i < 5; i++) await Promise.resolve();
  return done;
}

describe("recorded lines by an audio element", () => {
  let audio: FakeAudio;
  let addresses: string[];
  const playback = () => elementPlayback(() => audio as unknown as HTMLAudioElement);
  beforeEach(() => {
    audio = new FakeAudio();
    addresses = [];
    let n = 0;
    vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
      addresses.push(`blob:${++n}`);
      return `blob:${n}`;
    });
    vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => {
      addresses = addresses.filter((one) => one !== address);
    });
    return () => vi.restoreAllMocks();
  });

  it("play at the volume and the pace asked for, with the pitch kept, and are done when they end", async () => {
    const line = playback().play(wav, how);
    expect(audio).toMatchObject({ src: "blob:1", volume: 0.5, playbackRate: 0.75, preservesPitch: true });
    expect(audio.heard).toEqual(["src blob:1", "play"]);
    expect(await isDone(line)).toBe(false);
    audio.dispatchEvent(new Event("ended"));
    expect(await isDone(line)).toBe(true);
    expect(addresses).toEqual([]);
  });

  it("give way to the next one, and nothing of the first is left", async () => {
    const it = playback();
    const first = it.play(wav, how);
    const second = it.play(wav, how);
    expect(await isDone(first)).toBe(true);
    expect(await isDone(second)).toBe(false);
    expect(addresses).toEqual(["blob:2"]);
    it.stop();
    expect(await isDone(second)).toBe(true);
    expect(addresses).toEqual([]);
  });

  it("stand still in the middle and go on, and can be made softer and slower meanwhile", () => {
    const it = playback();
    void it.play(wav, how);
    audio.heard.length = 0;
    it.pause(true);
    it.pause(true);
    it.setVolume(3);
    it.setRate(0.5);
    it.pause(false);
    expect(audio.heard).toEqual(["pause", "play"]);
    expect(audio).toMatchObject({ volume: 1, playbackRate: 0.5 });
  });

  it("do nothing when nothing plays, and are done at once where the browser will not or cannot", async () => {
    const it = playback();
    it.pause(true);
    it.setRate(2);
    it.stop();
    expect(audio.heard).toEqual([]);
    audio.refuses = true;
    expect(await isDone(it.play(wav, how))).toBe(true);
    const none = elementPlayback(() => {
      throw new Error("No audio here.");
    });
    expect(await isDone(none.play(wav, how))).toBe(true);
    expect(addresses).toEqual([]);
  });
});
