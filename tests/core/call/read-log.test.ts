import { describe, expect, it } from "vitest";
import { readLog, type CallLog } from "#core/call";
import { anAnsweredCall } from "../../support/a-call.ts";

function aLog(): CallLog {
  const { call, wait } = anAnsweredCall();
  wait(2000);
  call.reply("您好");
  wait(3000);
  call.undo();
  call.reply("喂");
  call.do({ type: "hangup" });
  call.do({ type: "close" });
  return call.log();
}

const log = aLog();
const problems = (value: unknown) => readLog(value).problems.map((p) => [p.code, p.at.join("/")]);
const withEvent = (index: number, change: object) => ({
  ...log,
  events: log.events.map((event, i) => (i === index ? { ...event, ...change } : event)),
});
const replyAt = log.events.findIndex((e) => e.type === "reply");

describe("a log from outside", () => {
  it("comes back as it was, byte for byte", () => {
    const read = readLog(JSON.parse(JSON.stringify(log)));
    expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(log));
  });

  it("of another version is refused as such", () => {
    expect(readLog({ ...log, version: 2, somethingNew: true })).toEqual({
      ok: false,
      problems: [
        { code: "log.version", severity: "error", at: ["version"], params: { version: 2, known: 1 } },
      ],
    });
  });

  it("that is no log is refused, whatever it is", () => {
    for (const value of [null, 5, "log", [], {}, { version: 1 }, { version: "1" }])
      expect(readLog(value).ok).toBe(false);
  });

  it("may not know more or less than a log does", () => {
    expect(problems({ ...log, extra: 1 })).toEqual([["log.unknown-member", "extra"]]);
    const headless = { version: log.version, events: log.events };
    expect(problems(headless)).toEqual([["log.missing-member", "header"]]);
    expect(problems({ ...log, header: { ...log.header, mode: "dream" } })).toEqual([
      ["log.shape", "header/mode"],
    ]);
  });

  it("may not hold events of a kind or shape that calls do not have", () => {
    expect(problems(withEvent(1, { type: "rang" }))).toEqual([["log.shape", "events/1/type"]]);
    expect(problems(withEvent(1, { n: "two" }))).toEqual([["log.shape", "events/1/n"]]);
    expect(problems(withEvent(1, { volume: 3 }))).toEqual([["log.unknown-member", "events/1/volume"]]);
    expect(problems(withEvent(1, { t: 1.5 }))).toEqual([["log.shape", "events/1/t"]]);
  });

  it("may not go back in time", () => {
    expect(problems(withEvent(0, { t: 9000 }))).toEqual([["log.time-goes-back", "events/1/t"]]);
    expect(problems(withEvent(replyAt, { from: 600_000 }))).toEqual([
      ["log.from-after-event", `events/${replyAt}/from`],
    ]);
  });

  it("may not mark what is not in the text", () => {
    for (const [from, to] of [
      [0, 3],
      [2, 1],
    ])
      expect(problems(withEvent(replyAt, { acts: [{ id: "greet", from, to }] }))).toEqual([
        ["log.mark-outside-text", `events/${replyAt}/acts/0`],
      ]);
  });

  it("may not take back what has not happened yet", () => {
    const undoAt = log.events.findIndex((e) => e.type === "undo");
    expect(problems(withEvent(undoAt, { back: undoAt }))).toEqual([
      ["log.undo-of-nothing", `events/${undoAt}/back`],
    ]);
  });
});
