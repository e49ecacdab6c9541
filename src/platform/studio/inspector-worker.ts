// Inspects drafts beside the screen: typing never waits for it.
import { scenarioOf } from "#core/scenario";
import type { Inspect, Inspected } from "./worker-messages.ts";

self.addEventListener("message", ({ data }: MessageEvent<Inspect>) => {
  const { problems } = scenarioOf(data.document, { clauses: new Set(data.clauses) });
  const answer: Inspected = { id: data.id, problems };
  self.postMessage(answer);
});
