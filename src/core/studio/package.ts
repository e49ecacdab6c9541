import * as v from "valibot";
import { shapeProblems, type Problem, type Result } from "../base/index.ts";
import { draftOf, textOf, type Draft } from "./draft.ts";
import { refused, studioProblem } from "./problems.ts";
import { heardOf } from "./recording-sound.ts";
import { wavOf } from "./recording-wav.ts";
import { checkRecording, isOf, wordsToSay, type Recording } from "./recording.ts";
import { textOfUtf8, utf8 } from "./utf8.ts";
import { crc32, packageLimits, zipEntries, zipOf, type ZipEntry } from "./zip.ts";

const Manifest = v.strictObject({
  format: v.literal("third-ring-package"),
  version: v.literal(1),
  scenario: v.literal("scenario.json"),
  audio: v.array(
    v.strictObject({
      file: v.pipe(v.string(), v.maxLength(120)),
      line: v.pipe(v.string(), v.maxLength(61)),
      variant: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))),
      /** The words that were said, where the line says others by now. */
      said: v.exactOptional(v.pipe(v.string(), v.maxLength(2000))),
    }),
  ),
});
const manifestName = "manifest.json";
const scenarioName = "scenario.json";

/**
 * The file of a package: a zip with a manifest, the scenario, and the recordings by line. The same draft, the same bytes. Of a
 * recording only what is heard goes into it: what its author has cut away stays at home.
 */
export function packageFile(draft: Draft): Uint8Array<ArrayBuffer> {
  const audio = (draft.recordings ?? []).flatMap((recording) => packed(recording, draft));
  const manifest = {
    format: "third-ring-package",
    version: 1,
    scenario: scenarioName,
    audio: audio.map(({ item }) => item),
  };
  return zipOf([
    { name: manifestName, bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: scenarioName, bytes: utf8(textOf(draft)) },
    ...audio.map(({ item, bytes }) => ({ name: item.file, bytes })),
  ]);
}

function packed(recording: Recording, { document }: Draft) {
  const { line, variant, said } = recording;
  const words = wordsToSay(document, line, variant);
  const head = checkRecording(recording, line);
  // A recording of a line that only another version has stays with its author.
  if (words === undefined || !head.ok) return [];
  const file = `audio/${line}${variant === undefined ? "" : `.${variant + 1}`}.wav`;
  const item = { file, line, ...(variant !== undefined && { variant }), ...(said !== words && { said }) };
  return [{ item, bytes: wavOf(heardOf(recording, head.value)) }];
}

/**
 * Unpacks deflated bytes, and gives up, with undefined, as soon as there are more than `most` of them or they are no deflate.
 * The browser's own DecompressionStream does it in `platform`, Node's zlib in tests.
 */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array | undefined>;

/**
 * A package from its file. Hostile ones are refused, with the name of the entry: what the zip's list says is checked before
 * anything is unpacked, and what comes out is measured again. Only a manifest, a scenario and the recordings that the
 * manifest names may be in it.
 */
