import { inflateRawSync } from "node:zlib";
import { unzipSync, zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  packageFile,
  packageLimits,
  readPackage,
  textOf,
  wavOf,
  type Inflate,
  type Recording,
} from "#core/studio";
import { textOfUtf8, utf8 } from "../../../src/core/studio/utf8.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { aRecording, aTone } from "../../support/a-recording.ts";
import { aDraft } from "./built-in.ts";

const inflate: Inflate = (packed, most) => {
  try {
    return Promise.resolve(new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })));
  } catch {
    return Promise.resolve(undefined);
  }
};
const draft = aDraft(aScenario());
const wav = wavOf(aTone({ before: 0, ms: 250, after: 0 }));
const { lines } = draft.document;
const recordings: readonly Recording[] = [
  { line: "where", said: lines["where"]?.["zh-CN"] ?? "", bytes: wav },
  { line: "bye", said: "再见了您呐", bytes: wavOf(aTone({ before: 0, ms: 300, after: 0 })) },
];
const file = packageFile({ ...draft, recordings });

const manifest = (audio: unknown[] = [], more: object = {}) =>
  utf8(
    JSON.stringify({ format: "third-ring-package", version: 1, scenario: "scenario.json", audio, ...more }),
  );
const scenario = utf8(textOf(draft));
/** A package made by another program, deflated. */
const packed = (files: Zippable) =>
  zipSync({ "manifest.json": manifest(), "scenario.json": scenario, ...files });
const problems = async (bytes: Uint8Array) => {
  const read = await readPackage(bytes, inflate);
  return read.ok ? [] : read.problems.map((p) => `${p.code} ${p.at.join(" ")}`.trim());
};
/** The file with some of its bytes changed where a text first stands, or last. */
function bent(
  bytes: Uint8Array,
  find: string,
  change: (at: number, copy: Uint8Array) => void,
  last = false,
): Uint8Array {
  const copy = bytes.slice();
  const text = Buffer.from(copy).toString("latin1");
  change(last ? text.lastIndexOf(find) : text.indexOf(find), copy);
  return copy;
}
/** Another name of the same length, in the entry and in the list. */
const renamed = (bytes: Uint8Array, from: string, to: string) =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));
const u32 = (copy: Uint8Array, at: number, value: number) =>
  new DataView(copy.buffer).setUint32(at, value, true);

describe("a package", () => {
  test("comes back with its scenario and its recordings", async () => {
    const read = await readPackage(file, inflate);
    expect(read.ok && textOf(read.value)).toBe(textOf(draft));
    expect(read.ok && read.value.recordings).toEqual(recordings);
  });

  test("is a zip that other programs open, the same bytes every time", () => {
    expect(Object.keys(unzipSync(file))).toEqual([
      "manifest.json",
      "scenario.json",
      "audio/where.wav",
      "audio/bye.wav",
    ]);
    expect(packageFile({ ...draft, recordings })).toEqual(file);
  });

  test("that another program has packed anew reads the same", async () => {
    const again = zipSync(unzipSync(file), { level: 9 });
    const read = await readPackage(again, inflate);
    expect(read.ok && read.value.recordings).toEqual(recordings);
  });

  test("holds recordings of other wordings too", async () => {
    const varied = aDraft({
      ...draft.document,
      lines: {
        ...draft.document.lines,
        where: { "zh-CN": "喂", en: "Hi", variants: [{ "zh-CN": "哎", en: "Hey" }] },
      },
    });
    const one: Recording = { line: "where", variant: 0, said: "哎", bytes: wav };
    const read = await readPackage(packageFile({ ...varied, recordings: [one] }), inflate);
    expect(read.ok && read.value.recordings).toEqual([one]);
  });

  test("takes along only what is heard of a recording, and nothing of a line that is not there", async () => {
    const cut = aRecording({ cut: { from: 400, to: 900 }, gain: 3 });
    const lost = aRecording({ line: "nobody" });
    const read = await readPackage(packageFile({ ...draft, recordings: [cut, lost] }), inflate);
    const [one, ...more] = (read.ok && read.value.recordings) || [];
    expect(more).toEqual([]);
    expect(one?.cut).toBeUndefined();
    expect(one?.gain).toBeUndefined();
    expect(one?.bytes).toHaveLength(44 + 500 * 16 * 2);
  });
});

