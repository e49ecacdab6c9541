import type { RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Reply } from "../call-view.ts";
import { findMark, markAt } from "../find-acts.ts";
import { stretchesOf } from "../moments.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";

export function judgeOrder(rule: RuleOf<"order">, view: CallView): Verdict {
  const stretches = stretchesOf(rule.when, view);
  return verdictOf(
    view.replies
      .filter((reply) => stretches.some((s) => inside(s, reply.event)))
      .flatMap((reply) => judgeReply(rule, reply, view) ?? []),
  );
}

/** Undefined where the reply does not do `then`, or not for sure. */
function judgeReply(rule: RuleOf<"order">, reply: Reply, view: CallView): Part | undefined {
  const then = rule.then.flatMap((group) => findMark(reply.acts, group, (m) => m.unsure !== true) ?? []);
  if (then.length < rule.then.length) return undefined;
  const at = Math.max(...then.map((m) => m.from));
  const earlier = view.replies.filter((r) => r.event <= reply.event);
  const first = rule.first.flatMap((group) => {
    const hits = earlier.flatMap((r) => {
      const mark = findMark(r.acts, group, (m) => r !== reply || m.from <= at);
      return mark ? [{ place: markAt(r, mark), unsure: mark.unsure === true }] : [];
    });
    return hits.find((h) => !h.unsure) ?? hits[0] ?? [];
  });
  return {
    share: first.length === rule.first.length ? 1 : 0,
    evidence: [...first.map((f) => f.place), ...then.map((m) => markAt(reply, m))],
    ...(first.some((f) => f.unsure) && { unsure: true }),
  };
}
