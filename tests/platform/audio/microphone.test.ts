import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserMicrophone } from "#platform/audio/microphone";

class FakeTrack extends EventTarget {
  stopped = 0;
  stop() {
    this.stopped++;
  }
}
class FakeRecorder extends EventTarget {
  static fails = false;
  state = "inactive";
  mimeType = "audio/webm";
  constructor() {
    super();
    if (FakeRecorder.fails) throw new DOMException("no codec", "NotSupportedError");
  }
  start() {
    this.state = "recording";
  }
  stop() {
    this.state = "inactive";
    queueMicrotask(() => {
      this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob(["abc"]) }));
      this.dispatchEvent(new Event("stop"));
    });
  }
}
class FakeContext {
  createAnalyser() {
    return { fftSize: 2048, getFloatTimeDomainData: (into: Float32Array) => void into.fill(-0.4) };
  }
  createMediaStreamSource() {
    return { connect: () => undefined };
  }
  async close() {}
}
/** Two channels, of which only one hears something. */
class FakeOffline {
  readonly #rate: number;
  constructor(_channels: number, _length: number, rate: number) {
    this.#rate = rate;
  }
  async decodeAudioData(packed: ArrayBuffer) {
    if (packed.byteLength === 0) throw new DOMException("nothing", "EncodingError");
    const channels = [Float32Array.from([0.5, -0.5]), new Float32Array(2)];
    return {
      length: 2,
      sampleRate: this.#rate,
      numberOfChannels: 2,
      getChannelData: (i: number) => channels[i],
    };
  }
}

const track = { current: new FakeTrack() };
const devices = (fails?: string) =>
  ({
    getUserMedia: async () => {
      if (fails !== undefined) throw new DOMException("told so", fails);
      return { getTracks: () => [track.current] };
    },
  }) as unknown as MediaDevices;

beforeEach(() => {
  track.current = new FakeTrack();
  FakeRecorder.fails = false;
  vi.stubGlobal("MediaRecorder", FakeRecorder);
  vi.stubGlobal("AudioContext", FakeContext);
  vi.stubGlobal("OfflineAudioContext", FakeOffline);
});
afterEach(() => vi.unstubAllGlobals());

describe("the microphone", () => {
  it("gives what it heard as mono at our rate, and lets the device go", async () => {
    const opened = await browserMicrophone(devices()).open();
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.take.level()).toBeCloseTo(0.4);
    expect(track.current.stopped).toBe(0);
    const sound = await opened.take.stop();
    expect(sound.rate).toBe(16_000);
    expect([...sound.samples]).toEqual([0.25, -0.25]);
    expect(track.current.stopped).toBe(1);
  });

  it("lets the device go when a take is thrown away, and tells when it was pulled out", async () => {
    const opened = await browserMicrophone(devices()).open();
    if (!opened.ok) throw new Error(opened.why);
    let lost = 0;
    opened.take.onLost(() => lost++);
    track.current.dispatchEvent(new Event("ended"));
    expect(lost).toBe(1);
    opened.take.discard();
    expect(track.current.stopped).toBe(1);
  });

  it.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "no-device"],
    ["OverconstrainedError", "no-device"],
    ["NotReadableError", "busy"],
    ["SomethingNewError", "failed"],
  ])("says in our words why it cannot be had: %s", async (name, why) => {
    expect(await browserMicrophone(devices(name)).open()).toEqual({ ok: false, why, message: "told so" });
  });

  it("is not there where the browser hides it or cannot record", async () => {
    const none = await browserMicrophone({} as MediaDevices).open();
    expect(none).toMatchObject({ ok: false, why: "unsupported" });
    vi.stubGlobal("MediaRecorder", undefined);
    Reflect.deleteProperty(globalThis, "MediaRecorder");
    expect(await browserMicrophone(devices()).open()).toMatchObject({ ok: false, why: "unsupported" });
  });

  it("lets the device go when the recorder will not begin", async () => {
    FakeRecorder.fails = true;
    expect(await browserMicrophone(devices()).open()).toMatchObject({ ok: false, why: "failed" });
    expect(track.current.stopped).toBe(1);
  });
});
