import { describe, expect, it } from "vitest";
import { callCentrePack, catalogue } from "../../../src/core/standards/pack.ts";
import {
  disagreements,
  positionsOn,
  readDisagreements,
  type Setting,
} from "../../../src/core/standards/disagreements.ts";

const rows = disagreements();
const { clauses } = callCentrePack();
const ids = new Set(catalogue.map((c) => c.id));

const text = { "zh-CN": "说法", en: "says" };
const position = (sets: readonly unknown[], elsewhere: readonly string[] = []) => ({
  says: text,
  sources: [{ document: "001", place: "一" }],
  sets,
  elsewhere,
});
const oneRow = (sets: readonly unknown[], elsewhere: readonly string[] = []) => [
  { row: 1, topic: text, handled: text, positions: [position([]), position(sets, elsewhere)] },
];
const codes = (json: unknown) =>
  readDisagreements(json, clauses, ids).problems.map((p) => `${p.code} ${p.at.join(".")}`);

describe("the disagreements of the documents", () => {
  it("are the forty rows of the catalogue's table, each once and in order", () => {
    expect(rows.map((r) => r.row)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it("are each something that a house can set, with the documents that hold it", () => {
    const idle = rows.filter(({ positions }) => {
      const settings = positions.flatMap((p) => p.sets.map((s) => JSON.stringify(s)));
      return settings.length === 0 || positions.some((p) => p.sets.length === 0 && p.elsewhere === undefined);
    });
    expect(idle.map((r) => r.row)).toEqual([]);
  });

  it("set different things in each position of a row", () => {
    const same = rows.filter(({ positions }) => {
      const told = positions.map((p) => JSON.stringify([p.sets, p.elsewhere]));
      return new Set(told).size < told.length;
    });
    expect(same.map((r) => r.row)).toEqual([]);
  });

  it("never let a position be followed by doing what is doubtful", () => {
    const doubtful = new Set(clauses.filter((c) => c.doubtful === true).map((c) => c.id));
    const set = rows.flatMap((r) => r.positions.flatMap((p) => p.sets.map((s) => s.clause)));
    expect(set.filter((id) => doubtful.has(id))).toEqual([]);
  });

  it("name the documents that hold a value of a parameter, or a variant", () => {
    const told = (clause: string, fits: (setting: Setting) => boolean) =>
      positionsOn(clause, rows)
        .filter(({ setting }) => fits(setting))
        .flatMap(({ position }) => position.sources.map((s) => s.document));
    expect(told("hear.silent-pause", (s) => "value" in s && s.value === 2)).toEqual(["001"]);
    expect(told("hear.silent-pause", (s) => "value" in s && s.value === 5)).toEqual(["003"]);
    expect(told("open.greeting-order", (s) => "variant" in s && s.variant === "introduction-first")).toEqual([
      "002",
    ]);
  });

  it("give a place in a document for every variant there is but those that only make a clause stricter", () => {
    const ours = new Set([
      "hear.silent-no-threat strict",
      "complaint.attitude-submit report-by-phone",
      "know.cannot-answer-enquiry number-only",
    ]);
    const set = new Set(
      rows.flatMap((r) =>
        r.positions.flatMap((p) =>
          p.sets.flatMap((s) => ("variant" in s ? [`${s.clause} ${s.variant}`] : [])),
        ),
      ),
    );
    const all = clauses.flatMap((c) => Object.keys(c.rules).map((variant) => `${c.id} ${variant}`));
    const homeless = all.filter((v) => !v.endsWith(" default") && !set.has(v) && !ours.has(v));
    expect(homeless).toEqual([]);
  });
});

describe("readDisagreements", () => {
  it("refuses clauses, parameters, variants and catalogue ids that do not exist, each with its place", () => {
    expect(
      codes(
        oneRow(
          [
            { clause: "open.greting", kept: false },
            { clause: "hear.silent-pause", parameter: "pause", value: 2 },
            { clause: "open.greeting", variant: "no-ofer" },
          ],
          ["kpi.nothing"],
        ),
      ),
    ).toEqual([
      "standards.unknown-clause 0.positions.1.sets.0.clause",
      "standards.unknown-parameter 0.positions.1.sets.1.parameter",
      "standards.unknown-variant 0.positions.1.sets.2.variant",
      "standards.unknown-clause 0.positions.1.elsewhere.0",
    ]);
  });

  it("refuses a row on which all agree, and a setting that sets nothing", () => {
    const alone = [{ row: 1, topic: text, handled: text, positions: [position([])] }];
    expect(readDisagreements(alone, clauses, ids).ok).toBe(false);
    expect(readDisagreements(oneRow([{ clause: "open.greeting" }]), clauses, ids).ok).toBe(false);
  });
});
