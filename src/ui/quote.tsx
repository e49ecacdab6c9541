import { Fragment } from "react";
import "./quote.css";

/** Characters of a text. `done`: what was asked for; otherwise what should not have been said. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly done: boolean;
}

interface Piece {
  readonly from: number;
  readonly text: string;
  /** Undefined: not marked. */
  readonly done?: boolean;
}

/** The text cut at its spans. Where spans overlap, what should not have been said wins. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const cuts = new Set([0, text.length, ...spans.flatMap((s) => [s.from, s.to])]);
  const sorted = [...cuts].filter((c) => c >= 0 && c <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? text.length;
    const over = spans.filter((s) => s.from <= from && s.to >= to);
    return {
      from,
      text: text.slice(from, to),
      ...(over.length > 0 && { done: over.every((s) => s.done) }),
    };
  });
}

/** What somebody said, with the characters that a verdict rests on marked. */
export function Quote({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return piecesOf(text, spans).map((piece) =>
    piece.done === undefined ? (
      <Fragment key={piece.from}>{piece.text}</Fragment>
    ) : (
      <mark key={piece.from} className={piece.done ? "quote-done" : "quote-wrong"}>
        {piece.text}
      </mark>
    ),
  );
}
