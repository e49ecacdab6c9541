import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { terminal } from "../support/a-terminal.ts";

describe("the command line", () => {
  it("prints its help when asked, whatever else is on the line", async () => {
    for (const argv of [["help"], ["--help"], ["play", "--help"], ["-h"]]) {
      const { code, out, err } = await terminal(argv);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      for (const command of ["check", "play", "score", "understand", "coverage"])
        expect(out).toContain(`-- ${command}`);
    }
  });

  it("wants a command, and names the nearest to one it does not know", async () => {
    expect(await terminal([])).toMatchObject({ code: 2, out: "" });
    const { code, out, err } = await terminal(["chekc"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Did you mean check?");
    expect(await terminal(["constructor"])).toMatchObject({ code: 2 });
  });

  it("names the nearest to an option it does not know", async () => {
    const { code, err } = await terminal(["play", "a.json", "--scirpt", "b.json"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean --script?");
  });

  it("refuses a language it has no words in", async () => {
    expect(await terminal(["coverage", "--lang", "de"])).toMatchObject({ code: 2, out: "" });
  });

  it("runs as a program: nothing but JSON on standard output, the exit code of the command", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const run = (argv: readonly string[], input: string) =>
      spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], {
        cwd: root,
        input,
        encoding: "utf8",
      });
    const read = run(["understand"], '{"id":"a","caller":"","reply":"再见"}\nnot json\n');
    expect(read.status).toBe(1);
    expect(read.stdout.split("\n")).toEqual([
      '{"id":"a","acts":[{"id":"goodbye","from":0,"to":2}],"faults":[]}',
      '{"id":null,"acts":[],"faults":[]}',
      "",
    ]);
    expect(read.stderr).toContain("line 2");
  });
});
