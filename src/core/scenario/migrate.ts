import type { Findings } from "./findings.ts";

/** The version of the format that this program writes. */
export const formatVersion = 1;

/** One step from a format to the next. `step` gets the parsed file and returns it changed; it must bear any JSON. */
export interface Migration {
  readonly from: number;
  readonly step: (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Every step there is, oldest first, none left out. Format 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * The scenario in the current format. Undefined when the file is from a program newer than this one, or from no version
 * that ever was: then nothing more can be said of it. A file that names no version is taken to be current.
 */
export function migrate(
  json: Readonly<Record<string, unknown>>,
  found: Findings,
  steps: readonly Migration[] = migrations,
  current: number = formatVersion,
): Readonly<Record<string, unknown>> | undefined {
  const at = ["formatVersion"];
  const version = Object.hasOwn(json, "formatVersion") ? json.formatVersion : undefined;
  if (version === undefined) {
    found.add("scenario.no-format-version", at, { current });
    return { ...json, formatVersion: current };
  }
  const first = steps[0]?.from ?? current;
  if (typeof version !== "number" || !Number.isInteger(version) || version < first) {
    found.add("scenario.unknown-format-version", at, { version: String(version).slice(0, 40), current });
    return undefined;
  }
  if (version > current) {
    found.add("scenario.newer-format-version", at, { version, current });
    return undefined;
  }
  return steps
    .filter((migration) => migration.from >= version)
    .reduce((file, { from, step }) => ({ ...step(file), formatVersion: from + 1 }), json);
}
