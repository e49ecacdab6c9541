import { createElement, lazy, type ComponentType } from "react";
import { restOfWords } from "#i18n/i18n";

/** A room whose code is fetched when it is first entered, or before. */
interface Room<Props extends object> {
  readonly Page: ComponentType<Props>;
  /** Resolves when the code is here. Never rejects: whoever enters then will see why it is not. */
  readonly fetch: () => Promise<void>;
}

/**
 * Unlike plain `lazy`, a room that has been fetched is drawn at once: React shows what stands in for a lazy component
 * for at least 300 ms, however soon it comes.
 */
function roomOf<Props extends object>(load: () => Promise<ComponentType<Props>>): Room<Props> {
  let Fetched: ComponentType<Props> | undefined;
  const keep = async () => (Fetched ??= await load());
  const Later = lazy(async () => ({ default: await keep() })) as unknown as ComponentType<Props>;
  return {
    Page: (props) => createElement(Fetched ?? Later, props),
    fetch: () =>
      keep().then(
        () => undefined,
        () => undefined,
      ),
  };
}

/** A room off the way to a call comes together with its words. */
async function withWords<T>(room: Promise<T>): Promise<T> {
  const [module] = await Promise.all([room, restOfWords()]);
  return module;
}

export const practiseRoom = roomOf(() =>
  import("#features/practise/practise-page").then((m) => m.PractisePage),
);
export const reportRoom = roomOf(() =>
  withWords(import("#features/report/report-page")).then((m) => m.ReportPage),
);
export const progressRoom = roomOf(() =>
  withWords(import("#features/progress/progress-page")).then((m) => m.ProgressPage),
);
export const standardRoom = roomOf(() =>
  withWords(import("#features/standard/standard-page")).then((m) => m.StandardPage),
);
export const studyRoom = roomOf(() =>
  withWords(import("#features/study/study-page")).then((m) => m.StudyPage),
);
export const studioRoom = roomOf(() =>
  withWords(import("#features/studio/studio-page")).then((m) => m.StudioPage),
);
export const houseRoom = roomOf(() =>
  withWords(import("#features/settings/house-page")).then((m) => m.HousePage),
);
export const settingsRoom = roomOf(() =>
  withWords(import("#features/settings/settings-page")).then((m) => m.SettingsPage),
);

const rooms = {
  call: practiseRoom,
  report: reportRoom,
  progress: progressRoom,
  standard: standardRoom,
  study: studyRoom,
  studio: studioRoom,
  settings: settingsRoom,
};

/** Fetches the room that an address (`#/call/silent-caller`) leads to, once a language is set; home is always here. */
export function fetchRoom(hash: string): Promise<void> {
  const name = hash.split("/")[1];
  const found = Object.entries(rooms).find(([room]) => room === name);
  return found ? found[1].fetch() : Promise.resolve();
}
