import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { msOf, readWavHead, soundIn, wavOf } from "#core/studio";
import { aTone } from "../../support/a-recording.ts";

const file = wavOf(aTone());
const short = wavOf(aTone({ before: 0, ms: 10, after: 0 }));
/** The file with two or four of its bytes set, little end first. */
function bent(at: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}
const problem = (bytes: Uint8Array) => {
  const read = readWavHead(bytes, "a.wav");
  return read.ok ? "" : read.problems.map((p) => `${p.code} ${p.at.join("/")}`).join();
};

describe("a WAV file", () => {
  test("that we write says of itself what it is", () => {
    const head = readWavHead(file, "a.wav");
    expect(head.ok && head.value).toEqual({ rate: 16_000, at: 44, count: 24_000 });
    expect(head.ok && msOf(head.value)).toBe(1500);
  });

  test("read and written again is the same, sample by sample", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 8000, max: 48_000 }),
        (levels, rate) => {
          const bytes = wavOf({ rate, samples: Float32Array.from(levels, (level) => level / 32768) });
          const head = readWavHead(bytes, "a.wav");
          if (!head.ok) throw new Error(head.problems[0]?.code);
          const sound = soundIn(bytes, head.value);
          expect(Array.from(sound.samples, (value) => value * 32768)).toEqual(levels);
          expect(wavOf(sound)).toEqual(bytes);
        },
      ),
    );
  });

  test("clips what is louder than can be, and writes no number that is none", () => {
    const bytes = wavOf({ rate: 8000, samples: Float32Array.from([2, -2, NaN, Infinity]) });
    const head = readWavHead(bytes, "a.wav");
    expect(head.ok && Array.from(soundIn(bytes, head.value).samples)).toEqual([32767 / 32768, -1, 0, 0]);
  });

  test("with other parts before its samples is read, the odd ones with the byte behind them", () => {
    const list = [0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0];
    const more = Uint8Array.from([...file.slice(0, 36), ...list, ...file.slice(36)]);
    const head = readWavHead(more, "a.wav");
    expect(head.ok && head.value).toEqual({ rate: 16_000, at: 44 + list.length, count: 24_000 });
  });

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(0), "studio.recording-not-wav a.wav"],
    [
      "another kind of file",
      new TextEncoder().encode("<html><script>alert(1)"),
      "studio.recording-not-wav a.wav",
    ],
    ["a file that was cut short", file.slice(0, -10), "studio.recording-broken a.wav/data"],
    ["a file of a head alone", file.slice(0, 36), "studio.recording-broken a.wav/data"],
    [
      "samples of no known format",
      Uint8Array.from([...file.slice(0, 12), ...file.slice(36)]),
      "studio.recording-broken a.wav/fmt ",
    ],
    [
      "a part that says it is larger than the file",
      bent(16, 0xfffffff0),
      "studio.recording-broken a.wav/fmt ",
    ],
    ["a format without room for its numbers", bent(16, 4), "studio.recording-format a.wav/fmt "],
    ["packed samples", bent(20, 85, 2), "studio.recording-format a.wav/fmt "],
    ["stereo", bent(22, 2, 2), "studio.recording-format a.wav/fmt "],
    ["24 bits", bent(34, 24, 2), "studio.recording-format a.wav/fmt "],
    ["no rate at all", bent(24, 0), "studio.recording-format a.wav/fmt "],
    ["a rate beyond ours", bent(24, 192_000), "studio.recording-format a.wav/fmt "],
    ["no samples", wavOf({ rate: 8000, samples: new Float32Array(0) }), "studio.recording-empty a.wav/data"],
    [
      "more than a minute",
      wavOf({ rate: 8000, samples: new Float32Array(480_001) }),
      "studio.recording-too-long a.wav/data",
    ],
    [
      "a thousand empty parts",
      Uint8Array.from([
        ...file.slice(0, 12),
        ...Array.from({ length: 1000 }, () => [0x6a, 0x75, 0x6e, 0x6b, 0, 0, 0, 0]).flat(),
      ]),
      "studio.recording-broken a.wav/data",
    ],
  ])("is refused with its place: %s", (_, bytes, wanted) => {
    expect(problem(bytes)).toBe(wanted);
  });

  test("of any bytes, or with any bytes changed, is read or refused, and what is read lies inside it", () => {
    const aFile = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
        const copy = short.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      }),
    );
    fc.assert(
      fc.property(aFile, (bytes) => {
        const head = readWavHead(bytes, "a.wav");
        if (!head.ok) expect(head.problems[0]?.at[0]).toBe("a.wav");
        else {
          expect(head.value.at + 2 * head.value.count).toBeLessThanOrEqual(bytes.length);
          expect(soundIn(bytes, head.value).samples).toHaveLength(head.value.count);
        }
      }),
      { numRuns: 500 },
    );
  });
});
