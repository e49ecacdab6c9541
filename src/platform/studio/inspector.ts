import type { Problem } from "#core/base";
import type { Scenario } from "#core/scenario";
import { patchOf, type Stamp, type Written } from "#core/studio";
import type { Answer, Ask } from "./worker-messages.ts";

type Waiting = { readonly resolve: (answer: Answer | undefined) => void; readonly superseded: boolean };

/** The worker that inspects and writes drafts. It is started when it is first asked, and again after it has died. */
export function openInspector(start: () => Worker) {
  let worker: Worker | undefined;
  /** What the worker has by now. */
  let there: Scenario | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    there = undefined;
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    });
    fresh.addEventListener("error", ({ message }) => {
      stop();
      for (const [id, { resolve }] of waiting) resolve({ id, is: "failed", message });
      waiting.clear();
    });
    worker = fresh;
    return fresh;
  };

  /** Its answer; undefined when something newer was asked, or nobody waits any more. */
  const ask = async (
    document: Scenario,
    superseded: boolean,
    what: Question,
  ): Promise<Answer | undefined> => {
    const to = started();
    const id = ++asked;
    const question: Ask = { id, patch: patchOf(there, document), ...what };
    to.postMessage(question);
    there = document;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      waiting.set(id, { resolve, superseded });
    });
    if (answer?.is !== "failed") return answer;
    // What it has by now is not known: it begins anew.
    stop();
    throw new Error(answer.message);
  };

  return {
    async inspect(document: Scenario, clauses: ReadonlySet<string>): Promise<readonly Problem[] | undefined> {
      // Nobody waits for an answer to an older question.
      for (const [id, { resolve, superseded }] of waiting)
        if (superseded) {
          waiting.delete(id);
          resolve(undefined);
        }
      const answer = await ask(document, true, { do: "inspect", clauses: [...clauses] });
      return answer?.is === "inspected" ? answer.problems : undefined;
    },
    async write(document: Scenario, playAs: string | undefined): Promise<Written | undefined> {
      const answer = await ask(document, false, { do: "write", playAs });
      return answer?.is === "written" ? answer.written : undefined;
    },
    async stamp(document: Scenario): Promise<Stamp | undefined> {
      const answer = await ask(document, false, { do: "stamp" });
      return answer?.is === "stamped" ? answer.stamp : undefined;
    },
    dispose(): void {
      stop();
      for (const { resolve } of waiting.values()) resolve(undefined);
      waiting.clear();
    },
  };
}

type Question =
  | { readonly do: "inspect"; readonly clauses: readonly string[] }
  | { readonly do: "write"; readonly playAs: string | undefined }
  | { readonly do: "stamp" };
