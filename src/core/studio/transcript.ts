import { problem, resultOf, type Problem, type Result } from "../base/index.ts";
import type { Line, Reply, Scenario, StateNode } from "../scenario/index.ts";
import { draftOf, type Draft } from "./draft.ts";
import { refused, studioProblem } from "./problems.ts";
import { blankScenario } from "./templates/blank.ts";

const mostLines = 400;
const longestTurn = 600;

const caller = "来电者|来电|客户|顾客|用户|主叫|对方|caller|customer|client|cust|c";
const agent = "坐席|座席|客服|话务员|接线员|接线|客服员|员工|我方|agent|representative|rep|csr|operator|a";
/** `来电：…`, `[客户] …`, `【坐席】…`, `Caller - …`, `agent> …`, with a time or a bullet before it. */
const time = String.raw`[\[(（【]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d+)?[\])）】]?\s*`;
const speaker = new RegExp(
  String.raw`^\s*(?:[-*•·]\s*)?(?:${time})?(?:[\[【(（<]\s*(?<boxed>${caller}|${agent})\s*\d*\s*[\]】)）>]\s*[:：]?|(?<plain>${caller}|${agent})\s*\d*\s*(?:[(（][^)）]{0,20}[)）]\s*)?(?:[:：>]|\s[-–—]\s|\t))\s*(?<words>.*)$`,
  "iu",
);
const isCaller = new RegExp(`^(?:${caller})$`, "iu");

interface Turn {
  readonly by: "caller" | "agent";
  readonly text: string;
  /** Counted from one. */
  readonly line: number;
}

/**
 * A straight chart from a written-down call: every time the caller speaks is a state, every answer a reply to pick, and what
 * was said leads on. To branch from. Words are put into the language they are written in; the other is still to be written.
 * Problems name the line.
 */
export function fromTranscript(text: string, id = "my-call"): Result<Draft> {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > mostLines)
    return refused("studio.transcript-too-long", { lines: lines.length, limit: mostLines });
  const { turns, problems } = turnsOf(lines);
  const [first] = turns;
  if (!first) return problems.length > 0 ? { ok: false, problems } : refused("studio.transcript-empty", {});
  if (turns.every((turn) => turn.by === first.by))
    problems.push(studioProblem("studio.transcript-one-sided", { speaker: first.by }));
  const checked = resultOf(turns, problems);
  return checked.ok ? draftOf(scenarioOf(turns, id)) : checked;
}

function turnsOf(lines: readonly string[]): { readonly turns: Turn[]; readonly problems: Problem[] } {
  const turns: Turn[] = [];
  const problems: Problem[] = [];
  for (const [i, source] of lines.entries()) {
    const line = i + 1;
    if (source.trim() === "") continue;
    const found = speaker.exec(source)?.groups;
    const last = turns.at(-1);
    const words = (found ? found["words"] : source)?.trim() ?? "";
    if (found && words === "") {
      problems.push(studioProblem("studio.transcript-no-words", { line }, [line]));
    } else if (found) {
      const by = isCaller.test(found["boxed"] ?? found["plain"] ?? "") ? "caller" : "agent";
      if (last?.by === by) turns[turns.length - 1] = { ...last, text: joined(last.text, words) };
      else turns.push({ by, text: words, line });
    } else if (last) turns[turns.length - 1] = { ...last, text: joined(last.text, words) };
    else problems.push(studioProblem("studio.transcript-no-speaker", { line }, [line]));
  }
  for (const turn of turns)
    if (turn.text.length > longestTurn)
      problems.push(
        problem("scenario.too-long", [turn.line], { length: turn.text.length, limit: longestTurn }),
      );
  return { turns, problems };
}

/** One after the other; with a space between words that are written with spaces. */
const joined = (before: string, after: string): string =>
  /[\p{Script=Latin}\d.!?,;:]$/u.test(before) ? `${before} ${after}` : `${before}${after}`;

const wordsOf = (text: string) =>
  /\p{Script=Han}/u.test(text) ? { "zh-CN": text, en: "" } : { "zh-CN": "", en: text };

function scenarioOf(turns: readonly Turn[], id: string): Scenario {
  const blank = blankScenario();
  const lines: Record<string, Line> = {};
  const replies: Record<string, Reply> = {};
  const states: Record<string, StateNode> = {};
  // Each state holds what the caller says and what is answered; an agent who speaks first is answered out of silence.
  const moments: { readonly line?: string; reply?: string }[] = turns[0]?.by === "agent" ? [{}] : [];
  for (const turn of turns) {
    if (turn.by === "caller") {
      const name = `line-${Object.keys(lines).length + 1}`;
      lines[name] = wordsOf(turn.text);
      moments.push({ line: name });
    } else {
      const name = `reply-${Object.keys(replies).length + 1}`;
      replies[name] = { ...wordsOf(turn.text), quality: "good" };
      const moment = moments.at(-1);
      if (moment) moment.reply = name;
    }
  }
  moments.forEach(({ line, reply }, i) => {
    const next = i + 1 < moments.length ? `moment-${i + 2}` : "over";
    states[`moment-${i + 1}`] = {
      ...(reply !== undefined && { on: { "agent.replied": { target: next } } }),
      // The last word may be the caller's: then the call ends when it has been said.
      ...(reply === undefined ? { on: { "caller.finished": { target: next } } } : {}),
      after: { patience: { target: reply === undefined ? next : "gave-up" } },
      ...(line !== undefined && { entry: [{ type: "say", params: { line } }] }),
      ...(reply !== undefined && { meta: { replies: [reply] } }),
    };
  });
  const waits = moments.some(({ reply }) => reply !== undefined);
  return {
    ...blank,
    id,
    chart: {
      initial: "moment-1",
      states: { ...states, over: { type: "final" }, ...(waits && { "gave-up": { type: "final" } }) },
    },
    lines,
    replies,
  };
}
