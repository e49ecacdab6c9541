import { describe, expect, it } from "vitest";
import { placeText, type Problem } from "#core/base";
import { readStandards } from "#core/standards";

/** The smallest standards that read clean, to be spoilt by each test. A function: every test gets its own. */
function sound() {
  return {
    id: "house",
    version: 1,
    documents: [{ id: "001", title: { "zh-CN": "规范", en: "Rules" } }],
    clauses: [clause("open.greeting", "open"), clause("close.goodbye", "close")],
    profiles: [profile("day")],
  };
}

function clause(id: string, area: string) {
  return {
    id,
    area,
    title: { "zh-CN": "标题", en: "Title" },
    text: { "zh-CN": "正文", en: "Text" },
    severity: "non-critical",
    weight: 2,
    parameters: { "pause-s": 5, "report-to": ["team-leader"] } as Record<string, unknown>,
    sources: [{ document: "001", place: "一.1" }],
    advice: { "zh-CN": "建议", en: "Advice" },
    models: [{ "zh-CN": "您好", en: "Hello" }],
    rules: {
      default: { kind: "respond", when: { situation: ["caller-silent"] }, acts: [["greet"]] },
    } as Record<string, unknown>,
  };
}

function profile(id: string) {
  return {
    id,
    name: { "zh-CN": "日班", en: "Day" },
    summary: { "zh-CN": "说明", en: "Summary" },
    documents: ["001"],
    passMark: 80,
    price: { hint: 3, gloss: 3, undo: 2 },
    sections: [{ id: "all", name: { "zh-CN": "全部", en: "All" }, weight: 100, areas: ["open", "close"] }],
    parameters: {} as Record<string, Record<string, unknown>>,
    variants: {} as Record<string, string>,
    severities: {} as Record<string, string>,
    off: [] as string[],
  };
}

type Sound = ReturnType<typeof sound>;

function problemsOf(spoil: (s: Sound) => void): readonly Problem[] {
  const standards = sound();
  spoil(standards);
  const read = readStandards(standards);
  expect(read.ok).toBe(false);
  return read.problems;
}

/** Code and place of each problem, as people read them. */
const told = (problems: readonly Problem[]) => problems.map((p) => `${p.code} at ${placeText(p.at)}`);

const firstClause = (s: Sound) => s.clauses[0] as ReturnType<typeof clause>;
const firstProfile = (s: Sound) => s.profiles[0] as ReturnType<typeof profile>;

