import { openDraftStore } from "./draft-store.ts";
import { studioFiles } from "./studio-files.ts";
import { studioWorkers } from "./studio-workers.ts";

/** All that the studio needs of the browser. `onKept`: what the library shows may have changed. */
export function openStudioPowers(onKept: () => void) {
  return { drafts: openDraftStore({ onKept }), files: studioFiles(), workers: () => studioWorkers() };
}
