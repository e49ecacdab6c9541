// Plays calls beside the screen: bots that rehearse, golden calls, and calls that show whether the marks are fair. One worker
// a job; to cancel is to end the worker.
import { explore, fairnessOf } from "#core/fairness";
import { understandOf } from "#core/scenario";
import * as speech from "#core/speech";
import { rehearse, replayGolden } from "#core/studio";
import type { Play, Played } from "./worker-messages.ts";

/** Often enough for a bar that moves. */
const progressEvery = 5;
const tell = (played: Played) => self.postMessage(played);

self.addEventListener("message", ({ data }: MessageEvent<Play>) => {
  try {
    if (data.do === "replay") replayAll(data);
    else if (data.do === "weigh") weigh(data);
    else rehearseAll(data);
  } catch (error) {
    tell({ is: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function replayAll({ scenario, golden, standards }: Extract<Play, { do: "replay" }>): void {
  const understand = understandOf(scenario, speech);
  const results = golden.map((call) => {
    const { differences, card } = replayGolden(call, scenario, { standards, understand });
    return { differences, ...(card && { score: card.score }) };
  });
  tell({ is: "replayed", results });
}

function weigh({ do: _, ...makers }: Extract<Play, { do: "weigh" }>): void {
  const all = { ...makers, understand: understandOf(makers.scenario, speech) };
  tell({ is: "weighed", fairness: fairnessOf(explore(all), all) });
}

function rehearseAll({ do: _, ...options }: Extract<Play, { do: "rehearse" }>): void {
  const playing = rehearse({ ...options, understand: understandOf(options.scenario, speech) });
  for (let step = playing.next(); ; step = playing.next()) {
    if (step.done === true) return tell({ is: "rehearsed", rehearsal: step.value });
    if (step.value.played % progressEvery === 0) tell({ is: "progress", rehearsal: step.value });
  }
}
