import type { Mark } from "../../speech/index.ts";
import type { RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Reply, type Span } from "../call-view.ts";
import { findActs, markAt } from "../find-acts.ts";
import { findWords } from "../find-words.ts";
import { stretchesOf } from "../moments.ts";
import type { Evidence } from "../scorecard.ts";
import { notApplicable, type Verdict } from "../verdict.ts";

interface Breach {
  readonly place: Evidence;
  readonly unsure: boolean;
}

export function judgeNever(rule: RuleOf<"never">, view: CallView): Verdict {
  const stretches = stretchesOf(rule.when, view);
  if (stretches.length === 0) return notApplicable;
  const all = stretches.flatMap((stretch) => breaches(rule, stretch, view));
  const broken = all.filter((b) => !b.unsure);
  if (broken.length > 0) return { outcome: "broken", share: 0, evidence: broken.map((b) => b.place) };
  return {
    outcome: "met",
    share: 1,
    evidence: all.map((b) => b.place),
    ...(all.length > 0 && { unsure: true }),
    ...(rule.when === undefined && { unearned: true }),
  };
}

function breaches(rule: RuleOf<"never">, stretch: Span, view: CallView): Breach[] {
  const replies = view.replies.filter((r) => inside(stretch, r.event));
  const excused = (event: number) =>
    rule.unless !== undefined &&
    findActs(
      rule.unless,
      replies.filter((r) => r.event <= event),
    ).share === 1;
  const spoken = replies.flatMap((reply) => inReply(rule, reply));
  const pressed = view.presses
    .filter((p) => inside(stretch, p.event) && rule.phone?.includes(p.key) === true)
    .map((p) => ({ place: { event: p.event }, unsure: false }));
  return [...spoken, ...pressed].filter((b) => !excused(b.place.event));
}

function inReply(rule: RuleOf<"never">, reply: Reply): Breach[] {
  const marked = (marks: readonly Mark[], ids: readonly string[] = []) =>
    marks
      .filter((m) => ids.includes(m.id))
      .map((m) => ({ place: markAt(reply, m), unsure: m.unsure === true }));
  const cutIn = rule.interrupting === true && reply.interrupted;
  return [
    ...marked(reply.acts, rule.acts),
    ...marked(reply.faults, rule.faults),
    ...findWords(reply.plain, rule.words, rule.except).map((found) => ({
      place: { event: reply.event, ...found },
      unsure: false,
    })),
    ...(cutIn ? [{ place: { event: reply.event }, unsure: false }] : []),
  ];
}
