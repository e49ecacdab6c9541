import type { Place, Problem } from "#core/base";
import { exit, type Io } from "./io.ts";
import { messageOf, type Language } from "./words.ts";

/** A problem as the command line prints it. */
export interface FileProblem {
  readonly file: string;
  readonly severity: Problem["severity"];
  readonly code: string;
  /** `chart.states.opening.on.agent.replied[0].guard`; "" is the whole file. */
  readonly at: string;
  readonly message: string;
}

/** A place as one text: members by dots, indexes in brackets and from zero. */
export function pathText(at: Place): string {
  return at.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
}

export function fileProblems(file: string, problems: readonly Problem[], language: Language): FileProblem[] {
  return problems.map((p) => ({
    file,
    severity: p.severity,
    code: p.code,
    at: pathText(p.at),
    message: messageOf(p, language),
  }));
}

/** One line for people: `file: error at place: message (code)`. */
export function problemLine({ file, severity, code, at, message }: FileProblem): string {
  return `${file}: ${severity}${at === "" ? "" : ` at ${at}`}: ${message} (${code})\n`;
}

/**
 * For commands that need a file to be right and it is not: says what is wrong, as `{problems}` in JSON, on standard error
 * for people. Returns the exit code.
 */
export function refuse(
  io: Io,
  json: boolean,
  file: string,
  problems: readonly Problem[],
  language: Language,
): number {
  const found = fileProblems(file, problems, language);
  if (json) io.out(`${JSON.stringify({ problems: found })}\n`);
  else for (const p of found) io.err(problemLine(p));
  return exit.problems;
}
