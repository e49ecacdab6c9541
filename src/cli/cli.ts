import { nearestName, own } from "#core/base";
import { exit, WrongUsage, type Io } from "./io.ts";
import { help } from "./help.ts";

/** A command: what it is given on its line, and the world; returns the exit code. */
type Command = (args: readonly string[], io: Io) => number | Promise<number>;

/** Loaded when called for: `understand` has no use for the caller's engine. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).check,
  play: async () => (await import("./play.ts")).play,
  score: async () => (await import("./score.ts")).score,
  understand: async () => (await import("./understand.ts")).understandLines,
  coverage: async () => (await import("./coverage.ts")).coverage,
  fairness: async () => (await import("./fairness.ts")).fairness,
};

/** Runs one command line (without `node` and the script) and returns its exit code: 0 fine, 1 problems, 2 wrong usage. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === "help" || argv.includes("--help") || argv.includes("-h")) {
    io.out(help);
    return exit.fine;
  }
  if (name === undefined) {
    io.err(help);
    return exit.wrongUsage;
  }
  try {
    const load = own(commands, name);
    if (!load) {
      const near = nearestName(name, Object.keys(commands));
      throw new WrongUsage(`There is no command ${name}.${near === "" ? "" : ` Did you mean ${near}?`}`);
    }
    const command = await load();
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    io.err(`${error.message}\nSee: npm run --silent cli -- help\n`);
    return exit.wrongUsage;
  }
}
