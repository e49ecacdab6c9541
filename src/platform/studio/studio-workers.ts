import type { Problem } from "#core/base";
import type { Scenario } from "#core/scenario";
import type { Standards } from "#core/standards";
import type { GoldenCall, Rehearsal } from "#core/studio";
import type { Inspect, Inspected, Play, Played } from "./worker-messages.ts";

const inspector = () => new Worker(new URL("./inspector-worker.ts", import.meta.url), { type: "module" });
const stage = () => new Worker(new URL("./stage-worker.ts", import.meta.url), { type: "module" });

type Replayed = Extract<Played, { is: "replayed" }>["results"];

/** Web workers for the studio, each started when it is first needed. */
export function studioWorkers(
  start: { inspector: () => Worker; stage: () => Worker } = { inspector, stage },
) {
  let inspecting: Worker | undefined;
  let asked = 0;
  let waiting: ((problems: readonly Problem[] | undefined) => void) | undefined;
  const stages = new Set<Worker>();

  const onStage = (play: Play, hear: (played: Played) => void): Worker => {
    const worker = start.stage();
    stages.add(worker);
    worker.addEventListener("message", ({ data }: MessageEvent<Played>) => hear(data));
    worker.addEventListener("error", ({ message }) => hear({ is: "failed", message }));
    worker.postMessage(play);
    return worker;
  };
  const leave = (worker: Worker) => {
    worker.terminate();
    stages.delete(worker);
  };

  return {
    inspect(document: Scenario, clauses: ReadonlySet<string>): Promise<readonly Problem[] | undefined> {
      if (!inspecting) {
        inspecting = start.inspector();
        inspecting.addEventListener("message", ({ data }: MessageEvent<Inspected>) => {
          if (data.id !== asked) return;
          waiting?.(data.problems);
          waiting = undefined;
        });
      }
      // Nobody waits for an answer to an older question.
      waiting?.(undefined);
      const question: Inspect = { id: ++asked, document, clauses: [...clauses] };
      inspecting.postMessage(question);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },

    replay(scenario: Scenario, golden: readonly GoldenCall[], standards: Standards): Promise<Replayed> {
      return new Promise((resolve, reject) => {
        const worker = onStage({ do: "replay", scenario, golden, standards }, (played) => {
          leave(worker);
          if (played.is === "replayed") resolve(played.results);
          else reject(new Error(played.is === "failed" ? played.message : played.is));
        });
      });
    },

    rehearse(
      options: Omit<Extract<Play, { do: "rehearse" }>, "do">,
      onProgress: (rehearsal: Rehearsal) => void,
    ) {
      let cancel: () => void = () => undefined;
      const done = new Promise<Rehearsal | undefined>((resolve, reject) => {
        const worker = onStage({ do: "rehearse", ...options }, (played) => {
          if (played.is === "progress") return onProgress(played.rehearsal);
          leave(worker);
          if (played.is === "rehearsed") resolve(played.rehearsal);
          else reject(new Error(played.is === "failed" ? played.message : played.is));
        });
        cancel = () => {
          leave(worker);
          resolve(undefined);
        };
      });
      return { done, cancel: () => cancel() };
    },

    dispose(): void {
      inspecting?.terminate();
      inspecting = undefined;
      for (const worker of [...stages]) leave(worker);
    },
  };
}
