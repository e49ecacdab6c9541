import { describe, expect, it } from "vitest";
import { callAsItStands, readLog, replaySession, reviewOf, type CallLog, type Review } from "#core/call";
import { anAnsweredCall } from "../../support/a-call.ts";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";

/** A closed call in which it is unsure whether the agent apologised, and sure that the agent greeted. */
function aClosedLog(mode: "practise" | "exam" = "practise"): CallLog {
  return aCallLog({ mode })
    .rings(2)
    .line("我的包裹呢？")
    .reply("您好，不好意思哈", { acts: ["greet", { id: "apologise", in: "不好意思", unsure: true }] })
    .callerHangsUp()
    .event({ type: "closed" })
    .build();
}

function reviewedLog(log: CallLog, review: Partial<Review>): CallLog {
  const made = reviewOf(log, {
    reply: indexOf(log, "reply"),
    kind: "act",
    mark: "apologise",
    stands: true,
    by: "trainee",
    ...review,
  });
  if (typeof made === "string") throw new Error(made);
  return made;
}

const marksOf = (log: CallLog) =>
  callAsItStands(log).flatMap(({ event }) =>
    event.type === "reply" ? [...event.acts, ...event.faults] : [],
  );

describe("a review of a call that is over", () => {
  it("makes an unsure mark sure, where it stands, or takes it away", () => {
    const log = aClosedLog();
    expect(marksOf(reviewedLog(log, {}))).toContainEqual({ id: "apologise", from: 3, to: 7 });
    expect(marksOf(reviewedLog(log, { stands: false })).map((m) => m.id)).toEqual(["greet"]);
  });

  it("counts as it was made last", () => {
    const log = reviewedLog(aClosedLog(), { stands: false });
    const event = reviewOf(log, {
      reply: indexOf(log, "reply"),
      kind: "act",
      mark: "apologise",
      stands: true,
      by: "trainee",
    });
    expect(marksOf(event as CallLog).map((m) => m.id)).toContain("apologise");
  });

  it("leaves to a trainee only what was unsure, and nothing in an exam", () => {
    const log = aClosedLog();
    const review = { reply: indexOf(log, "reply"), kind: "act", stands: false, by: "trainee" } as const;
    expect(reviewOf(log, { ...review, mark: "greet" })).toBe("was-sure");
    expect(reviewOf(log, { ...review, mark: "thank", stands: true })).toBe("was-sure");
    expect(reviewOf(aClosedLog("exam"), { ...review, mark: "apologise" })).toBe("counts-for-the-exam");
  });

  it("lets a trainer strike what was sure and add what was not seen, on the whole reply, in an exam too", () => {
    const log = reviewedLog(aClosedLog("exam"), { mark: "greet", stands: false, by: "trainer" });
    const more = reviewedLog(log, { kind: "fault", mark: "curt-prompt", by: "trainer" });
    expect(marksOf(more).map((m) => m.id)).toEqual(["apologise", "curt-prompt"]);
    expect(marksOf(more)).toContainEqual({ id: "curt-prompt", from: 0, to: 8 });
  });

  it("is of a reply, and of a call that is over", () => {
    const log = aClosedLog();
    const review = { reply: 0, kind: "act", mark: "apologise", stands: true, by: "trainer" } as const;
    expect(reviewOf(log, review)).toBe("no-such-reply");
    expect(reviewOf({ ...log, events: log.events.slice(0, -2) }, review)).toBe("call-not-over");
  });

  it("is read back from a file and replayed as it was", () => {
    const { call, scenario, wait } = anAnsweredCall();
    wait(1000);
    call.reply("您好，很抱歉");
    wait(500);
    call.do({ type: "hangup" });
    call.do({ type: "close" });
    const log = call.log();
    const made = reviewedLog(log, { mark: "apologise", stands: false, by: "trainer" });
    const read = readLog(JSON.parse(JSON.stringify(made)));
    expect(read.ok && read.value).toEqual(made);
    expect(replaySession(scenario, made).log()).toEqual(made);
  });
});
