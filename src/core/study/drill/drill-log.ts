import { logVersion, type CallEvent, type CallEventBody, type CallLog } from "../../call/index.ts";
import type { Mark } from "../../speech/index.ts";
import type { ActGroups, DeskNames, Rule } from "../../standards/index.ts";
import type { Drill } from "./drill.ts";

/** What was said in a drill, and how it was understood. */
export interface DrillReply {
  readonly text: string;
  readonly acts: readonly Mark[];
  readonly faults: readonly Mark[];
}

const ringMs = 5000;
/** How long everything else takes, ms: long enough not to be a breath, short enough not to be a silence. */
const stepMs = 2000;

/** The shortest call in which the clause can be judged by this reply: what led to it, the reply, and what it leads to. */
export function drillLog({ clause, prompt }: Drill, reply: DrillReply, desk: DeskNames): CallLog {
  const { rule } = clause;
  const events: CallEvent[] = [];
  let t = 0;
  const add = (body: CallEventBody, ms = 0) => {
    events.push({ t, ...body });
    t += ms;
  };
  const say = ({ text, acts, faults }: DrillReply) =>
    add({ type: "reply", text, from: t, by: "typed", acts, faults }, stepMs);

  const rings = ringsOf(rule, clause.amount);
  for (let n = 1; n <= rings; n++) add({ type: "ring", n }, n < rings ? ringMs : 1000);
  add({ type: "answered", rings }, 500);
  if (prompt.situation === "agent-back") {
    add({ type: "hold", on: true }, 10_000);
    add({ type: "hold", on: false });
  }
  if (prompt.situation !== undefined) add({ type: "situation", id: prompt.situation, on: true });
  if (prompt.line) {
    add(
      { type: "line", line: "line", text: prompt.line["zh-CN"], ms: stepMs, acts: prompt.acts ?? [] },
      stepMs,
    );
    add({ type: "line-ended", line: "line" }, 1000);
  }
  for (const earlier of earlierReplies(rule, clause.amount)) say(earlier);
  say(reply);
  for (const [body, ms] of whatFollows(rule, reply)) add(body, ms);
  return { version: logVersion, header: headerOf(desk), events };
}

/** A late answer is drilled by answering late. */
function ringsOf(rule: Rule, amount: Drill["clause"]["amount"]): number {
  return rule.kind === "opening" && rule.ringsOver !== undefined ? amount(rule.ringsOver) + 1 : 2;
}

/**
 * What had been said before: all but the last of what must be said several times; and of steps of which one is repeated,
 * such as the prompts to a silent caller, all but the last step.
 */
function earlierReplies(rule: Rule, amount: Drill["clause"]["amount"]): DrillReply[] {
  const done = (acts: ActGroups): DrillReply => ({
    text: "……",
    acts: acts.flatMap(([id]) => (id === undefined ? [] : [{ id, from: 0, to: 1 }])),
    faults: [],
  });
  const times = (acts: ActGroups, count: number) => Array.from({ length: count }, () => done(acts));
  if (rule.kind === "count") return times(rule.acts, Math.max(0, amount(rule.atLeast) - 1));
  if (rule.kind !== "sequence" || rule.steps.every((step) => step.times === undefined)) return [];
  return rule.steps.slice(0, -1).flatMap((step) => times(step.acts, amount(step.times ?? 1)));
}

/** The rest of the call: the key that the words were to prepare or announced, or its end. */
function whatFollows(rule: Rule, reply: DrillReply): readonly (readonly [CallEventBody, number])[] {
  const agentHangsUp = [{ type: "ended", by: "agent", ending: "hung-up" } as const, 0] as const;
  const callerHangsUp = [{ type: "ended", by: "caller", ending: "done" } as const, 0] as const;
  switch (rule.kind) {
    case "before": {
      const agrees = { type: "line", line: "agrees", text: "好。", ms: 1000, acts: ["agrees"] } as const;
      const key = rule.phone[0];
      return [
        [agrees, 1000],
        [{ type: "line-ended", line: "agrees" }, 500],
        ...(key === "hangup" ? [] : ([[keyOf(key), stepMs]] as const)),
        key === "hangup" ? agentHangsUp : callerHangsUp,
      ];
    }
    case "phone": {
      const key = rule.press.find((one) => reply.acts.some(({ id }) => announces(id, one)));
      const to = Array.isArray(rule.to) ? rule.to[0] : undefined;
      return key === undefined ? [callerHangsUp] : [[keyOf(key, to), stepMs], callerHangsUp];
    }
    case "count":
    case "closing":
    case "sequence":
      return [agentHangsUp];
    default:
      return [callerHangsUp];
  }
}

/** Whether a reply with this act says that the key is going to be pressed: in a drill the key then follows by itself. */
function announces(act: string, key: string): boolean {
  return act === key || (act === "ask-hold" && (key === "hold" || key === "mute"));
}

function keyOf(key: string | undefined, to = "team-leader"): CallEventBody {
  if (key === "transfer" || key === "escalate") return { type: key, to };
  return key === "mute" ? { type: "mute", on: true } : { type: "hold", on: true };
}

function headerOf({ centre, staff }: DeskNames): CallLog["header"] {
  return {
    attempt: "drill",
    scenario: {
      id: "drill",
      hash: "0",
      title: { "zh-CN": "单句练习", en: "Drill" },
      direction: "inbound",
      level: 1,
      practises: [],
      truth: {},
    },
    standards: { id: "call-centre", version: 1 },
    profile: "",
    mode: "practise",
    seed: 1,
    locale: "zh-CN",
    centre,
    staff,
    startedAt: "2026-01-01T00:00:00.000Z",
  };
}
