import type { CallLog } from "#core/call";
import { understand } from "#core/speech";
import type { Clause, Rule, RuleOf, When } from "#core/standards";
import { aCallLog, type MarkSpec } from "./a-call-log.ts";
import { badWords, neutral, spokenFor } from "./spoken-for.ts";

type Log = ReturnType<typeof aCallLog>;

/** What a case must be told, where it does not follow from the clause. */
export interface CallWords {
  /** Said by who keeps the clause, a reply each; the clause's models unless told. */
  readonly good?: readonly string[];
  /** Said by who does not; something beside the point unless told. */
  readonly bad?: readonly string[];
}

const names = { centre: "三声客服中心", staff: "1001", name: "王" };
const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => own(key) ?? whole);
const own = (key: string) => (Object.hasOwn(names, key) ? names[key as keyof typeof names] : undefined);

/**
 * The reply as the program really understands it. An act that it is not sure of counts as done, as it does on a card: what
 * is asked here is whether the rule fits the words, not how sure the model is of them today.
 */
function said(log: Log, text: string): Log {
  const seen = understand(text, { caller: "", situations: [] });
  const acts: MarkSpec[] = seen.acts.map(({ id, from, to }) => ({ id, in: text.slice(from, to) }));
  const faults: MarkSpec[] = seen.faults.map(({ id, from, to, unsure }) => ({
    id,
    in: text.slice(from, to),
    ...(unsure && { unsure }),
  }));
  return log.reply(text, { acts, faults });
}

const outbound = /^(callback|survey|callee|equipment-back)/;

function begun(rule: Rule, truth: Parameters<typeof aCallLog>[0] = {}): Log {
  const when = "when" in rule ? rule.when : undefined;
  const calls = (when?.situation ?? []).some((s) => outbound.test(s));
  const timed = rule.kind === "timing" && rule.measure === "dial-delay";
  if (!calls && !timed) {
    const late = rule.kind === "opening" && rule.ringsOver !== undefined;
    return aCallLog(truth).rings(late ? 6 : 2);
  }
  return aCallLog({ direction: "outbound", ...truth })
    .event({ type: "dial" })
    .after(5000)
    .event({ type: "picked-up", rings: 1 });
}

/** Brings about the moment that the rule waits for. */
function comes(log: Log, when: When | undefined): Log {
  const [situation] = when?.situation ?? [];
  if (situation !== undefined) return log.situation(situation).line("您听我讲", { acts: ["asks"] });
  const [caller] = when?.caller ?? [];
  if (caller !== undefined) return log.line("您听我讲", { acts: [caller] });
  const [key] = when?.phone ?? [];
  return key === undefined ? log : press(log, key);
}

function press(log: Log, key: string, to = "supervisor"): Log {
  switch (key) {
    case "hold":
    case "mute":
      return key === "hold" ? log.hold() : log.mute();
    case "resume":
      return log.hold().after(9000).hold(false);
    case "unmute":
      return log.mute().after(9000).mute(false);
    case "transfer":
      return log.transfer(to);
    case "escalate":
      return log.escalate(to);
    case "slip":
      return log.slip({ content: "漏水" });
    case "lookup":
      return log.event({ type: "lookup", article: "customer" });
    case "answer-second":
      return log.event({ type: "second", is: "answered" });
    case "redial":
      return log.event({ type: "dial", again: true });
    case "leave":
      return log.event({ type: "dropped" }).hangUp();
    case "hangup":
      return log.hangUp();
    default:
      throw new Error(`No way to press ${key}`);
  }
}

const finished = (log: Log): CallLog => {
  const built = log.build();
  return built.events.at(-1)?.type === "ended" ? built : log.after(3000).hangUp().build();
};

/** A call in which the clause is kept: its own model sentences, understood as they are, or the key, or the slip. */
export function keptCall(clause: Clause, rule: Rule, words: CallWords): CallLog {
  const models = (words.good ?? clause.models.map((m) => m["zh-CN"])).map(filled);
  const all = (log: Log) => said(log, models.join(""));
  const each = (log: Log) => models.reduce((now, text) => said(now.line("嗯"), text), log);
  switch (rule.kind) {
    case "opening":
      return finished(all(comes(begun(rule), rule.when)));
    case "respond":
    case "order":
    case "say":
      return finished(words.good ? each(comes(begun(rule), rule.when)) : all(comes(begun(rule), rule.when)));
    case "sequence":
      return finished(each(comes(begun(rule), rule.when)));
    case "closing":
      return finished(all(comes(begun(rule), rule.when)));
    case "before":
      return finished(
        press(each(comes(begun(rule), rule.when)).line("好的", { acts: ["agrees"] }), rule.phone[0] ?? ""),
      );
    case "never":
      return finished(said(comes(begun(rule), rule.when), neutral).callerHangsUp());
    case "count": {
      const log = comes(begun(rule), rule.when);
      for (let n = 0; n < 4; n++) all(log).line("哼");
      return finished(press(log, rule.before[0] ?? ""));
    }
    case "phone":
      return finished(press(comes(begun(rule), rule.when), rule.press[0] ?? "", targetOf(rule, clause)));
    case "form": {
      const slip = slipOf(rule, clause);
      return finished(comes(begun(rule, { truth: truthOf(slip) }), rule.when).slip(slip));
    }
    case "target":
      return finished(
        comes(begun(rule, { truth: { [rule.field]: { is: ["billing"] } } }), rule.when).transfer("billing"),
      );
    case "timing":
      return timed(rule, true, clause, words);
  }
}

