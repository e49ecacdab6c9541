import { understandOf } from "#core/scenario";
import { withOwnProfiles } from "#core/standards";
import { createOwnProfilesStore } from "#state/own-profiles";
import { createProgressStore } from "#state/progress";
import type { Services } from "#state/services";
import { createSettingsStore } from "#state/settings";
import { createStudyStore } from "#state/study-record";
import { elementPlayback } from "#platform/audio/element-playback";
import { howlerSounds } from "#platform/audio/howler-sounds";
import { newId, newSeed } from "#platform/chance";
import { browserClock } from "#platform/clock";
import { browserFiles } from "#platform/files";
import { builtInShelf } from "#platform/scenarios/built-in-shelf";
import { browserDrafts } from "#platform/storage/drafts";
import { openProfileShelf } from "#platform/storage/profile-shelf";
import { openProgressLog } from "#platform/storage/progress-log";
import { storageReport } from "#platform/storage/storage-report";
import { shelfWithOwn } from "#platform/studio/own-shelf";
import { loadTraditional } from "#platform/traditional";
import { openUpdates } from "#platform/updates/updates";
import { speechSynthesisVoice } from "#platform/voice/speech-synthesis-voice";

/** The services of the browser, put together. Heavy parts come when they are first used. */
export function createServices(): Services {
  const drafts = browserDrafts();
  const progressLog = openProgressLog({ drafts });
  const ownProfiles = createOwnProfilesStore(openProfileShelf());
  const own = () => ownProfiles.getState().ready();
  const updates = openUpdates();
  const builtIn = builtInShelf();
  const shelf = shelfWithOwn(builtIn);
  if (import.meta.env.PROD) updates.watchFor("./sw.js");
  return {
    clock: browserClock(),
    now: () => Date.now(),
    newId,
    newSeed,
    shelf,
    progressLog,
    sounds: howlerSounds("./sounds"),
    voice: speechSynthesisVoice(),
    playback: elementPlayback(),
    files: browserFiles(),
    drafts,
    updates,
    storageReport,
    async loadUnderstand(scenario) {
      const understand = understandOf(scenario, await import("#core/speech"));
      // Its tables are unpacked when it is first asked: now, while the phone rings, and not under the first reply.
      understand("您好。", { caller: "" });
      return understand;
    },
    loadHouses: async () => {
      const [{ callCentreHouses }, profiles] = await Promise.all([import("#core/standards-houses"), own()]);
      return withOwnProfiles(callCentreHouses, profiles);
    },
    loadStandards: async () => {
      const [{ callCentrePack }, profiles] = await Promise.all([import("#core/standards-pack"), own()]);
      return withOwnProfiles(callCentrePack(), profiles);
    },
    loadDisagreements: () =>
      import("#core/standards-disagreements").then(({ disagreements }) => disagreements()),
    loadOffCall: () => import("#core/standards-off-call").then(({ offCallPack }) => offCallPack()),
    loadQuestions: () => import("#core/study-questions").then(({ quizQuestions }) => quizQuestions()),
    loadDrills: async () => {
      const [{ drillPrompts }, { examplesOf }] = await Promise.all([
        import("#core/study-drills"),
        import("#core/speech-examples"),
      ]);
      return { prompts: drillPrompts(), examplesOf };
    },
    loadLikeness: () => import("#core/speech-examples").then(({ likeOf }) => likeOf),
    loadTraditional,
    loadRecordings: async (scenario) => {
      if (builtIn.cards.some(({ id }) => id === scenario)) return [];
      return (await import("#platform/studio/recorded-lines")).recordedLines(scenario);
    },
    loadStudio: async () => {
      const [{ openStudioPowers }, { browserMicrophone }] = await Promise.all([
        import("#platform/studio/studio-powers"),
        import("#platform/audio/microphone"),
      ]);
      return { ...openStudioPowers(shelf.reload), microphone: browserMicrophone() };
    },
    settings: createSettingsStore(drafts),
    progress: createProgressStore(progressLog),
    study: createStudyStore(drafts),
    ownProfiles,
  };
}
