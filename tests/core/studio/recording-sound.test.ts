import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  heardOf,
  levellingGain,
  loudnessOf,
  onTheLine,
  outlineOf,
  readWavHead,
  recordingLimits,
  spokenPart,
  target,
  wavOf,
  type Recording,
  type Sound,
} from "#core/studio";
import { aRecording, aTone } from "../../support/a-recording.ts";

const head = (bytes: Uint8Array) => {
  const read = readWavHead(bytes, "test");
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return read.value;
};
const heard = (recording: Recording): Sound => heardOf(recording, head(recording.bytes));
const silence = (ms: number): Sound => ({ rate: 16_000, samples: new Float32Array(ms * 16) });
/** Speech-like: bursts of tone of random length and loudness between pauses, with a little noise. */
const speech = fc
  .array(
    fc.record({
      ms: fc.integer({ min: 60, max: 400 }),
      amplitude: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
      pause: fc.nat(300),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((bursts): Sound => {
    const parts = bursts.map(
      ({ ms, amplitude, pause }) => aTone({ before: 0, ms, after: pause, amplitude }).samples,
    );
    const samples = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      samples.set(part, at);
      at += part.length;
    }
    return { rate: 16_000, samples };
  });

describe("loudness", () => {
  test("is that of the tone, whatever silence is about it", () => {
    // A sine at amplitude a has a root mean square of a / √2: three dB below its peak.
    const { peak, level } = loudnessOf(aTone({ before: 0, ms: 2000, after: 0, amplitude: 0.5 }));
    expect(peak).toBeCloseTo(-6.02, 1);
    expect(level).toBeCloseTo(-9.03, 1);
    const among = loudnessOf(aTone({ before: 3000, ms: 2000, after: 5000, amplitude: 0.5 }));
    expect(Math.abs(among.level - level)).toBeLessThan(1);
  });

  test("of silence is none, and nothing is done about it", () => {
    expect(loudnessOf(silence(500))).toEqual({ peak: -Infinity, level: -Infinity });
    expect(levellingGain(loudnessOf(silence(500)))).toBe(0);
    expect(levellingGain(loudnessOf({ rate: 16_000, samples: new Float32Array(0) }))).toBe(0);
  });

  test("after levelling is at the target, or as near to it as the peak allows; level what is level and nothing changes", () => {
    fc.assert(
      fc.property(speech, (sound) => {
        const bytes = wavOf(sound);
        const before = loudnessOf(heard(aRecording({ bytes })));
        const gain = levellingGain(before);
        expect(Math.abs(gain)).toBeLessThanOrEqual(recordingLimits.gain);
        const after = loudnessOf(heard(aRecording({ bytes, gain })));
        expect(after.peak).toBeLessThanOrEqual(target.peak + 0.05);
        expect(after.level).toBeLessThanOrEqual(target.level + 0.05);
        const room = Math.min(target.level - after.level, target.peak - after.peak);
        expect(room).toBeLessThan(0.2);
        expect(Math.abs(levellingGain(after))).toBeLessThanOrEqual(0.2);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the proposal to trim", () => {
  test("cuts the silence at both ends and leaves a breath", () => {
    expect(spokenPart(aTone({ before: 1000, ms: 800, after: 1200 }))).toEqual({ from: 920, to: 1980 });
  });

  test("keeps all where nothing is spoken, or all of it is", () => {
    expect(spokenPart(silence(700))).toEqual({ from: 0, to: 700 });
    expect(spokenPart(aTone({ before: 0, ms: 700, after: 0 }))).toEqual({ from: 0, to: 700 });
  });

  test("is not taken in by the click of a button", () => {
    const sound = aTone({ before: 1000, ms: 800, after: 1000 });
    for (const ms of [40, 2700]) sound.samples.fill(0.9, ms * 16, ms * 16 + 90);
    expect(spokenPart(sound)).toEqual({ from: 920, to: 1980 });
  });

  test("lies inside the recording, and moves with the silence put before it", () => {
    fc.assert(
      fc.property(speech, fc.integer({ min: 10, max: 80 }), (sound, tens) => {
        const ms = Math.floor(sound.samples.length / 16);
        const cut = spokenPart(sound);
        expect(cut.from).toBeGreaterThanOrEqual(0);
        expect(cut.to).toBeLessThanOrEqual(ms);
        expect(cut.to - cut.from).toBeGreaterThan(0);
        const later = new Float32Array(sound.samples.length + tens * 160 + 16 * 400);
        later.set(sound.samples, tens * 160);
        const moved = spokenPart({ rate: 16_000, samples: later });
        expect(moved.to - moved.from).toBeGreaterThanOrEqual(
          Math.min(recordingLimits.leastMs, cut.to - cut.from),
        );
        expect(moved.from).toBeGreaterThanOrEqual(Math.max(0, tens * 10 - 80));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is heard of a recording", () => {
  test("is its file, byte for byte, when nothing has been done to it", () => {
    const recording = aRecording();
    expect(wavOf(heard(recording))).toEqual(recording.bytes);
  });

  test("is as long as its cut, begins and ends without a click, and is louder by its gain in between", () => {
    const recording = aRecording({ cut: { from: 400, to: 900 }, gain: 6 });
    const { samples } = heard(recording);
    expect(samples).toHaveLength(500 * 16);
    expect(Math.abs(samples[0] ?? 1)).toBe(0);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
    const middle = Math.max(...samples.subarray(2000, 6000));
    expect(middle / 0.25).toBeCloseTo(10 ** (6 / 20), 1);
  });

  test("has an outline of so many columns, high where it is loud", () => {
    const outline = outlineOf(aTone({ before: 500, ms: 500, after: 500, amplitude: 0.5 }), 30);
    expect(outline).toHaveLength(30);
    expect(Math.max(...outline.slice(0, 9))).toBe(0);
    expect(Math.min(...outline.slice(11, 19))).toBeCloseTo(0.5, 1);
  });
});

describe("a line", () => {
  const voice = aTone({ before: 0, ms: 5000, after: 0, amplitude: 0.5 });

  test.each(["clear", "noisy", "silent"] as const)("that is %s carries a voice as it is", (quality) => {
    expect(onTheLine(voice, quality)).toBe(voice);
  });

  test("that is quiet carries it softly", () => {
    expect(loudnessOf(onTheLine(voice, "quiet")).level).toBeCloseTo(loudnessOf(voice).level - 14, 0);
  });

  test("that breaks has gaps in which there is nothing, the same every time, and the voice untouched between them", () => {
    const out = onTheLine(voice, "breaking");
    expect(onTheLine(voice, "breaking").samples).toEqual(out.samples);
    const frames = outlineOf(out, 500);
    const gaps = frames.filter((most) => most === 0).length * 10;
    expect(gaps).toBeGreaterThan(300);
    expect(gaps).toBeLessThan(1500);
    expect(frames.filter((most) => most > 0.49).length * 10).toBeGreaterThan(3000);
  });

  test("from a speakerphone has neither bass nor treble", () => {
    const through = (hz: number) => {
      const samples = Float32Array.from(
        { length: 16_000 },
        (_, i) => 0.3 * Math.sin((2 * Math.PI * hz * i) / 16_000),
      );
      return loudnessOf(onTheLine({ rate: 16_000, samples }, "speakerphone")).level;
    };
    expect(through(100)).toBeLessThan(through(1000) - 12);
    expect(through(7000)).toBeLessThan(through(1000) - 12);
  });

  test("of any quality makes nothing longer, nothing louder than can be, and no number that is none", () => {
    const qualities = ["clear", "noisy", "quiet", "breaking", "speakerphone", "silent"] as const;
    fc.assert(
      fc.property(speech, fc.constantFrom(...qualities), (sound, quality) => {
        const { samples, rate } = onTheLine(sound, quality);
        expect(rate).toBe(sound.rate);
        expect(samples).toHaveLength(sound.samples.length);
        expect(samples.every((value) => Math.abs(value) <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