export async function readPackage(bytes: Uint8Array, inflate: Inflate): Promise<Result<Draft>> {
  const listed = zipEntries(bytes);
  if (!listed.ok) return listed;
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]));
  const manifest = await manifestOf(entries.get(manifestName), inflate);
  if (!manifest.ok) return manifest;
  const { audio } = manifest.value;
  const wanted = new Set([manifestName, scenarioName, ...audio.map(({ file }) => file)]);
  const problems: Problem[] = [
    ...[...entries.keys()]
      .filter((name) => !wanted.has(name))
      .map((name) => studioProblem("studio.package-unknown-entry", { name }, [name])),
    ...[...wanted]
      .filter((name) => !entries.has(name))
      .map((name) => studioProblem("studio.package-missing-entry", { name }, [name])),
    ...audio
      .filter(({ file }, i) => audio.findIndex((other) => other.file === file) < i)
      .map(({ file: name }) => studioProblem("studio.package-twice", { name }, [name])),
    ...audio
      .filter(({ line, variant }, i) => audio.findIndex((other) => isOf(other, line, variant)) < i)
      .map(({ file: name, line }) => studioProblem("studio.package-same-line", { name, line }, [name])),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const scenario = await textIn(entries.get(scenarioName), inflate);
  if (!scenario.ok) return scenario;
  const draft = draftOf(scenario.value);
  if (!draft.ok)
    return { ok: false, problems: draft.problems.map((p) => ({ ...p, at: [scenarioName, ...p.at] })) };
  const recordings: Recording[] = [];
  for (const item of audio) {
    const recording = await recordingOf(item, entries.get(item.file), draft.value, inflate);
    if (recording.ok) recordings.push(recording.value);
    else problems.push(...recording.problems);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { ...draft.value, ...(recordings.length > 0 && { recordings }) }, problems: [] };
}

async function manifestOf(entry: ZipEntry | undefined, inflate: Inflate) {
  const text = await textIn(entry, inflate, manifestName);
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch {
    return refused("studio.package-manifest", { expected: "JSON", received: text.value.slice(0, 40) }, [
      manifestName,
    ]);
  }
  const parsed = v.safeParse(Manifest, json);
  if (parsed.success) return { ok: true, value: parsed.output, problems: [] } as const;
  const [first] = shapeProblems(parsed.issues, "studio");
  const received = String(first?.params["received"] ?? first?.params["name"] ?? "");
  return refused("studio.package-manifest", { expected: String(first?.params["expected"] ?? ""), received }, [
    manifestName,
    ...(first?.at ?? []),
  ]);
}

async function recordingOf(
  { file, line, variant, said }: v.InferOutput<typeof Manifest>["audio"][number],
  entry: ZipEntry | undefined,
  { document }: Draft,
  inflate: Inflate,
): Promise<Result<Recording>> {
  const words = wordsToSay(document, line, variant);
  if (words === undefined) return refused("studio.package-unknown-line", { name: file, line }, [file]);
  if (!file.startsWith("audio/") || !file.endsWith(".wav"))
    return refused("studio.package-wrong-type", { name: file }, [file]);
  const unpacked = await unpackedOf(entry, inflate, file);
  if (!unpacked.ok) return unpacked;
  // A copy: the entry may be a window on the whole file, and would keep all of it.
  const bytes = new Uint8Array(unpacked.value);
  const value = { line, ...(variant !== undefined && { variant }), said: said ?? words, bytes };
  const checked = checkRecording(value, file);
  return checked.ok ? { ok: true, value, problems: [] } : checked;
}

async function textIn(
  entry: ZipEntry | undefined,
  inflate: Inflate,
  name = scenarioName,
): Promise<Result<string>> {
  const unpacked = await unpackedOf(entry, inflate, name);
  if (!unpacked.ok) return unpacked;
  const text = textOfUtf8(unpacked.value);
  return text === undefined
    ? refused("studio.package-wrong-type", { name }, [name])
    : { ok: true, value: text, problems: [] };
}

/** The bytes of an entry, as long as the list said and with its checksum; never more than that were unpacked. */
async function unpackedOf(
  entry: ZipEntry | undefined,
  inflate: Inflate,
  name: string,
): Promise<Result<Uint8Array>> {
  if (!entry) return refused("studio.package-missing-entry", { name }, [name]);
  const most = Math.min(entry.size, packageLimits.entryBytes);
  const bytes = entry.method === "stored" ? entry.packed : await inflate(entry.packed, most);
  if (bytes?.length !== entry.size)
    return refused("studio.package-size-lies", { name, said: entry.size, real: bytes?.length ?? -1 }, [name]);
  if (crc32(bytes) !== entry.crc) return refused("studio.package-checksum", { name }, [name]);
  return { ok: true, value: bytes, problems: [] };
}
