import { describe, expect, it } from "vitest";
import type { Scenario } from "#core/scenario";
import { aScenario } from "../support/a-scenario.ts";
import { terminal } from "../support/a-terminal.ts";

/** The small scenario, translated and with replies to pick everywhere: nothing to remark on. */
function clean(): Scenario {
  const { waiting, asking, content, satisfied, "gave-up": gaveUp } = aScenario().chart.states ?? {};
  const states = {
    waiting: waiting ?? {},
    asking: { ...asking, on: { "agent.replied": asking?.on?.["agent.replied"] ?? [] } },
    content: { ...content, meta: { replies: ["farewell"] } },
    satisfied: satisfied ?? {},
    "gave-up": gaveUp ?? {},
  };
  const replies = {
    ...aScenario().replies,
    farewell: { "zh-CN": "再见", en: "Goodbye", quality: "good" as const },
  };
  const scenario = aScenario({ chart: { initial: "waiting", states }, replies });
  return JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) => (key === "en" ? "Some English" : value)),
  ) as Scenario;
}

const withState = (key: string, state: object) =>
  JSON.stringify({
    ...clean(),
    chart: { initial: "waiting", states: { ...clean().chart.states, [key]: state } },
  });
const good = JSON.stringify(clean());
const broken = withState("waiting", {
  meta: { replies: ["hello", "what"] },
  on: { "agent.replied": { target: "askin" } },
});
const unheardOf = JSON.stringify({ ...clean(), practises: ["open.greting"] });

describe("check", () => {
  it("is fine with a scenario that has nothing wrong", async () => {
    expect(await terminal(["check", "a.json", "--json"], { "a.json": good })).toEqual({
      code: 0,
      out: "[]\n",
      err: "",
    });
  });

  it("says where a scenario is wrong and what was meant, as one JSON document", async () => {
    const { code, out, err } = await terminal(["check", "b.json", "--json"], { "b.json": broken });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const problems = JSON.parse(out) as Record<string, string>[];
    const target = problems.find((p) => p["code"] === "scenario.unknown-target");
    expect(target).toMatchObject({
      file: "b.json",
      severity: "error",
      at: "chart.states.waiting.on.agent.replied.target",
    });
    expect(target?.["message"]).toContain("asking");
    expect(Object.keys(problems[0] ?? {})).toEqual(["file", "severity", "code", "at", "message"]);
  });

  it("looks clauses up in the pack", async () => {
    const { code, out } = await terminal(["check", "c.json"], { "c.json": unheardOf });
    expect(code).toBe(1);
    expect(out).toContain("practises[0]");
    expect(out).toContain("open.greeting");
    expect(out).toContain("1 file, 1 problem");
  });

  it("searches a folder and the folders in it, but not node_modules and not other files", async () => {
    const files = {
      "s/a.json": good,
      "s/in/b.json": broken,
      "s/node_modules/x/c.json": broken,
      "s/README.md": "# no JSON",
    };
    const { out } = await terminal(["check", "s/", "--json"], files);
    expect(new Set((JSON.parse(out) as { file: string }[]).map((p) => p.file))).toEqual(
      new Set(["s/in/b.json"]),
    );
  });

  it("reports a file that is not JSON as a problem of the file", async () => {
    const { code, out } = await terminal(["check", "d.json", "--json"], { "d.json": '{"id": ' });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ file: "d.json", severity: "error", at: "" }]);
  });

  it("speaks Chinese when asked to", async () => {
    const { out } = await terminal(["check", "c.json", "--lang", "zh-CN"], { "c.json": unheardOf });
    expect(out).toMatch(/[\u4e00-\u9fff]/);
    expect(out).toContain("open.greeting");
  });

  it("counts a missing file, and naming none, as wrong usage", async () => {
    const missing = await terminal(["check", "a.json", "nowhere.json", "--json"], { "a.json": good });
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain("nowhere.json");
    expect(await terminal(["check"])).toMatchObject({ code: 2, out: "" });
  });

  it("lets hints pass: they are advice, not problems", async () => {
    const waiting = clean().chart.states?.["waiting"];
    const counted = withState("waiting", {
      ...waiting,
      entry: [{ type: "count", params: { of: "never-looked-at" } }],
    });
    const { code, out } = await terminal(["check", "a.json", "--json"], { "a.json": counted });
    expect((JSON.parse(out) as { severity: string }[]).map((p) => p.severity)).toEqual(["hint"]);
    expect(code).toBe(0);
  });

  it("does not let warnings pass", async () => {
    const wordless = withState("content", aScenario().chart.states?.["content"] ?? {});
    const { code, out } = await terminal(["check", "a.json", "--json"], { "a.json": wordless });
    expect(new Set((JSON.parse(out) as { severity: string }[]).map((p) => p.severity))).toEqual(
      new Set(["warning"]),
    );
    expect(code).toBe(1);
  });

  it("tells an act of the author's own that would not be recognised, with the figure", async () => {
    const lines = (text: string) =>
      Array.from({ length: 8 }, (_, i) => `${text}${"一二三四五六七八".charAt(i)}`);
    const actsOf = (counterExamples: readonly string[]) => ({
      ...clean(),
      acts: {
        "gives-code": {
          title: { "zh-CN": "告知取件码", en: "Gives the code" },
          examples: lines("您的取件码是三五零"),
          counterExamples,
        },
      },
    });
    const found = async (counterExamples: readonly string[]) => {
      const text = JSON.stringify(actsOf(counterExamples));
      const { out } = await terminal(["check", "a.json", "--json"], { "a.json": text });
      return (JSON.parse(out) as { code: string; message: string }[]).find(
        (p) => p.code === "scenario.poor-act",
      );
    };
    const alike = await found(lines("您的取件码是三五零").map((line) => `${line}。`));
    expect(alike?.message).toMatch(/“gives-code” .*\d+ %.*counter-examples/);
    expect(await found(lines("麻烦您报一下手机尾号"))).toBeUndefined();
  });
});
