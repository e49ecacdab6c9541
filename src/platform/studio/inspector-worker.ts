// Inspects and writes drafts beside the screen: typing never waits for it.
import { scenarioOf, type Scenario } from "#core/scenario";
import { patched, stampOf, writtenOf } from "#core/studio";
import type { Answer, Ask } from "./worker-messages.ts";

let document: Scenario | undefined;

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => self.postMessage(answerTo(data)));

function answerTo(ask: Ask): Answer {
  const { id } = ask;
  try {
    document = patched(document, ask.patch);
    if (ask.do === "write") return { id, is: "written", written: writtenOf({ document }, ask.playAs) };
    if (ask.do === "stamp") return { id, is: "stamped", stamp: stampOf({ document }) };
    const { problems } = scenarioOf(document, { clauses: new Set(ask.clauses) });
    return { id, is: "inspected", problems };
  } catch (error) {
    return { id, is: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
