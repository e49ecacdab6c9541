import type { Mark } from "../../speech/index.ts";
import type { ActGroups, HouseClause, RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Reply, type Span } from "../call-view.ts";
import { findMark, markAt, repliesWith } from "../find-acts.ts";
import { breathMs, stretchesOf } from "../moments.ts";
import type { Evidence } from "../scorecard.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";

interface Step {
  readonly acts: ActGroups;
  readonly times: number;
}

export function judgeSequence(rule: RuleOf<"sequence">, view: CallView, clause: HouseClause): Verdict {
  const steps = rule.steps.map((s) => ({ acts: s.acts, times: Math.max(1, clause.amount(s.times ?? 1)) }));
  return verdictOf(
    stretchesOf(rule.when, view).flatMap((stretch) => {
      const replies = view.replies.filter((r) => inside(stretch, r.event));
      const walked = walk(steps, replies);
      if (walked.share === 1) return [walked];
      if (!owed(steps, replies, walked, stretch, view)) return [];
      return [{ ...walked, evidence: [...walked.evidence, placeOf(replies, stretch, view)] }];
    }),
  );
}

/** The steps in order, as far as the replies go. A step asked twice takes two replies; one reply may take two steps. */
function walk(steps: readonly Step[], replies: readonly Reply[]): Part {
  const evidence: Evidence[] = [];
  let unsure = false;
  let at = 0;
  let times = 0;
  for (const reply of replies) {
    const used = new Set<Mark>();
    for (let step = steps[at], from = 0; step; step = steps[at]) {
      const marks = takeStep(step.acts, reply, from, used);
      if (!marks) break;
      evidence.push(...marks.map((m) => markAt(reply, m)));
      unsure ||= marks.some((m) => m.unsure === true);
      times += 1;
      if (times < step.times) break;
      marks.forEach((m) => used.add(m));
      from = Math.max(...marks.map((m) => m.from));
      times = 0;
      at += 1;
    }
  }
  const share = (at + times / (steps[at]?.times ?? 1)) / steps.length;
  return { share, evidence, ...(unsure && { unsure }) };
}

function takeStep(
  groups: ActGroups,
  reply: Reply,
  from: number,
  used: ReadonlySet<Mark>,
): Mark[] | undefined {
  const marks = groups.flatMap(
    (group) => findMark(reply.acts, group, (m) => m.from >= from && !used.has(m)) ?? [],
  );
  return marks.length === groups.length ? marks : undefined;
}

/** Whether the whole sequence was due: a caller who comes to life, or gives up, spares the agent the rest. */
function owed(
  steps: readonly Step[],
  replies: readonly Reply[],
  walked: Part,
  stretch: Span,
  view: CallView,
): boolean {
  if (repliesWith(steps.at(-1)?.acts, replies).length > 0) return true;
  const { end } = view;
  if (!end || !inside(stretch, end.event)) return false;
  return end.hungUp || (walked.share === 0 && end.t - stretch.t > breathMs);
}

/** Where something is missing: the agent's last word in the stretch, the hanging up, or the stretch itself. */
function placeOf(replies: readonly Reply[], stretch: Span, view: CallView): Evidence {
  const { end } = view;
  if (end?.hungUp === true && inside(stretch, end.event)) return { event: end.event };
  return { event: replies.at(-1)?.event ?? stretch.event };
}
