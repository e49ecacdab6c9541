import { understand, type Mark } from "#core/speech";
import { acts as allActs } from "#core/standards";
import { readArgs } from "./args.ts";
import { exit, WrongUsage, type Io } from "./io.ts";
import { readLanguage } from "./words.ts";

/** Acts that this project added: outside they have no meaning, so they are not printed. */
const ours: ReadonlySet<string> = new Set(allActs.filter((act) => "ours" in act).map((act) => act.id));

interface Asked {
  readonly id: string | number;
  readonly caller: string;
  readonly reply: string;
  readonly situations: readonly string[];
}

/** `understand`: reads replies, one JSON line each, and prints what they do, one JSON line each, in the same order. */
export async function understandLines(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, {});
  readLanguage(values.lang);
  if (positionals.length > 0) throw new WrongUsage("understand reads from standard input and takes no file.");
  let number = 0;
  let code: number = exit.fine;
  for await (const line of io.lines()) {
    number++;
    if (line.trim() === "") continue;
    const asked = readLine(line);
    if (typeof asked === "string") {
      io.err(`line ${number}: ${asked}\n`);
      code = exit.problems;
    }
    // A bad line is answered too, empty, so that whoever pairs lines by number or by id loses none of the others.
    io.out(`${JSON.stringify(typeof asked === "string" ? emptyAnswer(line) : answer(asked))}\n`);
  }
  return code;
}

function answer({ id, caller, reply, situations }: Asked) {
  const { acts, faults } = understand(reply, { caller, ...(situations.length > 0 && { situations }) });
  // Doubtful acts are printed, as they are right more often than not; a doubtful fault is nobody's to be blamed for.
  const surely = faults.filter((fault) => fault.unsure !== true);
  return { id, acts: acts.filter((act) => !ours.has(act.id)).map(span), faults: surely.map(span) };
}

const span = ({ id, from, to }: Mark) => ({ id, from, to });

/** What a line asks, or what is wrong with it. */
function readLine(line: string): Asked | string {
  const value = parsed(line);
  if (value === undefined) return "not a JSON object";
  const { id, caller = "", reply, situation = [] } = value;
  if (typeof id !== "string" && typeof id !== "number") return "no id";
  if (typeof reply !== "string") return "reply is not a text";
  if (caller !== null && typeof caller !== "string") return "caller is not a text";
  const situations: readonly unknown[] = Array.isArray(situation)
    ? situation
    : situation === null
      ? []
      : [situation];
  if (!situations.every((s) => typeof s === "string")) return "situation is not a text or a list of texts";
  return { id, caller: caller ?? "", reply, situations };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ""));
    if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
    return value as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

function emptyAnswer(line: string) {
  const id = parsed(line)?.["id"];
  return { id: typeof id === "string" || typeof id === "number" ? id : null, acts: [], faults: [] };
}
