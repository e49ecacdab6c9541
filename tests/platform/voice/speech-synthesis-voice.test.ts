import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speechSynthesisVoice } from "#platform/voice/speech-synthesis-voice";

const mandarin = { lang: "zh-CN", localService: true, default: true, name: "Mandarin" };

class Utterance {
  voice: unknown;
  lang = "";
  rate = 1;
  pitch = 1;
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A synthesiser whose voices come late, as browsers' do. */
class LateSynthesis extends EventTarget {
  voices: readonly unknown[] = [];
  readonly said: Utterance[] = [];
  cancelled = 0;
  getVoices() {
    return this.voices;
  }
  speak(utterance: Utterance) {
    this.said.push(utterance);
  }
  cancel() {
    this.cancelled++;
  }
  arrive() {
    this.voices = [mandarin];
    this.dispatchEvent(new Event("voiceschanged"));
  }
}

const options = { lang: "zh-CN", ms: 2000, volume: 0.5, pitch: 1.2 };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the voice", () => {
  let synthesis: LateSynthesis;
  const voice = () => speechSynthesisVoice(synthesis as unknown as SpeechSynthesis);
  beforeEach(() => {
    synthesis = new LateSynthesis();
    vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("waits for the browser's voices", async () => {
    const can = voice().canSpeak("zh-CN");
    synthesis.arrive();
    expect(await can).toBe(true);
  });

  it("says a line with the voice, the volume and the pitch asked for", async () => {
    synthesis.voices = [mandarin];
    voice().say("喂,你好", options);
    await settled();
    expect(synthesis.said).toMatchObject([{ text: "喂,你好", voice: mandarin, volume: 0.5, pitch: 1.2 }]);
  });

  it("says only the newest of two lines that waited for voices", async () => {
    const speaker = voice();
    speaker.say("第一句", options);
    speaker.say("第二句", options);
    synthesis.arrive();
    await settled();
    expect(synthesis.said.map((u) => u.text)).toEqual(["第二句"]);
  });

  it("does not say a line that was stopped before its voice came", async () => {
    const speaker = voice();
    speaker.say("喂", options);
    speaker.stop();
    synthesis.arrive();
    await settled();
    expect(synthesis.said).toEqual([]);
  });

  it("says nothing in a language it has no voice for", async () => {
    synthesis.voices = [mandarin];
    const speaker = voice();
    speaker.say("喂", { ...options, lang: "yue" });
    await settled();
    expect(synthesis.said).toEqual([]);
    expect(await speaker.canSpeak("yue")).toBe(false);
  });

  it("is silent, and no more, in a browser without speech", async () => {
    const mute = speechSynthesisVoice({
      getVoices() {
        throw new Error("not allowed");
      },
      cancel() {
        throw new Error("not allowed");
      },
    } as unknown as SpeechSynthesis);
    expect(await mute.canSpeak("zh-CN")).toBe(false);
    expect(() => {
      mute.say("喂", options);
      mute.stop();
    }).not.toThrow();
  });
});
