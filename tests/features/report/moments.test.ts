import { describe, expect, it } from "vitest";
import { momentOf, type Moment } from "../../../src/features/report/moments.ts";
import { heardText } from "#core/call";
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
    expect(before?.line.text).toBe("我的包裹呢?");
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
    expect(before?.line.text).toBe("帮我查一下");
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
    expect(moment.before?.line.text).toBe("谢谢啊");
    expect(moment.deed).toMatchObject({ type: "ended", by: "agent" });
    expect(moment.index).toBe(indexOf(log.build(), "line"));
  });

  it("shows as much of a line as was heard before the agent talked over it", () => {
    const rule: Rule = { kind: "never", faults: ["impatient"] };
    const log = aCallLog()
      .rings(1)
      .line("我要投诉", { cut: 500 })
      .reply("急什么", { faults: ["impatient"] })
      .hangUp();
    const { before } = momentIn(log, rule);
    expect(before && heardText(before)).toBe("我——");
  });
});
