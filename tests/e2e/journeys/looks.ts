import type { Page } from "playwright-core";
import type { Journey } from "../support/journey.ts";
import { askAxe, askWidth } from "../support/look.ts";
import { callRooms, emptyRooms, filledRooms, studyRooms } from "../support/screens.ts";

const rooms = [
  ["Home, progress and settings before the first call", emptyRooms],
  ["Home, progress and scorecards after some calls", filledRooms],
  ["A call from briefing to scorecard", callRooms],
  ["The standard, the quiz and the drills", studyRooms],
] as const;

/** Looks at a screen in several ways, and names everything that is wrong with any before failing. */
function looks(ask: (page: Page, screen: string) => Promise<void>): Journey["run"][] {
  return rooms.map(([, walk]) => async (page, { address }) => {
    const wrong: string[] = [];
    const visit = (screen: string) =>
      ask(page, screen).catch(
        (error: unknown) => void wrong.push(error instanceof Error ? error.message : String(error)),
      );
    await walk({ page, address, visit });
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
  });
}

const named = (title: string, runs: readonly Journey["run"][]): Journey[] =>
  runs.map((run, i) => ({ title: `${rooms[i]?.[0] ?? ""}: ${title}`, run }));

export const accessibility: readonly Journey[] = [
  ...named("axe finds nothing wrong, light and dark, wide and narrow", looks(askAxe)),
  ...named("nothing scrolls sideways at 390 px or with text at 150 %", looks(askWidth)),
];
