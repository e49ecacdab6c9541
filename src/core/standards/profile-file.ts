import * as v from "valibot";
import { contentHash, problem, shapeProblems, type Result } from "../base/index.ts";
import { readProfile, readProfileShape } from "./read-profile.ts";
import type { Profile, Standards } from "./standards.ts";

const format = "third-ring-profile";
const version = 1;
/** No real profile comes near: a file is somebody else's, and must not fill the tab. */
const longestText = 500_000;

const Envelope = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  hash: v.string(),
  profile: v.unknown(),
});

/** A profile as a document of its own. `hash` is the content hash of the profile. */
export interface ProfileFile {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly hash: string;
  readonly profile: Profile;
}

export function profileFileOf(profile: Profile): ProfileFile {
  return { format, version, hash: contentHash(profile), profile };
}

/**
 * A profile from the parsed JSON of a file: as it was exported, or bare, as somebody wrote it. Refused with every problem and
 * its place: another version, changed since it was exported (the hash does not fit), or what `readProfile` refuses. Without
 * standards only its shape is looked at.
 */
export function readProfileFile(value: unknown, standards?: Pick<Standards, "clauses">): Result<Profile> {
  const readIn = (profile: unknown) =>
    standards ? readProfile(profile, standards) : readProfileShape(profile);
  if (value === null || typeof value !== "object" || !("format" in value)) return readIn(value);
  if ("version" in value && typeof value.version === "number" && value.version !== version) {
    const params = { version: value.version, known: version };
    return { ok: false, problems: [problem("profile.version", ["version"], params)] };
  }
  const envelope = v.safeParse(Envelope, value);
  if (!envelope.success) return { ok: false, problems: shapeProblems(envelope.issues, "profile") };
  const read = readIn(envelope.output.profile);
  if (!read.ok)
    return { ok: false, problems: read.problems.map((p) => ({ ...p, at: ["profile", ...p.at] })) };
  // Only of what has the right shape: whatever else it is may be too deep to walk through.
  if (contentHash(read.value) !== envelope.output.hash)
    return { ok: false, problems: [problem("profile.changed", ["hash"])] };
  return read;
}

/** A profile from the text of a file. */
export function readProfileText(text: string, standards: Pick<Standards, "clauses">): Result<Profile> {
  if (text.length > longestText) {
    const params = { size: text.length, limit: longestText };
    return { ok: false, problems: [problem("profile.too-large", [], params)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [problem("file.not-json", [], { message: message.slice(0, 200) })] };
  }
  return readProfileFile(value, standards);
}
