import type { Understood } from "../speech/index.ts";

/** What a trainee can do in a call. Replies come in already understood, so that a log replays whatever a later reader sees. */
export type CallInput =
  | { readonly type: "answer" }
  | { readonly type: "typing"; readonly on: boolean }
  | ({ readonly type: "reply"; readonly text: string; readonly reply?: string } & Understood)
  | { readonly type: "mute"; readonly on: boolean }
  | { readonly type: "hold"; readonly on: boolean }
  | { readonly type: "transfer"; readonly to: string }
  | { readonly type: "escalate"; readonly to: string }
  | { readonly type: "hangup" }
  | { readonly type: "answer-second" }
  | { readonly type: "return-first" }
  | { readonly type: "reject-second" }
  | { readonly type: "dial" }
  | { readonly type: "redial" }
  | { readonly type: "slip"; readonly fields: Readonly<Record<string, string>> }
  | { readonly type: "lookup"; readonly article: string }
  | { readonly type: "hint"; readonly reply?: string }
  | { readonly type: "gloss"; readonly line: string }
  | { readonly type: "stop" }
  | { readonly type: "close" };

/**
 * Why the phone would not do it; worded under `refusal.<code>`.
 * A refused input leaves no trace in the log.
 */
export type Refusal =
  | "not-ringing"
  | "not-connected"
  | "already-closed"
  | "not-ended"
  | "on-hold"
  | "muted"
  | "not-muted"
  | "not-on-hold"
  | "no-second-call"
  | "on-second-line"
  | "on-first-line"
  | "nobody-there"
  | "nothing-to-dial"
  | "searching"
  | "empty-reply"
  | "unknown-reply"
  | "unknown-party"
  | "unknown-article"
  | "unknown-field"
  | "unknown-line"
  | "not-in-exam"
  | "nothing-to-undo";

export const refusals: readonly Refusal[] = [
  "not-ringing",
  "not-connected",
  "already-closed",
  "not-ended",
  "on-hold",
  "muted",
  "not-muted",
  "not-on-hold",
  "no-second-call",
  "on-second-line",
  "on-first-line",
  "nobody-there",
  "nothing-to-dial",
  "searching",
  "empty-reply",
  "unknown-reply",
  "unknown-party",
  "unknown-article",
  "unknown-field",
  "unknown-line",
  "not-in-exam",
  "nothing-to-undo",
];

/** Replies longer than this are cut: nobody says more in one breath, and reading it must stay quick. */
export const longestReply = 2000;
