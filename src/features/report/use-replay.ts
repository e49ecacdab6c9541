import { useEffect, useState } from "react";
import type { Row } from "#core/call";
import { useServices } from "#state/services";
import type { ReportView } from "./report-view.ts";

export const rates = [1, 2] as const;
export type Rate = (typeof rates)[number];

export interface Replay {
  /** Where the replay stands, ms from the first ring. */
  readonly t: number;
  readonly playing: boolean;
  readonly rate: Rate;
  /** The row that is on; undefined before the first. */
  readonly row: Row | undefined;
  toggle(): void;
  setRate(rate: Rate): void;
  seek(t: number): void;
  /** To an event of the log, by its index; stops playing, so that it can be read. */
  jump(index: number): void;
  /** To the next row (1) or the one before (-1). */
  step(by: 1 | -1): void;
}

const tickMs = 100;

/** Plays the call as it was: time runs, and the row that is on follows. Nothing is heard; the words are there to be read. */
export function useReplay(view: ReportView): Replay {
  const { clock } = useServices();
  const { rows, events, endT } = view;
  // Several rows may share a moment: a jump says which of them is meant.
  const [at, setAt] = useState<{ readonly t: number; readonly row?: number }>({ t: 0 });
  const [playing, setPlaying] = useState(false);
  const [rate, setRate] = useState<Rate>(1);
  const bounded = (t: number) => Math.max(0, Math.min(endT, t));

  // At the end it stands still by itself.
  const going = playing && at.t < endT;

  useEffect(() => {
    if (!going) return undefined;
    let last = clock.now();
    const tick = () => {
      const now = clock.now();
      const passed = (now - last) * rate;
      last = now;
      setAt((before) => ({ t: Math.min(endT, before.t + passed) }));
      timer = clock.setTimeout(tick, tickMs);
    };
    let timer = clock.setTimeout(tick, tickMs);
    return () => clock.clearTimeout(timer);
  }, [going, rate, endT, clock]);

  const place =
    at.row === undefined
      ? rows.findLastIndex((row) => row.t <= at.t)
      : rows.findIndex((row) => row.index === at.row);
  const goTo = (to: typeof at) => {
    setAt(to);
    // Going back from the end is not pressing play again.
    setPlaying(going);
  };
  return {
    t: at.t,
    playing: going,
    rate,
    row: rows[place],
    setRate,
    toggle() {
      if (at.t >= endT) setAt({ t: 0 });
      setPlaying(!going);
    },
    seek: (t) => goTo({ t: bounded(t) }),
    jump(index) {
      const event = events.get(index);
      if (!event) return;
      setPlaying(false);
      const row = rowOf(rows, index);
      setAt({ t: bounded(event.t), ...(row && { row: row.index }) });
    },
    step(by) {
      const row = rows[Math.max(0, Math.min(rows.length - 1, place + by))];
      if (row) goTo({ t: bounded(row.t), row: row.index });
    },
  };
}

/** The row in which an event is told: its own, or the last one before it. */
export function rowOf(rows: readonly Row[], index: number): Row | undefined {
  return rows.findLast((row) => row.index <= index);
}
