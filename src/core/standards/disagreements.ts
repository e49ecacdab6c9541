import * as v from "valibot";
import {
  nearestName,
  own,
  placeText,
  problem,
  resultOf,
  shapeProblems,
  type Place,
  type Problem,
  type Result,
} from "../base/index.ts";
import json from "./pack/disagreements.json" with { type: "json" };
import { callCentrePack, catalogue } from "./pack.ts";
import { Clause, LocalTextShape } from "./standards.ts";

// A door of its own, like the pack: whoever compares houses asks for it, and nobody else.

const { id: ClauseId, area: Name, sources: Sources, parameters: Parameters } = Clause.entries;
const Value = Parameters.wrapped.value;

/** What a house sets when it follows a document: a parameter, a variant, or whether it keeps the clause at all. */
const Setting = v.union([
  v.strictObject({ clause: ClauseId, parameter: Name, value: Value }),
  v.strictObject({ clause: ClauseId, variant: Name }),
  v.strictObject({ clause: ClauseId, kept: v.boolean() }),
]);
export type Setting = v.InferOutput<typeof Setting>;

/** What one document, or several that agree, say on the matter. */
const Position = v.strictObject({
  says: LocalTextShape,
  sources: Sources,
  sets: v.array(Setting),
  /** Clauses of the catalogue that it concerns as well and that no call is judged by. */
  elsewhere: v.optional(v.array(ClauseId)),
  /** Why a house that it comes from does not set all of it, or that it comes from no house; a copy can. */
  unset: v.optional(LocalTextShape),
});
export type Position = v.InferOutput<typeof Position>;

/** A matter on which the source documents disagree: a row of the table in the documents' catalogue. */
const Disagreement = v.strictObject({
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  topic: LocalTextShape,
  /** How a house is to be judged that has chosen nothing. */
  handled: LocalTextShape,
  positions: v.pipe(v.array(Position), v.minLength(2)),
});
export type Disagreement = v.InferOutput<typeof Disagreement>;

type Clauses = ReadonlyMap<string, Clause>;

function settingProblems(setting: Setting, clauses: Clauses, at: Place): Problem[] {
  const clause = clauses.get(setting.clause);
  if (!clause)
    return [
      problem("standards.unknown-clause", [...at, "clause"], {
        clause: setting.clause,
        near: nearestName(setting.clause, clauses.keys()),
      }),
    ];
  if ("parameter" in setting && own(clause.parameters, setting.parameter) === undefined) {
    const near = nearestName(setting.parameter, Object.keys(clause.parameters ?? {}));
    return [problem("standards.unknown-parameter", [...at, "parameter"], { name: setting.parameter, near })];
  }
  const rules: Readonly<Record<string, unknown>> = clause.rules;
  if ("variant" in setting && own(rules, setting.variant) === undefined) {
    const near = nearestName(setting.variant, Object.keys(rules));
    return [problem("standards.unknown-variant", [...at, "variant"], { name: setting.variant, near })];
  }
  return [];
}

/**
 * Disagreements from parsed JSON. All problems at once, each with its place: wrong shapes; clauses, parameters and variants
 * that are not in the pack; ids that are not in the catalogue.
 */
export function readDisagreements(
  input: unknown,
  clauses: readonly Clause[],
  catalogueIds: ReadonlySet<string>,
): Result<readonly Disagreement[]> {
  const shaped = v.safeParse(v.array(Disagreement), input);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "standards") };
  const byId: Clauses = new Map(clauses.map((c) => [c.id, c]));
  return resultOf(
    shaped.output,
    shaped.output.flatMap(({ positions }, row) =>
      positions.flatMap((position, p) => {
        const at = [row, "positions", p] as const;
        return [
          ...position.sets.flatMap((setting, s) => settingProblems(setting, byId, [...at, "sets", s])),
          ...(position.elsewhere ?? []).flatMap((id, e) =>
            catalogueIds.has(id)
              ? []
              : [
                  problem("standards.unknown-clause", [...at, "elsewhere", e], {
                    clause: id,
                    near: nearestName(id, catalogueIds),
                  }),
                ],
          ),
        ];
      }),
    ),
  );
}

/** Where the source documents disagree. Throws, naming every place, if our own data is faulty. */
export function disagreements(): readonly Disagreement[] {
  const read = readDisagreements(json, callCentrePack().clauses, new Set(catalogue.map((c) => c.id)));
  if (read.ok) return read.value;
  const places = read.problems.map((p) => `${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
  throw new Error(`The disagreements are faulty.\n${places.join("\n")}`);
}

/** The documents that hold a clause's variant (`default` included) or a value of its parameter, with what they say. */
export function positionsOn(
  clauseId: string,
  rows: readonly Disagreement[],
): readonly { readonly position: Position; readonly setting: Setting; readonly row: number }[] {
  return rows.flatMap(({ row, positions }) =>
    positions.flatMap((position) =>
      position.sets
        .filter((setting) => setting.clause === clauseId)
        .map((setting) => ({ position, setting, row })),
    ),
  );
}