describe("readStandards", () => {
  it("hands back sound standards as they were", () => {
    const read = readStandards(sound());
    expect(read).toMatchObject({ ok: true, problems: [] });
    expect(read.ok && read.value).toEqual(sound());
  });

  it("names an unknown act, where it stands, and the nearest known one", () => {
    const problems = problemsOf((s) => {
      firstClause(s).rules.default = {
        kind: "respond",
        when: { situation: ["caller-silent"] },
        acts: [["greet"], ["apologize"]],
      };
    });
    expect(told(problems)).toEqual(["standards.unknown-name at clauses #1 › rules › default › acts #2 #1"]);
    expect(problems[0]?.params).toEqual({ name: "apologize", near: "apologise" });
  });

  it.each([
    ["a fault", { kind: "never", faults: ["rudeness"] }],
    ["a situation", { kind: "never", when: { situation: ["caller-sleepy"] }, faults: ["threat"] }],
    ["a caller's act", { kind: "respond", when: { caller: ["sings"] }, acts: [["greet"]] }],
    ["a key", { kind: "never", phone: ["hang-up"] }],
    [
      "a target",
      { kind: "phone", when: { situation: ["abuse-unmanageable"] }, press: ["escalate"], to: ["boss"] },
    ],
    ["a slip field", { kind: "form", fields: ["phone-number"] }],
    ["a slip field that names a target", { kind: "target", phone: ["transfer"], field: "department" }],
    ["an act among words", { kind: "say", words: [["您好", { act: "sing" }]] }],
    ["an act that excuses", { kind: "never", phone: ["hangup"], unless: [["bye"]] }],
    [
      "an act in a step",
      {
        kind: "sequence",
        when: { situation: ["caller-silent"] },
        steps: [{ acts: [["greet"]] }, { acts: [["wave"]] }],
      },
    ],
  ])("refuses the name of %s that is in no vocabulary", (_, rule) => {
    const problems = problemsOf((s) => {
      firstClause(s).rules.odd = rule;
    });
    expect(problems.map((p) => p.code)).toEqual(["standards.unknown-name"]);
    expect(problems[0]?.at.slice(0, 4)).toEqual(["clauses", 0, "rules", "odd"]);
  });

  it("refuses a rule that asks for a parameter its clause does not have", () => {
    const problems = problemsOf((s) => {
      firstClause(s).rules.default = {
        kind: "timing",
        measure: "rings",
        atMost: { param: "pause" },
      };
    });
    expect(problems).toEqual([
      {
        code: "standards.unknown-parameter",
        severity: "error",
        at: ["clauses", 0, "rules", "default", "atMost"],
        params: { name: "pause", near: "pause-s" },
      },
    ]);
  });

  it("refuses a figure of ours that is no parameter of the clause", () => {
    const problems = problemsOf((s) => {
      Object.assign(firstClause(s), { ours: ["pause-seconds"] });
    });
    expect(problems.map((p) => [p.code, p.at])).toEqual([
      ["standards.unknown-parameter", ["clauses", 0, "ours", 0]],
    ]);
  });

  it("refuses a parameter inside a window or a step as well", () => {
    const problems = problemsOf((s) => {
      firstClause(s).rules.default = {
        kind: "sequence",
        when: { situation: ["caller-silent"] },
        steps: [{ acts: [["greet"]], times: { param: "prompts" } }, { acts: [["goodbye"]] }],
      };
    });
    expect(problems.map((p) => p.at.at(-1))).toEqual(["times"]);
  });

  it("refuses a profile that speaks of clauses, parameters or variants which do not exist", () => {
    const problems = problemsOf((s) => {
      const day = firstProfile(s);
      day.off = ["open.greting"];
      day.severities = { "close.nothing": "customer" };
      day.parameters = { "open.greeting": { "pause-sec": 2 }, "hear.nothing": { "pause-s": 2 } };
      day.variants = { "open.greeting": "strict", "hold.nothing": "default" };
    });
    expect(problems.map((p) => [p.code, p.at.slice(2)])).toEqual([
      ["standards.unknown-clause", ["off", 0]],
      ["standards.unknown-clause", ["severities", "close.nothing"]],
      ["standards.unknown-parameter", ["parameters", "open.greeting", "pause-sec"]],
      ["standards.unknown-clause", ["parameters", "hear.nothing"]],
      ["standards.unknown-variant", ["variants", "open.greeting"]],
      ["standards.unknown-clause", ["variants", "hold.nothing"]],
    ]);
    expect(problems[0]?.params).toEqual({ clause: "open.greting", near: "open.greeting" });
  });

  it("refuses two clauses or two profiles of one id, and points at the second", () => {
    const problems = problemsOf((s) => {
      s.clauses.push(clause("open.greeting", "open"));
      s.profiles.push(profile("day"));
    });
    expect(problems.map((p) => [p.code, p.at])).toEqual([
      ["standards.duplicate-id", ["clauses", 2, "id"]],
      ["standards.duplicate-id", ["profiles", 1, "id"]],
    ]);
  });

  it("refuses an area that belongs to no section of a profile, once for each area", () => {
    const problems = problemsOf((s) => {
      s.clauses.push(clause("hold.ask", "hold"), clause("hold.thank", "hold"));
    });
    expect(problems).toEqual([
      {
        code: "standards.area-without-section",
        severity: "error",
        at: ["profiles", 0, "sections"],
        params: { area: "hold" },
      },
    ]);
  });

  it("refuses members that the format does not know, and names those that are absent", () => {
    const problems = problemsOf((s) => {
      Object.assign(firstClause(s), { colour: "red" });
      Reflect.deleteProperty(firstClause(s), "advice");
    });
    expect(problems.map((p) => [p.code, p.at]).sort()).toEqual([
      ["standards.missing-member", ["clauses", 0, "advice"]],
      ["standards.unknown-member", ["clauses", 0, "colour"]],
    ]);
  });

  it("refuses a clause without a default rule, and a rule of a kind that does not exist", () => {
    const without = problemsOf((s) => {
      firstClause(s).rules = { strict: { kind: "never", faults: ["threat"] } };
    });
    expect(without.map((p) => p.at)).toContainEqual(["clauses", 0, "rules", "default"]);
    const strange = problemsOf((s) => {
      firstClause(s).rules.default = { kind: "wish", acts: [["greet"]] };
    });
    expect(strange.map((p) => p.at)).toContainEqual(["clauses", 0, "rules", "default", "kind"]);
  });

  it("refuses values of the wrong shape, with what was expected and what was there", () => {
    const problems = problemsOf((s) => {
      Object.assign(firstClause(s), { weight: "heavy", severity: "mortal" });
    });
    const weight = problems.find((p) => p.at.at(-1) === "weight");
    expect(weight).toMatchObject({
      code: "standards.shape",
      params: { expected: "number", received: '"heavy"' },
    });
    expect(problems.map((p) => p.at.at(-1)).sort()).toEqual(["severity", "weight"]);
  });

  it.each([null, 7, "standards", []])("refuses %j, which is no document", (json) => {
    expect(readStandards(json).ok).toBe(false);
  });

  it("tells all problems at once, not the first alone", () => {
    const problems = problemsOf((s) => {
      firstClause(s).rules.default = {
        kind: "never",
        faults: ["rudeness"],
        when: { situation: ["caller-sleepy"] },
        unless: [["apologize"]],
      };
      s.clauses.push(clause("open.greeting", "outbound"));
      firstProfile(s).off = ["talk.nothing"];
    });
    expect(problems.map((p) => p.code).sort()).toEqual([
      "standards.area-without-section",
      "standards.duplicate-id",
      "standards.unknown-clause",
      "standards.unknown-name",
      "standards.unknown-name",
      "standards.unknown-name",
    ]);
  });
});
