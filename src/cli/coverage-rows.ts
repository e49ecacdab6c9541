import { own } from "#core/base";
import { statesOf, type Scenario } from "#core/scenario";
import type { Clause, Profile, Rule } from "#core/standards";
import { offCallRow } from "./coverage-off-call.ts";
import { row, type CoverageRow, type Truth } from "./coverage-truth.ts";

/** One row per entry of the catalogue, in its order. A rule that no scenario can trigger is no coverage. */
export function coverageRows(truth: Truth): CoverageRow[] {
  const { catalogue, standards, scenarios, offCall } = truth;
  const clauses = new Map(standards.clauses.map((c) => [c.id, c]));
  const offCallClauses = new Map(offCall.clauses.map((c) => [c.id, c]));
  const occasions = scenarios.map(occasionsIn);
  return catalogue.map((entry) => {
    const clause = clauses.get(entry.id);
    if (clause?.doubtful === true)
      return row(entry, "out-of-scope", [], "the source advises it, but rewarding it would do harm");
    if (clause) {
      const found = scenariosFor(rulesIn(clause, standards.profiles), clause, occasions);
      if (found.length > 0) return row(entry, "rule", found);
      return row(entry, null, [], "there is a rule, but no scenario brings it up");
    }
    const offCallClause = offCallClauses.get(entry.id);
    if (offCallClause) return offCallRow(entry, offCallClause, truth);
    return row(entry, null, [], "no words: neither the pack nor the off-call clauses have it");
  });
}

/** The rules by which any house judges the clause; none when every house has switched it off. */
function rulesIn(clause: Clause, profiles: readonly Profile[]): readonly Rule[] {
  const variants = profiles
    .filter(({ off }) => !off.includes(clause.id))
    .map(({ variants }) => own(variants, clause.id) ?? "default");
  const rules = clause.rules as Readonly<Record<string, Rule>>;
  return [...new Set(variants)].flatMap((name) => own(rules, name) ?? []);
}

/** Scenarios that can trigger one of the rules: those that practise the clause, or else all of them. */
function scenariosFor(rules: readonly Rule[], clause: Clause, occasions: readonly Occasions[]): string[] {
  const can = occasions.filter((o) => rules.some((rule) => canArise(rule, o)));
  const about = can.filter((o) => o.practises.has(clause.id));
  return (about.length > 0 ? about : can).map(({ scenario }) => scenario);
}

/** What a scenario can bring up for a rule to look at. */
interface Occasions {
  readonly scenario: string;
  readonly direction: Scenario["direction"];
  /** A second line rings. */
  readonly second: boolean;
  readonly practises: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly callerActs: ReadonlySet<string>;
  readonly slip: ReadonlySet<string>;
}

function occasionsIn(scenario: Scenario): Occasions {
  return {
    scenario: scenario.id,
    direction: scenario.direction,
    second: scenario.second !== undefined,
    practises: new Set(scenario.practises),
    situations: new Set(statesOf(scenario.chart).flatMap(({ node }) => node.tags ?? [])),
    callerActs: new Set(Object.values(scenario.lines).flatMap((line) => line.acts ?? [])),
    slip: new Set(Object.keys(scenario.truth)),
  };
}

/** Keys and measures that calls of one direction have. */
const oneWay: Readonly<Record<string, Scenario["direction"]>> = {
  answer: "inbound",
  rings: "inbound",
  dial: "outbound",
  "dial-delay": "outbound",
};

const secondLine: ReadonlySet<string> = new Set(["answer-second", "return-first", "reject-second"]);

/** Whether a call of the scenario can come to the moment that the rule looks at. */
function canArise(rule: Rule, occasions: Occasions): boolean {
  const { direction, second, situations, callerActs, slip } = occasions;
  const possible = (name: string) =>
    direction === (own(oneWay, name) ?? direction) && (second || !secondLine.has(name));
  if (rule.kind === "form" && !rule.fields.some((field) => slip.has(field))) return false;
  if (rule.kind === "target" && !slip.has(rule.field)) return false;
  if (rule.kind === "timing" && !possible(rule.measure)) return false;
  const when = rule.when;
  if (when === undefined) return true;
  return (
    (when.phone ?? []).some(possible) ||
    (when.situation ?? []).some((s) => situations.has(s)) ||
    (when.caller ?? []).some((a) => callerActs.has(a))
  );
}
