import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { rowsOf } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import type { CallStore } from "./call-store.ts";
import { TranscriptRow } from "./transcript-row.tsx";
import "./transcript.css";

interface TranscriptProps {
  readonly store: CallStore;
  readonly scenario: Scenario;
  /** What the meaning of a dialect line costs; undefined where it cannot be had. */
  readonly glossPrice?: number | undefined;
}

/** Nearer to the end than this, in px, one is at the end. */
const endMargin = 24;

/** The call as a timeline: caller left, agent right, times in the gutter, quiet and phone keys as thin rules with words. */
export function Transcript({ store, scenario, glossPrice }: TranscriptProps) {
  const { t } = useTranslation("practise");
  const events = useStore(store, (s) => s.events);
  const rows = useMemo(() => rowsOf(events), [events]);
  // Talk is timed from the moment of answering, like the clock above it; the log counts from the first ring.
  const answeredAt = events.find((e) => e.type === "answered" || e.type === "picked-up")?.t ?? 0;
  const glosses = useMemo(
    () => new Set(events.flatMap((e) => (e.type === "gloss" ? [e.line] : []))),
    [events],
  );
  const onGloss = useCallback((line: string) => store.getState().do({ type: "gloss", line }), [store]);
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);

  // Follows the call, unless the reader has gone back to read. Told of every change of size after layout and before it is
  // seen, so that nobody has to ask for the height in the middle of a click.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !atEnd) return undefined;
    const toEnd = () => (box.scrollTop = box.scrollHeight);
    toEnd();
    const watch = new ResizeObserver(toEnd);
    watch.observe(box);
    for (const child of box.children) watch.observe(child);
    return () => watch.disconnect();
  }, [atEnd]);

  return (
    <div className="transcript-frame">
      <div
        ref={scroller}
        className="transcript"
        // Scrollable by keyboard.
        tabIndex={0}
        role="region"
        aria-label={t("transcript")}
        onScroll={(e) => {
          const box = e.currentTarget;
          setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < endMargin);
        }}
      >
        <ol>
          {rows.map((row) => (
            <TranscriptRow
              key={row.index}
              row={row}
              answeredAt={answeredAt}
              store={store}
              scenario={scenario}
              gloss={row.kind === "caller" && glosses.has(row.line.line)}
              glossPrice={glossPrice}
              onGloss={onGloss}
            />
          ))}
        </ol>
      </div>
      {!atEnd && (
        <Button
          className="to-end"
          onClick={() => {
            setAtEnd(true);
            // The pill goes; whoever pressed it by keyboard goes on in the transcript.
            scroller.current?.focus({ preventScroll: true });
          }}
        >
          {t("to-end")}
        </Button>
      )}
    </div>
  );
}
