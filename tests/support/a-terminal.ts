import { cli } from "../../src/cli/cli.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line over files held in memory, by path; folders are the paths' beginnings. */
export async function terminal(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  stdin = "",
): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await cli(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`ENOENT: ${path}`);
      return text;
    },
    entries(path) {
      if (Object.hasOwn(files, path)) return undefined;
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      if (inside.length === 0) throw new Error(`ENOENT: ${path}`);
      return [...new Set(inside.map((file) => file.slice(path.length + 1).split("/")[0] ?? ""))];
    },
    async *lines() {
      if (stdin !== "") yield* stdin.replace(/\n$/, "").split("\n");
    },
  });
  return { code, out, err };
}
