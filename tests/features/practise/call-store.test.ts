import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import type { CallEvent } from "#core/call";
import { createCallStore, draftKey } from "../../../src/features/practise/call-store.ts";
import { aHeader, simpleUnderstand } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeDrafts } from "../../support/fake-services.ts";
import { memoryProgressLog } from "../../support/memory-progress-log.ts";

/** A store of a ringing call, and the batches in which its events are kept; keeping fails while `full` says so. */
function aStore(drafts = fakeDrafts()) {
  const scenario = aScenario();
  const clock = new ManualClock();
  const real = memoryProgressLog();
  const batches: CallEvent["type"][][] = [];
  const disk = { full: false };
  const store = createCallStore({
    scenario,
    header: aHeader(scenario),
    services: {
      loadUnderstand: async () => simpleUnderstand,
      clock,
      drafts,
      progressLog: {
        ...real,
        async append(attempt, index, events) {
          if (disk.full) throw new Error("QuotaExceededError: full");
          await real.append(attempt, index, events);
          batches.push(events.map((e) => e.type));
        },
      },
    },
  });
  const answered = async () => {
    clock.advance(7000);
    store.getState().do({ type: "answer" });
    await store.getState().kept();
  };
  return { store, clock, batches, disk, drafts, answered, real, now: () => store.getState() };
}

describe("the store of a call", () => {
  it("keeps all that one input brings about in one piece", async () => {
    const { batches, answered, now, clock } = aStore();
    await answered();
    clock.advance(1500);
    await now().kept();
    now().pick("hello");
    await now().kept();
    expect(batches.at(-1)).toEqual(["silence", "reply", "situation", "line"]);
  });

  it("goes on when an event cannot be kept, says what the browser said, and brings what is missing later", async () => {
    const { answered, disk, now, real } = aStore();
    await answered();
    disk.full = true;
    now().pick("hello");
    now().do({ type: "mute", on: true });
    await now().kept();
    expect(now().storageFailure).toBe("QuotaExceededError: full");
    disk.full = false;
    now().do({ type: "mute", on: false });
    await now().kept();
    expect(now().storageFailure).toBeUndefined();
    expect((await real.interrupted()).logs[0]?.events).toEqual(now().log().events);
  });

  it("tells the call that the agent speaks while there is something in the box, and no longer", async () => {
    const { answered, now } = aStore();
    await answered();
    now().type("您");
    now().type("您好");
    expect(now().call.typingSince).toBe(7000);
    now().type("  ");
    expect(now().call.typingSince).toBeUndefined();
    expect(now().events.flatMap((e) => (e.type === "typing" ? [e.on] : []))).toEqual([true, false]);
  });

  it("counts composing as speaking while the box is still empty", async () => {
    const { answered, now, clock } = aStore();
    await answered();
    now().compose(true);
    clock.advance(30_000);
    expect(now().call.phase).toBe("connected");
    expect(now().call.typingSince).toBe(7000);
    now().compose(false);
    expect(now().call.typingSince).toBeUndefined();
  });

  it("does not tell a ringing phone of typing", () => {
    const { now } = aStore();
    now().type("您好");
    expect(now().events.map((e) => e.type)).toEqual(["ring"]);
  });

  it("keeps the draft until it has been said, and keeps it when the phone refuses", async () => {
    const { answered, now, drafts } = aStore();
    await answered();
    now().type("您好");
    now().do({ type: "hold", on: true });
    now().send();
    expect([now().refusal, now().draft, drafts.get(draftKey("attempt-1"))]).toEqual([
      "on-hold",
      "您好",
      "您好",
    ]);
    now().do({ type: "hold", on: false });
    expect(now().refusal).toBeUndefined();
    now().send();
    expect([now().draft, drafts.get(draftKey("attempt-1"))]).toEqual(["", undefined]);
    expect(now().events.findLast((e) => e.type === "reply")?.text).toBe("您好");
  });

  it("begins with the draft that was left", () => {
    expect(aStore(fakeDrafts({ [draftKey("attempt-1")]: "请您稍" })).now().draft).toBe("请您稍");
  });

  it("says nothing that is not on offer", async () => {
    const { answered, now } = aStore();
    await answered();
    now().pick("sorry");
    expect(now().events.some((e) => e.type === "reply")).toBe(false);
  });

  it("tells nobody of a tick at which no time has passed", async () => {
    const { answered, now, store, clock } = aStore();
    await answered();
    let told = 0;
    store.subscribe(() => told++);
    now().tick();
    expect(told).toBe(0);
    clock.advance(100);
    now().tick();
    expect([told, now().now]).toEqual([1, 7100]);
  });
});
