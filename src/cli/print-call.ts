import { textIn } from "#core/base";
import { standingEvents, type CallEvent, type CallLog } from "#core/call";
import type { Finding, Scorecard } from "#core/scoring";
import type { Io } from "./io.ts";
import type { Language } from "./words.ts";

const labels = {
  en: {
    agent: "agent",
    caller: "caller",
    passed: "passed",
    failed: "failed",
    pass: "pass mark",
    unheard: "not heard, on hold",
    cut: "cut off",
    silence: "silence",
    met: "met",
    missed: "missed",
    broken: "broken",
    "not-applicable": "no occasion",
  },
  "zh-CN": {
    agent: "客服",
    caller: "客户",
    passed: "通过",
    failed: "未通过",
    pass: "及格线",
    unheard: "等待中,听不到",
    cut: "被打断",
    silence: "静默",
    met: "做到",
    missed: "没做到",
    broken: "违反",
    "not-applicable": "未涉及",
  },
} as const;

/** Prints a call and its card: as `{log, scorecard}` in JSON, or as a transcript and what went wrong for people. */
export function printCall(
  io: Io,
  json: boolean,
  log: CallLog,
  scorecard: Scorecard,
  language: Language,
): void {
  if (json) return io.out(`${JSON.stringify({ log, scorecard })}\n`);
  const words = labels[language];
  const { scenario, seed } = log.header;
  io.out(`${textIn(scenario.title, language)} (${scenario.id}, ${scorecard.profile}, seed ${seed})\n\n`);
  for (const { event } of standingEvents(log)) {
    const line = eventLine(event, words);
    if (line !== undefined) io.out(`${clockText(event.t)}  ${line}\n`);
  }
  io.out(
    `\n${scorecard.score} / 100 (${words.pass} ${scorecard.passMark}): ${scorecard.passed ? words.passed : words.failed}\n`,
  );
  for (const { id, points, of } of scorecard.sections)
    if (of > 0) io.out(`  ${id.padEnd(14)} ${points} / ${of}\n`);
  io.out("\n");
  for (const finding of scorecard.findings) {
    if (finding.outcome !== "not-applicable") io.out(findingText(finding, words));
  }
}

type Words = (typeof labels)[Language];

/** `01:07.3` */
function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}.${Math.floor((ms % 1000) / 100)}`;
}

/** One event in a line; undefined when what it says is said elsewhere. */
function eventLine(event: CallEvent, words: Words): string | undefined {
  const ids = (marks: readonly { readonly id: string }[]) => marks.map((m) => m.id).join(" ");
  switch (event.type) {
    case "line":
      return `${words.caller}: ${event.text}${event.unheard ? ` (${words.unheard})` : ""}`;
    case "line-ended":
      return event.cut ? `  (${words.cut}: ${event.heard ?? 0})` : undefined;
    case "reply":
      return `${words.agent}: ${event.text}  [${ids(event.acts)}${event.faults.length > 0 ? ` ! ${ids(event.faults)}` : ""}]`;
    case "silence":
      return `  (${words.silence} ${(event.ms / 1000).toFixed(1)} s)`;
    case "situation":
      return `  ${event.on ? "+" : "-"} ${event.id}`;
    case "typing":
    case "closed":
      return undefined;
    default: {
      const values = Object.entries(event).flatMap(([key, value]) =>
        key === "t" || key === "type" ? [] : [value],
      );
      const texts = values.map((v) => (typeof v === "object" ? JSON.stringify(v) : String(v)));
      return `  ${[event.type, ...texts].join(" ")}`;
    }
  }
}

function findingText({ clause, outcome, points, of, severity, advice }: Finding, words: Words): string {
  const critical = severity === "non-critical" ? "" : ` (${severity})`;
  const why = outcome === "met" || advice === "" ? "" : `\n      ${advice}`;
  return `  ${words[outcome]}: ${clause}${critical} ${points} / ${of}${why}\n`;
}
