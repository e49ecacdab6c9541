import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName } from "#core/base";
import { WrongUsage } from "./io.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Every command takes these. */
const common = { json: { type: "boolean" }, lang: { type: "string" } } as const satisfies Options;

/** The values of a command's options and what else stood on its line. Throws WrongUsage at what it does not know. */
export function readArgs<const O extends Options>(args: readonly string[], options: O) {
  const all = { ...common, ...options };
  const unknown = args.find((arg) => /^--[a-z]/.test(arg) && !Object.hasOwn(all, optionName(arg)));
  if (unknown !== undefined) {
    const near = nearestName(optionName(unknown), Object.keys(all));
    throw new WrongUsage(`There is no option ${unknown}.${near === "" ? "" : ` Did you mean --${near}?`}`);
  }
  try {
    return parseArgs({ args: [...args], options: all, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

const optionName = (arg: string) => arg.slice(2).replace(/=.*$/, "");

/** A seed: a whole number from 0. */
export function readSeed(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,10}$/.test(text)) throw new WrongUsage(`--seed takes a whole number from 0, not ${text}.`);
  return Number(text);
}

/** The one file that a command takes. */
export function onePath(positionals: readonly string[], what: string): string {
  const [path, ...more] = positionals;
  if (path === undefined) throw new WrongUsage(`Which ${what}? Name one file.`);
  if (more.length > 0) throw new WrongUsage(`One ${what} at a time; there is also ${more.join(", ")}.`);
  return path;
}
