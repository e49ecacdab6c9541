import * as v from "valibot";
import {
  nearestName,
  own,
  problem,
  resultOf,
  shapeProblems,
  type Place,
  type Problem,
  type Result,
} from "../base/index.ts";
import { parameterTerm, parameterUnits } from "./parameters.ts";
import { Profile, type Clause, type ParameterValue, type Standards } from "./standards.ts";

type Clauses = ReadonlyMap<string, Clause>;

/** Problems told of one profile; after so many, more of them help nobody. */
const mostProblems = 100;

/** A name that the standards do not have, or no longer: kept where it is, without effect, and told. */
const unknown = (code: string, at: Place, params: Problem["params"]) => problem(code, at, params, "warning");

function clauseProblems(id: string, clauses: Clauses, at: Place): Problem[] {
  if (clauses.has(id)) return [];
  return [unknown("standards.unknown-clause", at, { clause: id, near: nearestName(id, clauses.keys()) })];
}

function valueProblems(name: string, value: ParameterValue, standard: ParameterValue, at: Place): Problem[] {
  const term = parameterTerm(name);
  if (Array.isArray(value) !== Array.isArray(standard)) {
    return [problem(Array.isArray(standard) ? "profile.not-names" : "profile.not-a-figure", at, { name })];
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [problem("profile.no-choice", at, { name })];
    const ids = term?.unit === "choices" ? term.choices.map((c) => c.id) : undefined;
    return value.flatMap((id, i) =>
      !ids || ids.includes(id)
        ? []
        : [unknown("profile.unknown-choice", [...at, i], { name: id, near: nearestName(id, ids) })],
    );
  }
  if (term === undefined || term.unit === "choices") return [];
  const { least, most } = parameterUnits[term.unit];
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [problem("profile.figure-range", at, { value, least, most })];
}

function parameterProblems({ parameters }: Profile, clauses: Clauses): Problem[] {
  return Object.entries(parameters).flatMap(([id, values]) => {
    const at: Place = ["parameters", id];
    const clause = clauses.get(id);
    if (!clause) return clauseProblems(id, clauses, at);
    return Object.entries(values).flatMap(([name, value]) => {
      const standard = own(clause.parameters, name);
      if (standard !== undefined) return valueProblems(name, value, standard, [...at, name]);
      const near = nearestName(name, Object.keys(clause.parameters ?? {}));
      return [unknown("standards.unknown-parameter", [...at, name], { name, near })];
    });
  });
}

function variantProblems({ variants }: Profile, clauses: Clauses): Problem[] {
  return Object.entries(variants).flatMap(([id, name]) => {
    const at: Place = ["variants", id];
    const clause = clauses.get(id);
    if (!clause) return clauseProblems(id, clauses, at);
    const rules: Readonly<Record<string, unknown>> = clause.rules;
    if (own(rules, name) !== undefined) return [];
    return [unknown("standards.unknown-variant", at, { name, near: nearestName(name, Object.keys(rules)) })];
  });
}

function sectionProblems({ sections }: Profile, clauses: Clauses): Problem[] {
  const ids = sections.map(({ id }) => id);
  const areas = sections.flatMap((section) => section.areas);
  const homeless = new Set([...clauses.values()].map(({ area }) => area).filter((a) => !areas.includes(a)));
  return [
    ...ids.flatMap((id, i) =>
      ids.indexOf(id) < i ? [problem("standards.duplicate-id", ["sections", i, "id"], { id })] : [],
    ),
    ...sections.flatMap((section, i) =>
      section.areas.flatMap((area, j) => {
        const first = sections.findIndex((s) => s.areas.includes(area));
        return first < i || section.areas.indexOf(area) < j
          ? [problem("profile.area-twice", ["sections", i, "areas", j], { area })]
          : [];
      }),
    ),
    ...(sections.every(({ weight }) => weight === 0) ? [problem("profile.no-weight", ["sections"])] : []),
    ...[...homeless].map((area) => unknown("standards.area-without-section", ["sections"], { area })),
  ];
}

/**
 * A house's profile from parsed JSON, held against the standards. Refused with every problem and its place: a wrong shape,
 * figures out of bounds, sections that share an area. Clauses, parameters, variants and choices that the standards do not
 * have are kept and told as warnings: they have no effect, and come back to life with the standards that know them.
 */
export function readProfile(value: unknown, standards: Pick<Standards, "clauses">): Result<Profile> {
  const shaped = readProfileShape(value);
  if (!shaped.ok) return shaped;
  const profile = shaped.value;
  const clauses: Clauses = new Map(standards.clauses.map((clause) => [clause.id, clause]));
  const found = [
    ...sectionProblems(profile, clauses),
    ...parameterProblems(profile, clauses),
    ...variantProblems(profile, clauses),
    ...Object.keys(profile.severities).flatMap((id) => clauseProblems(id, clauses, ["severities", id])),
    ...profile.off.flatMap((id, i) => clauseProblems(id, clauses, ["off", i])),
  ];
  const errorsFirst = [...found].sort(
    (a, b) => Number(b.severity === "error") - Number(a.severity === "error"),
  );
  return resultOf(profile, errorsFirst.slice(0, mostProblems));
}

/** A profile of the right shape, whatever it speaks of: for a desk where the clauses have not been fetched. */
export function readProfileShape(value: unknown): Result<Profile> {
  const shaped = v.safeParse(Profile, value);
  if (shaped.success) return { ok: true, value: shaped.output, problems: [] };
  return { ok: false, problems: shapeProblems(shaped.issues, "profile").slice(0, mostProblems) };
}
