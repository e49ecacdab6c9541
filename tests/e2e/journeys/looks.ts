import type { Journey } from "../support/journey.ts";
import { askAxe, askWidth } from "../support/look.ts";
import { callRooms, emptyRooms, filledRooms, studyRooms } from "../support/screens.ts";

const rooms = [
  ["Home, progress and settings before the first call", emptyRooms],
  ["Home, progress and scorecards after some calls", filledRooms],
  ["A call from briefing to scorecard", callRooms],
  ["The standard, the quiz and the drills", studyRooms],
] as const;

/** Every screen of a room, asked in two ways on one walk: all that is wrong with any of them is named before failing. */
export const accessibility: readonly Journey[] = rooms.map(([room, walk]) => ({
  title: `${room}: axe finds nothing wrong, light and dark, wide and narrow, and nothing scrolls sideways at 390 px or with text at 150 %`,
  async run(page, { address }) {
    const wrong: string[] = [];
    const note = (error: unknown) => void wrong.push(error instanceof Error ? error.message : String(error));
    const visit = async (screen: string) => {
      await askAxe(page, screen).catch(note);
      await askWidth(page, screen).catch(note);
    };
    await walk({ page, address, visit });
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
  },
}));
