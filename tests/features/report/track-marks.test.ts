import { describe, expect, it } from "vitest";
import { marksOf } from "../../../src/features/report/track-marks.ts";
import { aCallLog, indexOf } from "../../support/a-call-log.ts";
import { aClause } from "../../support/a-standard.ts";
import { aView } from "./a-view.ts";

const noInsult = aClause({ kind: "never", faults: ["insult"] }, { id: "talk.a", severity: "business" });
const noBut = aClause({ kind: "never", faults: ["but"] }, { id: "talk.b" });

describe("the track of a call", () => {
  it("has a stretch for each line as far as it was heard, each reply, and each wait to its end", () => {
    const log = aCallLog()
      .rings(1)
      .line("一二三四", { ms: 4000, cut: 1000 })
      .reply("好", { typed: 500 })
      .hold()
      .after(8000)
      .hold(false)
      .mute()
      .after(2000)
      .callerHangsUp();
    const { stretches } = marksOf(aView(log, []));
    expect(stretches.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["line", 1000, 2000],
      ["reply", 1500, 2000],
      ["hold", 2000, 10_000],
      ["mute", 10_000, 12_000],
    ]);
  });

  it("marks rings, and each place where points were lost once, by the gravest finding there", () => {
    const log = aCallLog()
      .rings(2)
      .reply("笨蛋,但是", { faults: ["insult", "but"] })
      .reply("但是", { faults: ["but"] })
      .hangUp()
      .build();
    const { points } = marksOf(aView(log, [noBut, noInsult]));
    expect(points.filter((p) => p.kind === "ring")).toHaveLength(2);
    expect(points.filter((p) => p.kind === "critical" || p.kind === "broken")).toEqual([
      { kind: "critical", index: indexOf(log, "reply"), t: 6000 },
      { kind: "broken", index: indexOf(log, "reply", 1), t: 6000 },
    ]);
  });
});
