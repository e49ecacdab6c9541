import { describe, expect, it } from "vitest";
import { momentOf, type Moment } from "../../../src/features/report/moments.ts";
import { piecesOf } from "../../../src/features/report/quote.tsx";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";
import { aClause } from "../../support/a-standard.ts";
import type { Rule } from "#core/standards";
import { aView } from "./a-view.ts";

function momentIn(log: { build(): ReturnType<ReturnType<typeof aCallLog>["build"]> }, rule: Rule): Moment {
  const view = aView(log, [aClause(rule)]);
  const [finding] = view.card.findings;
  const moment = finding && momentOf(view, finding);
  if (!moment) throw new Error("The finding shows nowhere");
  return moment;
}

describe("where a finding shows", () => {
  it("quotes the reply with what was wrong in it, after what the caller had said", () => {
    const log = aCallLog()
      .rings(1)
      .line("我的包裹呢?")
      .line("喂?人呢?", { unheard: true })
      .reply("急什么,等着", { faults: [{ id: "impatient", in: "急什么" }] })
      .hangUp();
    const { before, said } = momentIn(log, { kind: "never", faults: ["impatient"] });
    expect(before?.text).toBe("我的包裹呢?");
    expect(said?.event.text).toBe("急什么,等着");
    expect(said?.spans).toEqual([{ from: 0, to: 3, done: false }]);
  });

  it("tells what was done of something half done from what was wrong", () => {
    const log = aCallLog()
      .rings(1)
      .reply("您好,请讲", { acts: [{ id: "greet", in: "您好" }] })
      .hangUp();
    const { said } = momentIn(log, { kind: "opening", acts: [["greet"], ["identify"]] });
    expect(said?.spans).toEqual([{ from: 0, to: 2, done: true }]);
  });

  it("tells the key that was pressed, where nothing was said", () => {
    const log = aCallLog().rings(1).line("帮我查一下").hold().after(20_000).hold(false).hangUp();
    const { before, said, deed } = momentIn(log, { kind: "before", phone: ["hold"], acts: [["ask-hold"]] });
    expect(before?.text).toBe("帮我查一下");
    expect(said).toBeUndefined();
    expect(deed).toMatchObject({ type: "hold", on: true });
  });

  it("tells what came after a line that was left without an answer", () => {
    const rule: Rule = { kind: "respond", when: { caller: ["thanks"] }, acts: [["accept-thanks"]] };
    const log = aCallLog()
      .rings(1)
      .line("谢谢啊", { acts: ["thanks"] })
      .after(5000)
      .hangUp();
    const moment = momentIn(log, rule);
    expect(moment.before?.text).toBe("谢谢啊");
    expect(moment.deed).toMatchObject({ type: "ended", by: "agent" });
    expect(moment.index).toBe(indexOf(log.build(), "line"));
  });
});

describe("piecesOf", () => {
  it("cuts a text at its spans without losing a character", () => {
    const pieces = piecesOf("您好,急什么呀", [
      { from: 0, to: 2, done: true },
      { from: 3, to: 6, done: false },
    ]);
    expect(pieces).toEqual([
      { from: 0, text: "您好", done: true },
      { from: 2, text: "," },
      { from: 3, text: "急什么", done: false },
      { from: 6, text: "呀" },
    ]);
  });

  it("lets what was wrong win where spans overlap", () => {
    const pieces = piecesOf("一二三", [
      { from: 0, to: 2, done: true },
      { from: 1, to: 3, done: false },
    ]);
    expect(pieces.map((p) => [p.text, p.done])).toEqual([
      ["一", true],
      ["二", false],
      ["三", false],
    ]);
  });
});
