import type { CallLog } from "../call/index.ts";
import { houseOf, type HouseClause, type Profile, type Standards } from "../standards/index.ts";
import { adviceFor } from "./advice.ts";
import type { CallView } from "./call-view.ts";
import { callView } from "./fold-log.ts";
import { judge } from "./judge.ts";
import type { Evidence, Finding, Scorecard, Section } from "./scorecard.ts";
import type { Verdict } from "./verdict.ts";

const mostEvidence = 6;

/** Points are added up as whole hundredths, so that their order does not matter. */
const hundredths = (points: number) => Math.round(points * 100);

/**
 * The opinion of the house `profile` about a call. Total and pure: any log of the right shape has a card, and the same
 * log, standards and profile always the same one. SPEC.md says how each rule is judged.
 */
export function scoreCall(log: CallLog, standards: Standards, profile: Profile): Scorecard {
  const view = callView(log);
  const judged = houseOf(standards, profile).clauses.map((clause) => ({
    section: clause.section,
    finding: findingOf(clause, judge(clause, view), log, profile),
  }));
  const findings = judged.map((j) => j.finding);
  const sections = profile.sections.map(({ id }) =>
    sectionOf(
      id,
      judged.filter((j) => j.section === id).map((j) => j.finding),
    ),
  );
  const help = helpIn(log, profile);
  const score = scoreOf(sections, profile, help.points);
  const critical = criticalIn(findings);
  const criticals = critical.customer + critical.business + critical.compliance;
  const judgedAtAll = sections.some((s) => s.of > 0);
  return {
    profile: profile.id,
    standards: { id: standards.id, version: standards.version },
    passed: judgedAtAll && score >= profile.passMark && criticals === 0 && finished(view),
    score,
    passMark: profile.passMark,
    sections,
    critical,
    help,
    findings,
  };
}

function findingOf(house: HouseClause, verdict: Verdict, log: CallLog, profile: Profile): Finding {
  const { outcome, share, evidence, unsure, unearned } = verdict;
  const weighs = outcome !== "not-applicable" && unearned !== true;
  const failed = outcome === "missed" || outcome === "broken";
  return {
    clause: house.clause.id,
    outcome,
    points: weighs ? hundredths(share * house.clause.weight) / 100 : 0,
    of: weighs ? house.clause.weight : 0,
    severity: house.severity,
    evidence: inOrder(evidence).slice(0, mostEvidence),
    advice: failed ? adviceFor(house, log.header, profile) : "",
    ...(unsure === true && { unsure }),
  };
}

/** Sorted by place, each place once. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence]
    .sort((a, b) => a.event - b.event || (a.from ?? -1) - (b.from ?? -1) || (a.to ?? -1) - (b.to ?? -1))
    .filter(
      (e, i, all) => e.event !== all[i - 1]?.event || e.from !== all[i - 1]?.from || e.to !== all[i - 1]?.to,
    );
}

function sectionOf(id: string, findings: readonly Finding[]): Section {
  return {
    id,
    points: findings.reduce((sum, f) => sum + hundredths(f.points), 0) / 100,
    of: findings.reduce((sum, f) => sum + f.of, 0),
  };
}

function scoreOf(sections: readonly Section[], profile: Profile, help: number): number {
  let got = 0;
  let weights = 0;
  profile.sections.forEach(({ weight }, i) => {
    const { points, of } = sections[i] ?? { points: 0, of: 0 };
    if (of === 0) return;
    got += (weight * points) / of;
    weights += weight;
  });
  const share = weights > 0 ? got / weights : 0;
  return Math.round(Math.min(100, Math.max(0, share * 100 - help)));
}

function criticalIn(findings: readonly Finding[]): Scorecard["critical"] {
  const failed = findings.filter((f) => f.outcome === "missed" || f.outcome === "broken");
  const count = (severity: Finding["severity"]) => failed.filter((f) => f.severity === severity).length;
  return { customer: count("customer"), business: count("business"), compliance: count("compliance") };
}

/** Help is counted over the whole log: what was undone had been asked for. Only practice has a price. */
function helpIn(log: CallLog, profile: Profile): Scorecard["help"] {
  const count = (type: "hint" | "gloss" | "undo") => log.events.filter((e) => e.type === type).length;
  const [hints, glosses, undos] = [count("hint"), count("gloss"), count("undo")];
  const { price } = profile;
  const cost = hints * price.hint + glosses * price.gloss + undos * price.undo;
  return { hints, glosses, undos, points: log.header.mode === "practise" ? hundredths(cost) / 100 : 0 };
}

/** A call that was never answered, was broken off as an exercise, or erred cannot be passed. */
function finished({ end, answered }: CallView): boolean {
  return answered !== undefined && end !== undefined && end.by !== "trainee" && end.by !== "error";
}
