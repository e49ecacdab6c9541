import { escalationTargetIds, slipFieldIds, transferTargetIds } from "../standards/index.ts";
import { own } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { hears, onSecond, type PhoneState } from "./engine-state.ts";
import type { CallInput, Refusal } from "./inputs.ts";

function speaking(phone: PhoneState): Refusal | undefined {
  if (phone.phase !== "connected") return "not-connected";
  if (phone.second?.is === "over") return "nobody-there";
  if (!hears(phone, onSecond(phone) ? "second" : undefined)) return "on-hold";
  return phone.muted ? "muted" : undefined;
}

/** What the keys of the two lines cannot do now. */
function switching(
  input: "answer-second" | "return-first" | "reject-second",
  phone: PhoneState,
): Refusal | undefined {
  if (phone.phase !== "connected") return "not-connected";
  const is = phone.second?.is;
  if (input === "return-first") return onSecond(phone) ? undefined : "on-first-line";
  if (onSecond(phone)) return "on-second-line";
  if (is === "ringing" || (is === "waiting" && input === "answer-second")) return undefined;
  return "no-second-call";
}

/** Why this input cannot be done now, or undefined when it can. */
export function refusalOf(input: CallInput, phone: PhoneState, scenario: Scenario): Refusal | undefined {
  if (phone.phase === "closed") return "already-closed";
  const connected = phone.phase === "connected" ? undefined : "not-connected";
  switch (input.type) {
    case "answer":
      return phone.phase === "ringing" ? undefined : "not-ringing";
    case "typing":
      return connected;
    case "reply":
      if (input.text.trim() === "") return "empty-reply";
      if (input.reply !== undefined && !own(scenario.replies, input.reply)) return "unknown-reply";
      return speaking(phone);
    case "mute":
      if (connected) return connected;
      if (phone.held && !onSecond(phone)) return "on-hold";
      if (input.on) return phone.muted ? "muted" : undefined;
      return phone.muted ? undefined : "not-muted";
    case "hold":
      if (connected) return connected;
      if (onSecond(phone)) return "on-second-line";
      if (input.on) return phone.held ? "on-hold" : undefined;
      return phone.held ? undefined : "not-on-hold";
    case "transfer":
      if (onSecond(phone)) return "on-second-line";
      return connected ?? (transferTargetIds.has(input.to) ? undefined : "unknown-party");
    case "escalate":
      return connected ?? (escalationTargetIds.has(input.to) ? undefined : "unknown-party");
    case "hangup":
      if (phone.second?.is === "over") return "nobody-there";
      // A line that is down can be given up; a phone that has not been lifted cannot.
      return phone.begun && (phone.phase === "idle" || phone.phase === "dialling") ? undefined : connected;
    case "answer-second":
    case "return-first":
    case "reject-second":
      return switching(input.type, phone);
    case "dial":
      return phone.phase === "idle" && !phone.begun ? undefined : "nothing-to-dial";
    case "redial":
      return phone.phase === "idle" && phone.begun ? undefined : "nothing-to-dial";
    case "slip":
      return Object.keys(input.fields).every((field) => slipFieldIds.has(field))
        ? undefined
        : "unknown-field";
    case "lookup":
      if (own(phone.desk, input.article) === "searching" && phone.phase !== "ended") return "searching";
      return input.article === "customer" || scenario.facts.articles.some((a) => a.id === input.article)
        ? undefined
        : "unknown-article";
    case "hint":
      return phone.mode === "exam" ? "not-in-exam" : connected;
    case "gloss":
      return own(scenario.lines, input.line)?.gloss === undefined ? "unknown-line" : undefined;
    case "stop":
      return phone.phase === "ended" ? "not-connected" : undefined;
    case "close":
      return phone.phase === "ended" ? undefined : "not-ended";
  }
}
