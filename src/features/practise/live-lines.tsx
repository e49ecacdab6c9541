import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { CallStore } from "./call-store.ts";

/**
 * Speaks each of the caller's lines once to a screen reader, when it begins, and nothing else unasked. Lines that came at
 * once are spoken in order; what an undo brings back, or what was said before a call was taken up again, is not said again.
 * Stands in the page before the first line, or a reader would not hear that one.
 */
export function LiveLines({ store }: { readonly store: CallStore }) {
  const { t } = useTranslation("practise");
  const events = useStore(store, (s) => s.events);
  const [spoken, setSpoken] = useState(() => ({ upTo: store.getState().resumedAt, lines: [] as Heard[] }));
  if (events.length > spoken.upTo) {
    const fresh = events.flatMap((event, index): Heard[] =>
      index >= spoken.upTo && event.type === "line" && event.unheard !== true
        ? [{ index, text: event.text, second: event.speaker === "second" }]
        : [],
    );
    setSpoken({ upTo: events.length, lines: fresh.length > 0 ? fresh : spoken.lines });
  }
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="live-line">
      {spoken.lines.map(({ index, text, second }) => (
        <p key={index}>{t(second ? "second-says" : "caller-says", { text })}</p>
      ))}
    </div>
  );
}

interface Heard {
  readonly index: number;
  readonly text: string;
  readonly second: boolean;
}
