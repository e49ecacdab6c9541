import type { ActGroups, PhoneAction, RuleOf } from "../../standards/index.ts";
import { inside, type CallView, type Reply, type Span } from "../call-view.ts";
import { findActs, repliesWith } from "../find-acts.ts";
import type { Evidence } from "../scorecard.ts";

/** One figure measured in a call: rings, or seconds. */
export interface Sample {
  readonly value: number;
  readonly evidence: readonly Evidence[];
  /** It was still growing when the call ended, through no doing of the agent's. */
  readonly open?: boolean;
  readonly unsure?: boolean;
}

const seconds = (ms: number) => Math.max(0, ms) / 1000;

const doubt = (acts: ActGroups | undefined, reply: Reply) =>
  acts && findActs(acts, [reply]).unsure === true ? { unsure: true } : {};

/** Rings before the call was answered; of a call to a customer, none of the agent's business. */
export function ringing(view: CallView): readonly Sample[] {
  if (view.header.scenario.direction === "outbound") return [];
  if (view.answered) return [{ value: view.answered.rings, evidence: [{ event: view.answered.event }] }];
  if (view.rings.count === 0) return [];
  return [{ value: view.rings.count, evidence: [{ event: view.rings.lastEvent }], open: true }];
}

/** From answering to the first key of the first reply. */
export function firstReply(view: CallView): readonly Sample[] {
  if (!view.answered) return [];
  const { event, t } = view.answered;
  const first = view.replies[0];
  if (first) return [{ value: seconds(first.from - t), evidence: [{ event: first.event }] }];
  return [{ value: seconds(view.endT - t), evidence: [{ event }], open: true }];
}

/** How much is said at one go: the characters of each reply that has the acts, breaks and spaces not counted. */
export function replyLengths(
  acts: ActGroups | undefined,
  view: CallView,
  within: (event: number) => boolean,
): readonly Sample[] {
  return repliesWith(acts, view.replies)
    .filter((r) => within(r.event))
    .map((r) => ({ value: [...r.plain.text].length, evidence: [{ event: r.event }], ...doubt(acts, r) }));
}

/** From the beginning of an outbound call's log, when the task is on the desk, to the first dialling. */
export function dialDelay(view: CallView): readonly Sample[] {
  if (view.header.scenario.direction !== "outbound") return [];
  const dial = view.presses.find((p) => p.key === "dial");
  return dial ? [{ value: seconds(dial.t), evidence: [{ event: dial.event }] }] : [];
}

/** Between two replies in the stretch, the first with the acts, when the caller said nothing meanwhile. */
export function pausesBetween(acts: ActGroups | undefined, stretch: Span, view: CallView): readonly Sample[] {
  const replies = view.replies.filter((r) => inside(stretch, r.event));
  return repliesWith(acts, replies).flatMap((reply) => {
    const next = replies[replies.indexOf(reply) + 1];
    if (!next || view.lines.some((l) => l.t < next.t && l.end > reply.t)) return [];
    return [
      {
        value: seconds(next.from - reply.t),
        evidence: [{ event: reply.event }, { event: next.event }],
        ...doubt(acts, reply),
      },
    ];
  });
}

/**
 * From the last reply with the acts to the agent's hanging up. Where the call had gone on after it, none; where a
 * situation asks for the acts and the agent hung up in it without a word of them, nought.
 */
export function hangUpPauses(
  rule: RuleOf<"timing">,
  stretches: readonly Span[],
  view: CallView,
): readonly Sample[] {
  const { end } = view;
  if (end?.hungUp !== true) return [];
  const replies = view.replies.filter((r) => stretches.some((s) => inside(s, r.event)));
  const last = repliesWith(rule.acts, replies).at(-1);
  const evidence = [...(last ? [{ event: last.event }] : []), { event: end.event }];
  if (!last) {
    const direct = rule.when !== undefined && stretches.some((s) => inside(s, end.event));
    return direct ? [{ value: 0, evidence }] : [];
  }
  const answer = view.lines.find((l) => l.event > last.event);
  if (answer && view.replies.some((r) => r.event > answer.event)) return [];
  return [{ value: seconds(end.t - last.t), evidence, ...doubt(rule.acts, last) }];
}

/** How long each hold or mute lasted. */
export function waits(view: CallView, within: (event: number) => boolean): readonly Sample[] {
  return view.waits
    .filter((w) => within(w.event))
    .map((w) => ({ value: seconds(Math.min(w.until, view.endT) - w.t), evidence: [{ event: w.event }] }));
}

/** Keys that tell the caller, as a word would, that the agent has taken the matter up. */
const answeringKeys: readonly PhoneAction[] = ["hold", "mute", "transfer", "escalate", "hangup"];

/**
 * From the end of the caller's line to the agent's first key after it, of a reply or of the phone; when the caller had to
 * speak again first, to that. Lines spoken while the caller was made to wait are left out. With acts, only replies that
 * have them.
 */
export function replyDelays(
  acts: ActGroups | undefined,
  view: CallView,
  within: (event: number) => boolean,
): readonly Sample[] {
  return view.lines.flatMap((line, i): Sample[] => {
    if (view.waits.some((w) => inside(w, line.event))) return [];
    const reply = view.replies.find((r) => r.event > line.event);
    const key = view.presses.find((p) => p.event > line.event && answeringKeys.includes(p.key));
    const agent = Math.min(reply?.from ?? Infinity, key?.t ?? Infinity);
    const caller = Math.min(view.lines[i + 1]?.t ?? Infinity, view.endT);
    const answer = agent <= caller && reply && reply.from === agent ? reply : undefined;
    if (!within(answer?.event ?? line.event)) return [];
    if (acts && (!answer || repliesWith(acts, [answer]).length === 0)) return [];
    return [
      {
        value: seconds(Math.min(agent, caller) - line.end),
        evidence: [{ event: line.event }, ...(answer ? [{ event: answer.event }] : [])],
        ...(agent > caller && { open: true }),
        ...(answer && doubt(acts, answer)),
      },
    ];
  });
}