/** A call in which it is not: something beside the point, no key, an empty slip, or what is forbidden. */
export function brokenCall(clause: Clause, rule: Rule, words: CallWords): CallLog {
  const bad = words.bad ?? [neutral];
  const each = (log: Log) => bad.reduce((now, text) => said(now, text), log);
  switch (rule.kind) {
    case "opening":
    case "respond":
    case "say":
    case "sequence":
    case "closing":
      return finished(each(comes(begun(rule), rule.when)));
    case "phone":
      return finished(each(each(comes(begun(rule), rule.when))).callerHangsUp());
    case "order":
      return finished(
        said(comes(begun(rule), rule.when), words.bad?.[0] ?? rule.then.map(spokenFor).join("")),
      );
    case "before":
      return finished(press(each(comes(begun(rule), rule.when)), rule.phone[0] ?? ""));
    case "never":
      return finished(forbidden(rule, comes(begun(rule), rule.when), words));
    case "count":
      return finished(press(each(comes(begun(rule), rule.when)), rule.before[0] ?? ""));
    case "form":
      return finished(comes(begun(rule, { truth: truthOf(slipOf(rule, clause)) }), rule.when));
    case "target":
      return finished(
        comes(begun(rule, { truth: { [rule.field]: { is: ["billing"] } } }), rule.when).transfer("logistics"),
      );
    case "timing":
      return timed(rule, false, clause, words);
  }
}

function forbidden(rule: RuleOf<"never">, log: Log, words: CallWords): Log {
  if (words.bad) return said(log, words.bad.join(""));
  const [word] = rule.words ?? [];
  if (word) return said(log, `${word.text}。`);
  const [fault] = rule.faults ?? [];
  if (fault !== undefined) return said(log, badWords(fault));
  const [key] = rule.phone ?? [];
  if (key !== undefined) return press(log, key);
  return log.reply("您先听我说", { interrupted: true });
}

function targetOf(rule: RuleOf<"phone">, clause: Clause): string {
  const to = rule.to ?? [];
  if (!("param" in to)) return to[0] ?? "supervisor";
  const value = clause.parameters?.[to.param];
  return Array.isArray(value) ? (value[0] ?? "") : "";
}

function slipOf(rule: RuleOf<"form">, clause: Clause): Record<string, string> {
  const is =
    rule.is === undefined ? undefined : "param" in rule.is ? clause.parameters?.[rule.is.param] : rule.is;
  const value = Array.isArray(is) ? (is[0] ?? "") : "漏水";
  return Object.fromEntries(rule.fields.map((field) => [field, value]));
}

const truthOf = (slip: Record<string, string>) =>
  Object.fromEntries(Object.entries(slip).map(([field, value]) => [field, { is: [value] }]));

/** The measured thing in time, or not. */
function timed(rule: RuleOf<"timing">, kept: boolean, clause: Clause, words: CallWords): CallLog {
  const limit = (amount: RuleOf<"timing">["atMost"]) =>
    typeof amount === "object" ? Number(clause.parameters?.[amount.param]) : amount;
  const least = limit(rule.atLeast);
  const most = limit(rule.atMost);
  const value = least === undefined ? (most ?? 0) + (kept ? 0 : 3) : least + (kept ? 0 : -2);
  const text = (words.good ?? rule.acts?.map(spokenFor) ?? [neutral]).join("");
  const wait = Math.max(0, value) * 1000;
  switch (rule.measure) {
    case "rings":
      return finished(said(aCallLog().rings(value), neutral));
    case "first-reply":
      return finished(said(aCallLog().rings(2).after(wait), neutral));
    case "hold":
      return finished(comes(begun(rule), rule.when).hold().after(wait).hold(false));
    case "reply-length":
      return finished(said(begun(rule), "今天是星期三".repeat(value).slice(0, value)));
    case "dial-delay":
      return finished(
        comes(
          aCallLog({ direction: "outbound" })
            .after(wait)
            .event({ type: "dial" })
            .event({ type: "picked-up", rings: 1 }),
          rule.when,
        ),
      );
    case "reply-delay":
      return finished(said(comes(begun(rule), rule.when).after(wait), text));
    case "pause-between":
      return finished(said(said(comes(begun(rule), rule.when), text).after(wait), text));
    case "pause-before-hangup":
      return said(comes(begun(rule), rule.when), text)
        .after(wait)
        .hangUp()
        .build();
  }
}
