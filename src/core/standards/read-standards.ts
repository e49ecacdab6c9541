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
import { escalationTargetIds, phoneActions, transferTargetIds } from "./phone.ts";
import type { Rule } from "./rule.ts";

import { callerActIds, situationIds } from "./situations.ts";
import { slipFieldIds } from "./slip-fields.ts";
import { Standards, type Clause } from "./standards.ts";
import { actIds, faultIds } from "./vocabulary.ts";

const phoneIds: ReadonlySet<string> = new Set(phoneActions);
const targetIds: ReadonlySet<string> = new Set([...transferTargetIds, ...escalationTargetIds]);

/** Which vocabulary the names under a rule's member come from. */
const vocabularies: Readonly<Record<string, ReadonlySet<string>>> = {
  acts: actIds,
  act: actIds,
  unless: actIds,
  orActs: actIds,
  first: actIds,
  then: actIds,
  faults: faultIds,
  without: faultIds,
  situation: situationIds,
  caller: callerActIds,
  phone: phoneIds,
  press: phoneIds,
  before: phoneIds,
  to: targetIds,
  fields: slipFieldIds,
  field: slipFieldIds,
};

function unknownNames(value: unknown, at: Place, vocabulary: ReadonlySet<string>): Problem[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => unknownNames(v, [...at, i], vocabulary));
  if (typeof value !== "string" || vocabulary.has(value)) return [];
  return [problem("standards.unknown-name", at, { name: value, near: nearestName(value, vocabulary) })];
}

function ruleProblems(rule: unknown, clause: Clause, at: Place): Problem[] {
  if (rule === null || typeof rule !== "object") return [];
  const out: Problem[] = [];
  for (const [key, value] of Object.entries(rule)) {
    const place = [...at, key];
    if (value !== null && typeof value === "object" && "param" in value) {
      if (own(clause.parameters, String(value.param)) === undefined)
        out.push(
          problem("standards.unknown-parameter", place, {
            name: String(value.param),
            near: nearestName(String(value.param), Object.keys(clause.parameters ?? {})),
          }),
        );
      continue;
    }
    const vocabulary = own(vocabularies, key);
    if (vocabulary) out.push(...unknownNames(value, place, vocabulary));
    if (Array.isArray(value)) value.forEach((v, i) => out.push(...ruleProblems(v, clause, [...place, i])));
    else out.push(...ruleProblems(value, clause, place));
  }
  return out;
}

function duplicates(ids: readonly string[], at: Place): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [problem("standards.duplicate-id", [...at, i, "id"], { id })] : [],
  );
}

/** Names of ways of judging that the clause does not have. */
function nameProblems(clause: Clause, at: Place): Problem[] {
  const rules: Readonly<Record<string, unknown>> = clause.rules;
  return Object.keys(clause.variants ?? {})
    .filter((name) => own(rules, name) === undefined)
    .map((name) =>
      problem("standards.unknown-variant", [...at, name], {
        name,
        near: nearestName(name, Object.keys(rules)),
      }),
    );
}

function profileProblems(standards: Standards): Problem[] {
  const clauses = new Map(standards.clauses.map((c) => [c.id, c]));
  const known = (id: string, at: Place) =>
    clauses.has(id)
      ? []
      : [problem("standards.unknown-clause", at, { clause: id, near: nearestName(id, clauses.keys()) })];
  return standards.profiles.flatMap((profile, p) => {
    const at = ["profiles", p] as const;
    const sectionAreas = new Set(profile.sections.flatMap((s) => s.areas));
    const homeless = new Set(standards.clauses.map((c) => c.area).filter((area) => !sectionAreas.has(area)));
    return [
      ...profile.off.flatMap((id, i) => known(id, [...at, "off", i])),
      ...Object.keys(profile.severities).flatMap((id) => known(id, [...at, "severities", id])),
      ...Object.entries(profile.parameters).flatMap(([id, values]) => [
        ...known(id, [...at, "parameters", id]),
        ...Object.keys(values).flatMap((name) =>
          clauses.has(id) && own(clauses.get(id)?.parameters, name) === undefined
            ? [
                problem("standards.unknown-parameter", [...at, "parameters", id, name], {
                  name,
                  near: nearestName(name, Object.keys(clauses.get(id)?.parameters ?? {})),
                }),
              ]
            : [],
        ),
      ]),
      ...Object.entries(profile.variants).flatMap(([id, variant]) => [
        ...known(id, [...at, "variants", id]),
        ...(clauses.has(id) && own(clauses.get(id)?.rules as Record<string, Rule>, variant) === undefined
          ? [
              problem("standards.unknown-variant", [...at, "variants", id], {
                name: variant,
                near: nearestName(variant, Object.keys(clauses.get(id)?.rules ?? {})),
              }),
            ]
          : []),
      ]),
      ...[...homeless].map((area) =>
        problem("standards.area-without-section", [...at, "sections"], { area }),
      ),
    ];
  });
}

/**
 * Standards from parsed JSON: shape first, then every name against its vocabulary, every clause that a profile mentions,
 * every parameter that a rule asks for. All problems at once, each with its place.
 */
export function readStandards(json: unknown): Result<Standards> {
  const shaped = v.safeParse(Standards, json);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "standards") };
  const standards = shaped.output;
  return resultOf(standards, [
    ...duplicates(
      standards.clauses.map((c) => c.id),
      ["clauses"],
    ),
    ...duplicates(
      standards.profiles.map((p) => p.id),
      ["profiles"],
    ),
    ...standards.clauses.flatMap((clause, i) =>
      (clause.ours ?? []).flatMap((name, j) =>
        own(clause.parameters, name) === undefined
          ? [
              problem("standards.unknown-parameter", ["clauses", i, "ours", j], {
                name,
                near: nearestName(name, Object.keys(clause.parameters ?? {})),
              }),
            ]
          : [],
      ),
    ),
    ...standards.clauses.flatMap((clause, i) =>
      Object.entries(clause.rules).flatMap(([variant, rule]) =>
        ruleProblems(rule, clause, ["clauses", i, "rules", variant]),
      ),
    ),
    ...standards.clauses.flatMap((clause, i) => nameProblems(clause, ["clauses", i, "variants"])),
    ...profileProblems(standards),
  ]);
}
