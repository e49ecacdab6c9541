import { escalationTargetIds, slipFieldIds, transferTargetIds } from "../standards/index.ts";
import { own } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Mode } from "./events.ts";
import type { CallInput, Refusal } from "./inputs.ts";

/** As much of the line's state as decides what the phone can do. */
export interface PhoneState {
  readonly phase: "ringing" | "connected" | "ended" | "closed";
  readonly muted: boolean;
  readonly held: boolean;
  readonly mode: Mode;
}

function speaking(phone: PhoneState): Refusal | undefined {
  if (phone.phase !== "connected") return "not-connected";
  if (phone.held) return "on-hold";
  return phone.muted ? "muted" : undefined;
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
      if (phone.held) return "on-hold";
      if (input.on) return phone.muted ? "muted" : undefined;
      return phone.muted ? undefined : "not-muted";
    case "hold":
      if (connected) return connected;
      if (input.on) return phone.held ? "on-hold" : undefined;
      return phone.held ? undefined : "not-on-hold";
    case "transfer":
      return connected ?? (transferTargetIds.has(input.to) ? undefined : "unknown-party");
    case "escalate":
      return connected ?? (escalationTargetIds.has(input.to) ? undefined : "unknown-party");
    case "hangup":
      return connected;
    case "slip":
      return Object.keys(input.fields).every((field) => slipFieldIds.has(field))
        ? undefined
        : "unknown-field";
    case "lookup":
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
