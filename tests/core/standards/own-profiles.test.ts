import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asItsBase,
  copyOfProfile,
  parameterTerm,
  parameterUnits,
  profileDifferences,
  profileFileOf,
  profileOf,
  readProfile,
  readProfileText,
  sameProfile,
  severities,
  withKept,
  withoutDifference,
  withOwnProfiles,
  withParameter,
  withSeverity,
  withVariant,
  withWeight,
  type Profile,
} from "#core/standards";
import { callCentrePack } from "#core/standards-pack";

const pack = callCentrePack();

function house(id: string): Profile {
  const found = profileOf(pack, id);
  if (!found) throw new Error(`no house ${id}`);
  return found;
}

const courier = house("courier");
const name = { "zh-CN": "我们的快递客服", en: "Our courier desk" };
const copy = copyOfProfile(courier, { id: "own-1", name }, pack);
const codes = (value: unknown) => readProfile(value, pack).problems.map((p) => `${p.severity} ${p.code}`);

function boundsOf(parameter: string) {
  const unit = parameterTerm(parameter)?.unit;
  if (unit === undefined || unit === "choices") throw new Error(`${parameter} is no figure`);
  return parameterUnits[unit];
}

const figures = pack.clauses.flatMap((clause) =>
  Object.entries(clause.parameters ?? {}).flatMap(([parameter, value]) =>
    typeof value === "number" ? [{ clause: clause.id, parameter, ...boundsOf(parameter) }] : [],
  ),
);
const varied = pack.clauses.flatMap((clause) =>
  Object.keys(clause.rules).length > 1 ? [{ clause: clause.id, ways: Object.keys(clause.rules) }] : [],
);
const ids = pack.clauses.map(({ id }) => id);

/** What a trainer may do to a profile, one thing after the other. */
const edit: fc.Arbitrary<(profile: Profile) => Profile> = fc.oneof(
  fc.tuple(fc.constantFrom(...figures), fc.nat()).map(
    ([{ clause, parameter, least, most }, n]) =>
      (p: Profile) =>
        withParameter(p, clause, parameter, least + (n % (most - least + 1))),
  ),
  fc.tuple(fc.constantFrom(...varied), fc.nat()).map(
    ([{ clause, ways }, n]) =>
      (p: Profile) =>
        withVariant(p, clause, ways[n % ways.length]),
  ),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...severities)).map(
    ([clause, severity]) =>
      (p: Profile) =>
        withSeverity(p, clause, severity),
  ),
  fc.tuple(fc.constantFrom(...ids), fc.boolean()).map(
    ([clause, kept]) =>
      (p: Profile) =>
        withKept(p, clause, kept),
  ),
  fc.tuple(fc.constantFrom(...courier.sections.map((s) => s.id)), fc.integer({ min: 1, max: 100 })).map(
    ([section, weight]) =>
      (p: Profile) =>
        withWeight(p, section, weight),
  ),
  fc.integer({ min: 0, max: 100 }).map((passMark) => (p: Profile) => ({ ...p, passMark })),
);
const edited = fc.array(edit, { maxLength: 30 }).map((edits) => edits.reduce((p, change) => change(p), copy));

describe("a copy of a house", () => {
  it("remembers the house and the standards that it comes from, and does all the same", () => {
    expect(copy.base).toEqual({ profile: "courier", standards: pack.id, version: pack.version });
    expect(profileDifferences(copy, courier, pack)).toEqual([{ type: "name", from: courier.name, to: name }]);
  });

  it("goes back to the same house when it is copied again", () => {
    const again = copyOfProfile(copy, { id: "own-2", name }, { id: pack.id, version: 9 });
    expect(again).toMatchObject({ id: "own-2", base: copy.base });
  });

  it("leaves the notes on the documents to the house", () => {
    expect(courier.notes).toBeDefined();
    expect(copy.notes).toBeUndefined();
  });
});

