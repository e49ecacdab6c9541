import { describe, expect, it } from "vitest";
import { parameterTerm, parameterTerms, parameterUnits, type ParameterValue } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";

const pack = callCentrePack();
const parameters = pack.clauses.flatMap((clause) =>
  Object.entries(clause.parameters ?? {}).map(([name, value]) => ({ clause: clause.id, name, value })),
);

function fits(name: string, value: ParameterValue): boolean {
  const term = parameterTerm(name);
  if (term === undefined) return false;
  if (term.unit === "choices") {
    const ids = term.choices.map(({ id }) => id);
    return Array.isArray(value) && value.length > 0 && value.every((id) => ids.includes(id));
  }
  const { least, most } = parameterUnits[term.unit];
  return typeof value === "number" && value >= least && value <= most;
}

describe("the parameters of the pack", () => {
  it("have a name, a unit and bounds in which their own values lie, every one of them", () => {
    expect(parameters.filter(({ name, value }) => !fits(name, value))).toEqual([]);
  });

  it("are all there is a name for", () => {
    const used = new Set(parameters.map(({ name }) => name));
    expect(parameterTerms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it("have names that can be told apart", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const names = parameterTerms.map((term) => term.name[locale]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("are given to houses within the same bounds", () => {
    const set = pack.profiles.flatMap((profile) =>
      Object.values(profile.parameters).flatMap((values) => Object.entries(values)),
    );
    expect(set.filter(([name, value]) => !fits(name, value))).toEqual([]);
  });
});

describe("the ways in which a clause can be judged", () => {
  it("have a name each, wherever there is more than one", () => {
    const unnamed = pack.clauses.flatMap((clause) => {
      const ways = Object.keys(clause.rules);
      if (ways.length === 1) return [];
      return ways.filter((way) => clause.variants?.[way] === undefined).map((way) => `${clause.id} ${way}`);
    });
    expect(unnamed).toEqual([]);
  });

  it("are not called the same within one clause", () => {
    const twins = pack.clauses.filter((clause) => {
      const names = Object.values(clause.variants ?? {}).map((name) => name["zh-CN"]);
      return new Set(names).size < names.length;
    });
    expect(twins.map(({ id }) => id)).toEqual([]);
  });
});
