import { scoreCall, type Finding } from "../../scoring/index.ts";
import type { DeskNames, Profile, Standards } from "../../standards/index.ts";
import type { Drill } from "./drill.ts";
import { drillLog, type DrillReply } from "./drill-log.ts";

/** What a reply is worth in a drill, by the clause drilled. Evidence is of the drill's own log; spans are of the reply. */
export function drillVerdict(
  drill: Drill,
  reply: DrillReply,
  standards: Standards,
  profile: Profile,
  desk: DeskNames,
): Finding {
  const { clause } = drill.clause;
  const [finding] = scoreCall(
    drillLog(drill, reply, desk),
    { ...standards, clauses: [clause] },
    profile,
  ).findings;
  if (!finding) throw new Error(`The house does not have the clause ${clause.id}.`);
  return finding;
}
