import { statesOf, type Scenario } from "#core/scenario";
import type { Clause, Rule } from "#core/standards";

/** Where one clause of the catalogue is practised. */
export interface CoverageRow {
  readonly clause: string;
  /** The kind of observation that could show it, as the catalogue has it. */
  readonly evidence: string;
  readonly covered_by: "rule" | "drill" | "quiz" | "metric" | "feature" | "out-of-scope" | null;
  readonly why?: string;
  /** Ids of the scenarios that practise it; of those that can bring it up, when none is about it. */
  readonly scenarios: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly evidence: string;
}

/** One row per entry of the catalogue, in its order. */
export function coverageRows(
  catalogue: readonly Entry[],
  clauses: readonly Clause[],
  scenarios: readonly Scenario[],
): CoverageRow[] {
  const pack = new Map(clauses.map((c) => [c.id, c]));
  const occasions = scenarios.map(occasionsIn);
  return catalogue.map((entry) => {
    const clause = pack.get(entry.id);
    if (clause?.doubtful === true)
      return row(entry, "out-of-scope", [], "the source advises it, but rewarding it would do harm");
    if (clause) return ruleRow(entry, clause, occasions);
    if (entry.evidence === "not-simulable")
      return row(entry, "out-of-scope", [], "nothing that happens in a simulated call can show it");
    return row(entry, null, [], "neither a rule nor a part of the trainer covers it yet");
  });
}

function ruleRow(entry: Entry, clause: Clause, occasions: readonly Occasions[]): CoverageRow {
  const about = occasions.filter((o) => o.practises.has(clause.id));
  const rules: readonly Rule[] = Object.values(clause.rules);
  const found = about.length > 0 ? about : occasions.filter((o) => rules.some((rule) => canArise(rule, o)));
  if (found.length === 0) return row(entry, null, [], "there is a rule, but no scenario brings it up");
  return row(
    entry,
    "rule",
    found.map((o) => o.scenario),
  );
}

function row(
  { id, evidence }: Entry,
  covered_by: CoverageRow["covered_by"],
  scenarios: readonly string[],
  why?: string,
): CoverageRow {
  return { clause: id, evidence, covered_by, ...(why !== undefined && { why }), scenarios };
}

/** What a scenario can bring up for a rule to look at. */
interface Occasions {
  readonly scenario: string;
  readonly practises: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly callerActs: ReadonlySet<string>;
  readonly slip: ReadonlySet<string>;
}

function occasionsIn(scenario: Scenario): Occasions {
  return {
    scenario: scenario.id,
    practises: new Set(scenario.practises),
    situations: new Set(statesOf(scenario.chart).flatMap(({ node }) => node.tags ?? [])),
    callerActs: new Set(Object.values(scenario.lines).flatMap((line) => line.acts ?? [])),
    slip: new Set(Object.keys(scenario.truth)),
  };
}

/** Whether a call of the scenario can come to the moment that the rule looks at. */
function canArise(rule: Rule, { situations, callerActs, slip }: Occasions): boolean {
  if (rule.kind === "form" && !rule.fields.some((field) => slip.has(field))) return false;
  const when = rule.when;
  if (when === undefined) return true;
  return (
    when.phone !== undefined ||
    (when.situation ?? []).some((s) => situations.has(s)) ||
    (when.caller ?? []).some((a) => callerActs.has(a))
  );
}