describe("the differences of a copy", () => {
  it("are by effect: a value written out and the same left to the clause are none", () => {
    const written = withSeverity(
      withVariant(copy, "hold.ask-first", "default"),
      "hold.ask-first",
      "non-critical",
    );
    expect(profileDifferences(written, courier, pack)).toHaveLength(1);
  });

  it("say what was and what is", () => {
    const changed = withParameter(withKept(copy, "hear.noise", false), "hear.silent-pause", "pause-s", 4);
    expect(profileDifferences(changed, courier, pack).slice(1)).toEqual([
      { type: "parameter", clause: "hear.silent-pause", parameter: "pause-s", from: 5, to: 4 },
      { type: "kept", clause: "hear.noise", from: true, to: false },
    ]);
  });

  it("tell of sections that are others, and then not of their weights", () => {
    const [first, ...rest] = copy.sections;
    const moved = { ...copy, sections: [{ ...first, weight: 1, areas: [] }, ...rest] } as Profile;
    expect(profileDifferences(moved, courier, pack).map((d) => d.type)).toEqual(["name", "sections"]);
  });

  it("can be taken back one by one, each without touching the others", () => {
    fc.assert(
      fc.property(edited, fc.nat(), (profile, n) => {
        const all = profileDifferences(profile, courier, pack);
        const one = all[n % all.length];
        if (!one) return;
        const left = profileDifferences(withoutDifference(profile, one), courier, pack);
        expect(left).toEqual(all.filter((d) => d !== one));
      }),
      { numRuns: 60 },
    );
  });

  it("are all gone when everything was taken back", () => {
    fc.assert(
      fc.property(edited, (profile) => {
        const back = profileDifferences(profile, courier, pack).reduce(withoutDifference, profile);
        expect(profileDifferences(back, courier, pack)).toEqual([]);
        expect(profileDifferences(asItsBase(profile, courier), courier, pack).map((d) => d.type)).toEqual([
          "name",
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a profile in a file", () => {
  it("comes back as it went out, whatever was edited", () => {
    fc.assert(
      fc.property(edited, (profile) => {
        const read = readProfileText(JSON.stringify(profileFileOf(profile), null, 2), pack);
        expect(read).toEqual({ ok: true, value: profile, problems: [] });
      }),
      { numRuns: 40 },
    );
  });

  it("may be written by hand, without an envelope", () => {
    expect(readProfileText(`\uFEFF${JSON.stringify(courier)}`, pack)).toMatchObject({ ok: true });
  });

  it("is refused when it was changed after it was written, is of another version, or no JSON", () => {
    const file = profileFileOf(copy);
    const refusal = (value: unknown) => {
      const read = readProfileText(typeof value === "string" ? value : JSON.stringify(value), pack);
      return [read.ok, ...read.problems.map((p) => p.code)];
    };
    expect(refusal({ ...file, profile: { ...copy, passMark: 10 } })).toEqual([false, "profile.changed"]);
    expect(refusal({ ...file, version: 2 })).toEqual([false, "profile.version"]);
    expect(refusal({ ...file, more: 1 })).toEqual([false, "profile.unknown-member"]);
    expect(refusal("{")).toEqual([false, "file.not-json"]);
    expect(refusal(" ".repeat(500_001))).toEqual([false, "profile.too-large"]);
  });

  it("is refused, and not walked through, when it is nested deeper than any profile", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = `{"format":"third-ring-profile","version":1,"hash":"0","profile":${deep}}`;
    expect(readProfileText(text, pack)).toMatchObject({ ok: false });
  });
});

describe("a trainer's profile is held against the standards", () => {
  it("refuses figures out of bounds, wrong kinds of value and empty choices", () => {
    expect(codes(withParameter(copy, "hear.silent-pause", "pause-s", 0))).toEqual([
      "error profile.figure-range",
    ]);
    expect(codes(withParameter(copy, "hear.silent-pause", "pause-s", 2.5))).toEqual([
      "error profile.figure-range",
    ]);
    expect(codes(withParameter(copy, "hear.silent-pause", "pause-s", ["x"]))).toEqual([
      "error profile.not-a-figure",
    ]);
    expect(codes(withParameter(copy, "complaint.abusive-report", "report-to", 2))).toEqual([
      "error profile.not-names",
    ]);
    expect(codes(withParameter(copy, "complaint.abusive-report", "report-to", []))).toEqual([
      "error profile.no-choice",
    ]);
    expect(codes({ ...copy, passMark: 101 })).toEqual(["error profile.shape"]);
    expect(codes({ ...copy, price: { ...copy.price, hint: -1 } })).toEqual(["error profile.shape"]);
  });

  it("refuses sections that share an area or an id, and weights that are all nothing", () => {
    const [first, second, ...rest] = copy.sections;
    if (!first || !second) throw new Error("no sections");
    const twice = { ...second, areas: [...second.areas, first.areas[0] ?? ""] };
    expect(codes({ ...copy, sections: [first, twice, ...rest] })).toEqual(["error profile.area-twice"]);
    expect(codes({ ...copy, sections: [first, { ...second, id: first.id }, ...rest] })).toEqual([
      "error standards.duplicate-id",
    ]);
    const none = copy.sections.map((s) => ({ ...s, weight: 0 }));
    expect(codes({ ...copy, sections: none })).toEqual(["error profile.no-weight"]);
  });

  it("keeps what the standards do not know, or no longer, and names it", () => {
    const older: Profile = {
      ...copy,
      off: [...copy.off, "hear.gone-since"],
      variants: { ...copy.variants, "hold.ask-first": "gone-since" },
      parameters: {
        ...copy.parameters,
        "hear.silent-pause": { "pause-s": 4, "gone-since": 3 },
        "complaint.abusive-report": { "report-to": ["supervisor", "caretaker"] },
      },
    };
    const read = readProfile(older, pack);
    expect(read.ok && sameProfile(read.value, older)).toBe(true);
    expect(read.problems.map((p) => [p.severity, p.code, p.at.join("/")])).toEqual([
      ["warning", "profile.unknown-choice", "parameters/complaint.abusive-report/report-to/1"],
      ["warning", "standards.unknown-parameter", "parameters/hear.silent-pause/gone-since"],
      ["warning", "standards.unknown-variant", "variants/hold.ask-first"],
      ["warning", "standards.unknown-clause", `off/${copy.off.length}`],
    ]);
  });
});

describe("own profiles among those of the product", () => {
  it("stand behind them, and never in the place of one", () => {
    const forged = { ...copy, id: "general" };
    const together = withOwnProfiles(pack, [copy, forged]);
    expect(together.profiles).toEqual([...pack.profiles, copy]);
    expect(withOwnProfiles(pack, [])).toBe(pack);
  });
});