describe("a hostile package is refused, with the place:", () => {
  const zeros = new Uint8Array(4 * 1024 * 1024);
  const cases: readonly (readonly [string, Uint8Array, string[]])[] = [
    ["nothing", new Uint8Array(0), ["studio.package-not-zip"]],
    ["not a zip", utf8("hello, I am a text and no zip at all"), ["studio.package-not-zip"]],
    ["a zip that was cut short", file.slice(0, -10), ["studio.package-not-zip"]],
    ["something behind the end", Uint8Array.from([...file, 1, 2, 3]), ["studio.package-not-zip"]],
    ["a file that is too large", new Uint8Array(packageLimits.bytes + 1), ["studio.package-too-large"]],
    ["a way up", packed({ "../../evil.js": wav }), ["studio.package-bad-name ../../evil.js"]],
    ["a way up inside", packed({ "audio/../evil.js": wav }), ["studio.package-bad-name audio/../evil.js"]],
    ["a root", packed({ "/etc/passwd": wav }), ["studio.package-bad-name /etc/passwd"]],
    ["a drive", packed({ "C:\\x.js": wav }), ["studio.package-bad-name C:\\x.js"]],
    ["a backslash", packed({ "a\\..\\b.js": wav }), ["studio.package-bad-name a\\..\\b.js"]],
    [
      "a name of JavaScript's own",
      renamed(packed({ xxproto__: wav }), "xxproto__", "__proto__"),
      ["studio.package-bad-name __proto__"],
    ],
    [
      "capital letters, which may hide a double",
      packed({ "Manifest.json": manifest() }),
      ["studio.package-bad-name Manifest.json"],
    ],
    [
      "a name that is too long",
      packed({ [`${"a".repeat(130)}.mp3`]: wav }),
      [`studio.package-bad-name ${"a".repeat(120)}`],
    ],
    ["a folder", packed({ "audio/": new Uint8Array(0) }), ["studio.package-bad-name audio/"]],
    [
      "the same name twice",
      renamed(packed({ "scenariX.json": scenario }), "scenariX.json", "scenario.json"),
      ["studio.package-twice scenario.json"],
    ],
    [
      "too many entries",
      packed(
        Object.fromEntries(Array.from({ length: 510 }, (_, i) => [`audio/${i}.mp3`, new Uint8Array(0)])),
      ),
      ["studio.package-too-many"],
    ],
    ["a bomb, by its own word", packed({ "audio/bomb.wav": zeros }), ["studio.package-ratio audio/bomb.wav"]],
    [
      "an entry that is too large",
      packed({ "audio/big.wav": new Uint8Array(packageLimits.entryBytes + 1) }),
      ["studio.package-entry-too-large audio/big.wav", "studio.package-ratio audio/big.wav"],
    ],
    [
      "more than the manifest names",
      packed({ "audio/extra.mp3": wav }),
      ["studio.package-unknown-entry audio/extra.mp3"],
    ],
    ["a program", packed({ "run.js": wav }), ["studio.package-unknown-entry run.js"]],
    ["no manifest", zipSync({ "scenario.json": scenario }), ["studio.package-missing-entry manifest.json"]],
    ["no scenario", zipSync({ "manifest.json": manifest() }), ["studio.package-missing-entry scenario.json"]],
    [
      "a recording that is not there",
      packed({ "manifest.json": manifest([{ file: "audio/where.mp3", line: "where" }]) }),
      ["studio.package-missing-entry audio/where.mp3"],
    ],
    [
      "a manifest that is no JSON",
      packed({ "manifest.json": utf8("{") }),
      ["studio.package-manifest manifest.json"],
    ],
    [
      "a manifest of a later version",
      packed({ "manifest.json": manifest([], { version: 2 }) }),
      ["studio.package-manifest manifest.json version"],
    ],
    [
      "a manifest with more in it",
      packed({ "manifest.json": manifest([], { run: "x" }) }),
      ["studio.package-manifest manifest.json run"],
    ],
    [
      "a scenario that is none",
      packed({ "scenario.json": utf8("[]") }),
      ["scenario.wrong-type scenario.json"],
    ],
    [
      "a scenario that is not UTF-8",
      packed({ "scenario.json": Uint8Array.from([0x7b, 0xff, 0x7d]) }),
      ["studio.package-wrong-type scenario.json"],
    ],
    [
      "a recording of no line",
      packed({ "manifest.json": manifest([{ file: "audio/x.wav", line: "nobody" }]), "audio/x.wav": wav }),
      ["studio.package-unknown-line audio/x.wav"],
    ],
    [
      "a recording of a wording that is not there",
      packed({
        "manifest.json": manifest([{ file: "audio/x.wav", line: "where", variant: 3 }]),
        "audio/x.wav": wav,
      }),
      ["studio.package-unknown-line audio/x.wav"],
    ],
    [
      "a page that calls itself a recording",
      packed({
        "manifest.json": manifest([{ file: "audio/where.wav", line: "where" }]),
        "audio/where.wav": utf8("<html><script>"),
      }),
      ["studio.recording-not-wav audio/where.wav"],
    ],
    [
      "a drawing as a recording",
      packed({
        "manifest.json": manifest([{ file: "audio/where.svg", line: "where" }]),
        "audio/where.svg": utf8("<svg/>"),
      }),
      ["studio.package-wrong-type audio/where.svg"],
    ],
    [
      "one file for two lines",
      packed({
        "manifest.json": manifest([
          { file: "audio/a.wav", line: "where" },
          { file: "audio/a.wav", line: "bye" },
        ]),
        "audio/a.wav": wav,
      }),
      ["studio.package-twice audio/a.wav"],
    ],
    [
      "two files for one line",
      packed({
        "manifest.json": manifest([
          { file: "audio/a.wav", line: "where" },
          { file: "audio/b.wav", line: "where" },
        ]),
        "audio/a.wav": wav,
        "audio/b.wav": wav,
      }),
      ["studio.package-same-line audio/b.wav"],
    ],
    [
      "a recording of another kind",
      packed({
        "manifest.json": manifest([{ file: "audio/where.mp3", line: "where" }]),
        "audio/where.mp3": utf8("ID3"),
      }),
      ["studio.package-wrong-type audio/where.mp3"],
    ],
    [
      "a recording that is too long",
      packed({
        "manifest.json": manifest([{ file: "audio/where.wav", line: "where" }]),
        "audio/where.wav": [wavOf(aTone({ before: 0, ms: 61_000, after: 0, rate: 8000 })), { level: 0 }],
      }),
      ["studio.recording-too-long audio/where.wav data"],
    ],
    [
      "a recording that is too short",
      packed({
        "manifest.json": manifest([{ file: "audio/where.wav", line: "where" }]),
        "audio/where.wav": wavOf(aTone({ before: 0, ms: 100, after: 0 })),
      }),
      ["studio.recording-too-short audio/where.wav"],
    ],
    [
      "a recording in stereo",
      packed({
        "manifest.json": manifest([{ file: "audio/where.wav", line: "where" }]),
        "audio/where.wav": wav.with(22, 2),
      }),
      ["studio.recording-format audio/where.wav fmt"],
    ],
    [
      "words of a recording without end",
      packed({
        "manifest.json": manifest([{ file: "audio/where.wav", line: "where", said: "a".repeat(2001) }]),
        "audio/where.wav": wav,
      }),
      ["studio.package-manifest manifest.json audio 0 said"],
    ],
    [
      "a changed byte",
      bent(file, "RIFF", (at, copy) => (copy[at + 45] = 99), true),
      ["studio.package-checksum audio/bye.wav"],
    ],
    [
      "a list that names an entry otherwise than the entry does",
      bent(file, "scenario.json", (at, copy) => (copy[at] = 120), true),
      ["studio.package-broken xcenario.json"],
    ],
    [
      "a list that points outside",
      bent(file, "scenario.json", (at, copy) => u32(copy, at - 4, 0xfffffff0), true),
      ["studio.package-broken #2"],
    ],
    [
      "an encrypted entry",
      bent(file, "scenario.json", (at, copy) => (copy[at - 38] = 1), true),
      ["studio.package-encrypted scenario.json"],
    ],
    [
      "another way of packing",
      bent(file, "scenario.json", (at, copy) => (copy[at - 36] = 12), true),
      ["studio.package-method scenario.json", "studio.package-broken scenario.json"],
    ],
  ];
  test.each(cases)("%s", async (_, bytes, wanted) => {
    expect(await problems(bytes)).toEqual(wanted);
  });

  test("a bomb whose list lies about its size is unpacked no further than it said", async () => {
    const honest = packed({
      "manifest.json": manifest([{ file: "audio/where.wav", line: "where" }]),
      "audio/where.wav": zeros,
    });
    const lying = bent(honest, "audio/where.wav", (at, copy) => u32(copy, at - 46 + 24, 1000), true);
    let most = 0;
    const watched: Inflate = (bytes, limit) => {
      if (limit === 1000) most = limit;
      return inflate(bytes, limit);
    };
    const read = await readPackage(lying, watched);
    expect(read.ok ? [] : read.problems.map((p) => p.code)).toEqual(["studio.package-size-lies"]);
    expect(most).toBe(1000);
  });

  test("any bytes, and any package with a few bytes changed, without throwing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const copy = file.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          const read = await readPackage(copy, inflate);
          // What reads is the package itself, or one whose names of recordings have changed in step.
          if (read.ok) expect(read.value.recordings?.length ?? 0).toBeLessThanOrEqual(2);
          else expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("UTF-8", () => {
  test("is written and read as everybody else does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(textOfUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  test("is refused where it is none, exactly where a strict decoder refuses it", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        let wanted: string | undefined;
        try {
          wanted = strict.decode(bytes);
        } catch {
          wanted = undefined;
        }
        expect(textOfUtf8(bytes)).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });
});
