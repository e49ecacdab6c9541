import { describe, expect, it } from "vitest";
import { acts, faults } from "#core/standards";
import { terminal } from "../support/a-terminal.ts";

interface Answer {
  readonly id: string | number | null;
  readonly acts: readonly { id: string; from: number; to: number }[];
  readonly faults: readonly { id: string; from: number; to: number }[];
}

async function understood(lines: readonly string[]) {
  const { code, out, err } = await terminal(["understand"], {}, `${lines.join("\n")}\n`);
  return {
    code,
    err,
    answers: out
      .split("\n")
      .filter((l) => l !== "")
      .map((l) => JSON.parse(l) as Answer),
  };
}
const ask = (id: string, reply: string, more: object = {}) =>
  JSON.stringify({ id, caller: "", reply, ...more });

describe("understand", () => {
  it("answers each line, in order, with where in the reply it saw what", async () => {
    const { code, answers } = await understood([ask("b", "您好"), ask("a", "喂,说话呀"), ask("c", "")]);
    expect(code).toBe(0);
    expect(answers.map((a) => a.id)).toEqual(["b", "a", "c"]);
    expect(answers[0]).toEqual({ id: "b", acts: [{ id: "greet", from: 0, to: 2 }], faults: [] });
    expect(answers[1]?.faults.map((f) => f.id)).toContain("curt-prompt");
    expect(answers[2]).toEqual({ id: "c", acts: [], faults: [] });
  });

  it("counts offsets in UTF-16 units of the reply as typed", async () => {
    const reply = "😀 再见";
    const { answers } = await understood([ask("a", reply)]);
    const mark = answers[0]?.acts.find((act) => act.id === "goodbye");
    expect(reply.slice(mark?.from, mark?.to)).toBe("再见");
    expect(mark?.from).toBe(3);
  });

  it("prints acts of the shared vocabulary only, with nothing but id and span", async () => {
    const shared = new Set<string>([...acts.filter((a) => !("ours" in a)), ...faults].map((t) => t.id));
    const replies = [
      "感谢您的来电,欢迎再次来电,再见",
      "请您不要挂机,稍等一下",
      "请问您对这次处理还满意吗?",
      "祝您中秋快乐",
    ];
    const { answers } = await understood(replies.map((reply, i) => ask(String(i), reply)));
    const marks = answers.flatMap((a) => [...a.acts, ...a.faults]);
    expect(marks.length).toBeGreaterThan(4);
    for (const mark of marks) {
      expect(shared).toContain(mark.id);
      expect(Object.keys(mark)).toEqual(["id", "from", "to"]);
    }
  });

  it("takes a situation, several, or none", async () => {
    const { code, answers } = await understood([
      ask("a", "再见", { situation: "caller-silent" }),
      ask("b", "再见", { situation: ["caller-silent", "caller-abusive"] }),
      ask("c", "再见", { situation: null, caller: null }),
    ]);
    expect(code).toBe(0);
    expect(answers.map((a) => a.acts.map((act) => act.id))).toEqual([["goodbye"], ["goodbye"], ["goodbye"]]);
  });

  it("answers a bad line emptily, names it on standard error and goes on", async () => {
    const { code, err, answers } = await understood([
      "{",
      '{"id":"b","reply":5}',
      "[]",
      '{"reply":"x"}',
      ask("z", "再见"),
    ]);
    expect(code).toBe(1);
    expect(answers.map((a) => a.id)).toEqual([null, "b", null, null, "z"]);
    expect(answers[4]?.acts).toHaveLength(1);
    expect(
      err
        .split("\n")
        .filter((l) => l !== "")
        .map((l) => l.slice(0, 6)),
    ).toEqual(["line 1", "line 2", "line 3", "line 4"]);
  });

  it("passes over empty lines, and takes no file", async () => {
    expect((await understood(["", ask("a", "再见"), "  "])).answers).toHaveLength(1);
    expect(await terminal(["understand", "x.jsonl"])).toMatchObject({ code: 2, out: "" });
  });
});
