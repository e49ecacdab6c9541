/** Where in a document a problem sits: keys and indexes from the root, `["chart", "states", "opening"]`. */
export type Place = readonly (string | number)[];

/**
 * What is wrong with a document that somebody wrote. A value in a list, never thrown.
 * Core speaks codes and parameters; the words are in the locales under `problem.<code>`.
 * `error`: will not run. `warning`: runs, but somebody will be let down by it. `hint`: could be better.
 */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "hint";
  readonly at: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Severity = Problem["severity"];

/** A problem of severity `error` unless told otherwise. */
export function problem(
  code: string,
  at: Place,
  params: Problem["params"] = {},
  severity: Severity = "error",
): Problem {
  return { code, severity, at, params };
}

/** A value, with the warnings found on the way; or only the problems. Nothing in between. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `value` when no problem is an error; otherwise the problems alone. */
export function resultOf<T>(value: T, problems: readonly Problem[]): Result<T> {
  return problems.some((p) => p.severity === "error")
    ? { ok: false, problems }
    : { ok: true, value, problems };
}

/** `chart › states › opening › on #1`: a place as people read it. Array indexes count from one. */
export function placeText(at: Place): string {
  return at
    .map((step, i) => (typeof step === "number" ? `#${step + 1}` : i === 0 ? step : `› ${step}`))
    .join(" ");
}
