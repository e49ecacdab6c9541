import type { Clock } from "#core/base";

/**
 * The browser's clock, in whole milliseconds since the page was opened. It never goes back.
 * Timers of a tab in the background come late; who uses them asks `now` how late.
 */
export function browserClock(): Clock {
  return {
    now: () => Math.round(performance.now()),
    setTimeout: (fn, ms) => window.setTimeout(fn, ms),
    clearTimeout: (id) => window.clearTimeout(id),
  };
}
