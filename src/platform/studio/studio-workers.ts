import type { Fairness } from "#core/fairness";
import type { Scenario } from "#core/scenario";
import type { Standards } from "#core/standards";
import type { GoldenCall, Rehearsal } from "#core/studio";
import { openInspector } from "./inspector.ts";
import type { Play, Played } from "./worker-messages.ts";

const inspector = () => new Worker(new URL("./inspector-worker.ts", import.meta.url), { type: "module" });
const stage = () => new Worker(new URL("./stage-worker.ts", import.meta.url), { type: "module" });

type Replayed = Extract<Played, { is: "replayed" }>["results"];
type Options<Do extends Play["do"]> = Omit<Extract<Play, { do: Do }>, "do">;

/** Web workers for the studio, each started when it is first needed. */
export function studioWorkers(
  start: { inspector: () => Worker; stage: () => Worker } = { inspector, stage },
) {
  const inspecting = openInspector(start.inspector);
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
  /** A job that can be called off: `done` resolves to what `read` finds in the last message, undefined when it was. */
  const job = <T>(play: Play, read: (played: Played) => T | "goes on" | undefined) => {
    let cancel: () => void = () => undefined;
    const done = new Promise<T | undefined>((resolve, reject) => {
      const worker = onStage(play, (played) => {
        const result = read(played);
        if (result === "goes on") return;
        leave(worker);
        if (result === undefined) reject(new Error(played.is === "failed" ? played.message : played.is));
        else resolve(result);
      });
      cancel = () => {
        leave(worker);
        resolve(undefined);
      };
    });
    return { done, cancel: () => cancel() };
  };

  return {
    inspect: inspecting.inspect,
    write: inspecting.write,
    stamp: inspecting.stamp,

    async replay(scenario: Scenario, golden: readonly GoldenCall[], standards: Standards): Promise<Replayed> {
      const played = await job({ do: "replay", scenario, golden, standards }, (one) =>
        one.is === "replayed" ? one.results : undefined,
      ).done;
      return played ?? [];
    },

    rehearse(options: Options<"rehearse">, onProgress: (rehearsal: Rehearsal) => void) {
      return job<Rehearsal>({ do: "rehearse", ...options }, (played) => {
        if (played.is === "rehearsed") return played.rehearsal;
        if (played.is !== "progress") return undefined;
        onProgress(played.rehearsal);
        return "goes on";
      });
    },

    weigh(options: Options<"weigh">) {
      return job<Fairness>({ do: "weigh", ...options }, (played) =>
        played.is === "weighed" ? played.fairness : undefined,
      );
    },

    dispose(): void {
      inspecting.dispose();
      for (const worker of [...stages]) leave(worker);
    },
  };
}
