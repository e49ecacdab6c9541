import { describe, expect, it } from "vitest";
import { applyEdit, patched, textOf, type Draft } from "#core/studio";
import { scenarioOf, type Scenario } from "#core/scenario";
import { openInspector } from "../../../src/platform/studio/inspector.ts";
import type { Answer, Ask } from "../../../src/platform/studio/worker-messages.ts";
import { aScenario } from "../../support/a-scenario.ts";

/** A worker on this thread: it answers when told to, as the real one does, or dies. */
class WorkerHere extends EventTarget {
  readonly asked: Ask[] = [];
  document: Scenario | undefined;
  ended = false;
  postMessage(ask: Ask): void {
    this.asked.push(structuredClone(ask));
    this.document = patched(this.document, structuredClone(ask.patch));
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: Answer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

function open() {
  const workers: WorkerHere[] = [];
  const inspector = openInspector(() => {
    const worker = new WorkerHere();
    workers.push(worker);
    // What is used of a worker is there.
    return worker as unknown as Worker;
  });
  const worker = (n = 0) => {
    const found = workers[n];
    if (!found) throw new Error("It was not started.");
    return found;
  };
  return { inspector, worker, workers };
}
const clauses = new Set(["open.greeting"]);
const before: Draft = { document: aScenario() };
const [state = ""] = Object.keys(before.document.chart.states ?? {});
const edited = applyEdit(before, { type: "set-state", state, member: "description", value: "等" });
if (!edited.ok) throw new Error("It cannot be renamed.");
const after = edited.value;

describe("the inspector beside the screen", () => {
  it("is brought the whole document once, and then what has changed", async () => {
    const { inspector, worker } = open();
    const first = inspector.inspect(before.document, clauses);
    const { problems } = scenarioOf(before.document, { clauses });
    worker().answer({ id: 1, is: "inspected", problems });
    expect(await first).toEqual(problems);
    void inspector.inspect(after.document, clauses);
    const [whole, part] = worker().asked;
    expect(whole?.patch.map(({ at }) => at)).toEqual([[]]);
    expect(JSON.stringify(part?.patch).length).toBeLessThan(JSON.stringify(whole?.patch).length / 4);
    expect(worker().document).toEqual(after.document);
  });

  it("answers only the newest of several questions, but writes all that it was asked to", async () => {
    const { inspector, worker } = open();
    const older = inspector.inspect(before.document, clauses);
    const written = inspector.write(before.document, undefined);
    const newer = inspector.inspect(after.document, clauses);
    expect(await older).toBeUndefined();
    const text = textOf(before);
    worker().answer({ id: 1, is: "inspected", problems: [] });
    worker().answer({ id: 2, is: "written", written: { text } });
    worker().answer({ id: 3, is: "inspected", problems: [] });
    expect(await written).toEqual({ text });
    expect(await newer).toEqual([]);
  });

  it.each([
    ["that dies", (worker: WorkerHere) => worker.die("out of memory")],
    ["that fails", (worker: WorkerHere) => worker.answer({ id: 1, is: "failed", message: "out of memory" })],
  ])("says why of a worker %s, and begins anew with the whole document", async (_, fail) => {
    const { inspector, worker } = open();
    const asked = inspector.inspect(before.document, clauses);
    fail(worker());
    await expect(asked).rejects.toThrow("out of memory");
    expect(worker().ended).toBe(true);
    const again = inspector.stamp(after.document);
    expect(worker(1).document).toEqual(after.document);
    worker(1).answer({ id: 2, is: "stamped", stamp: { text: "{}", hash: "0" } });
    expect(await again).toEqual({ text: "{}", hash: "0" });
  });

  it("keeps nobody waiting when it is disposed of", async () => {
    const { inspector, worker } = open();
    const asked = inspector.write(before.document, "mine");
    inspector.dispose();
    expect(await asked).toBeUndefined();
    expect(worker().ended).toBe(true);
  });
});
