import { describe, expect, it } from "vitest";
import { callAsItStands, rowsIn, rowsOf, spokenText, type Row } from "#core/call";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";

const callerRow = (rows: readonly Row[]) => {
  const row = rows.find((r) => r.kind === "caller");
  if (row?.kind !== "caller") throw new Error("No line in the transcript");
  return row;
};

describe("the transcript", () => {
  it("is a row for each line, reply and phone key, and leaves out the rings and what only the machine knows", () => {
    const log = aCallLog()
      .rings(2)
      .situation("caller-states-matter")
      .line("我的包裹呢?")
      .event({ type: "mood", to: -1 })
      .reply("我查一下")
      .hold()
      .hold(false)
      .hangUp()
      .build();
    const rows = rowsOf(log.events);
    expect(rows.map((r) => (r.kind === "rule" ? r.event.type : r.kind))).toEqual([
      "answered",
      "caller",
      "agent",
      "hold",
      "hold",
      "ended",
    ]);
    expect(rows.map((r) => r.index)).toEqual([
      indexOf(log, "answered"),
      indexOf(log, "line"),
      indexOf(log, "reply"),
      indexOf(log, "hold"),
      indexOf(log, "hold", 1),
      indexOf(log, "ended"),
    ]);
  });

  it("leaves out what the caller said to the hold music, and silences that are only talk's own rhythm", () => {
    const { events } = aCallLog()
      .rings(1)
      .line("喂?人呢?", { unheard: true })
      .event({ type: "silence", from: 1000, ms: 2999 })
      .event({ type: "silence", from: 1000, ms: 3000 })
      .build();
    const rows = rowsOf(events);
    expect(rows.some((r) => r.kind === "caller")).toBe(false);
    expect(rows.filter((r) => r.kind === "rule" && r.event.type === "silence")).toHaveLength(1);
  });

  it("leaves out what was undone; told at the call's own times, the time it took is taken back too", () => {
    const log = aCallLog().rings(1).after(1000);
    const back = log.build().events.length;
    const { events } = log.reply("喂,说吧").after(6000).undo(back).after(1000).reply("您好").build();
    const replies = (rows: readonly Row[]) => rows.flatMap((r) => (r.kind === "agent" ? [r] : []));
    expect(replies(rowsOf(events)).map((r) => [r.reply.text, r.t])).toEqual([["您好", 9000]]);
    expect(replies(rowsIn(callAsItStands({ events }))).map((r) => r.t)).toEqual([3000]);
  });
});

describe("spokenText", () => {
  const line = "一二三四五六七八九十";

  it("grows with the time that has passed since the line began, and is never empty", () => {
    const { events } = aCallLog()
      .rings(1)
      .event({ type: "line", line: "count", text: line, ms: 10_000, acts: [] })
      .build();
    const row = callerRow(rowsOf(events));
    expect(spokenText(row, row.t)).toBe("一");
    expect(spokenText(row, row.t + 4500)).toBe("一二三四五");
    expect(spokenText(row, row.t + 60_000)).toBe(line);
  });

  it("is the whole line once it has ended, and what was heard of it when it was cut off", () => {
    const whole = callerRow(rowsOf(aCallLog().rings(1).line(line).build().events));
    expect(spokenText(whole, whole.t)).toBe(line);
    const cut = callerRow(rowsOf(aCallLog().rings(1).line(line, { cut: 300 }).build().events));
    expect(spokenText(cut, cut.t + 60_000)).toBe("一");
  });
});
