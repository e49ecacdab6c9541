import { describe, expect, it } from "vitest";
import type { RuleOf } from "#core/standards";
import { aCallLog } from "../../support/a-call-log.ts";
import { findingOn } from "../../support/a-standard.ts";

const greeting: RuleOf<"opening"> = { kind: "opening", acts: [["greet"]] };
const noHangUp: RuleOf<"never"> = { kind: "never", phone: ["hangup"] };
const press = (...keys: string[]): RuleOf<"phone"> => ({
  kind: "phone",
  when: { situation: ["call-dropped"] },
  press: keys,
});

describe("an outbound call", () => {
  const made = () =>
    aCallLog({ direction: "outbound" })
      .event({ type: "dial" })
      .event({ type: "ringback", n: 1 })
      .after(5000)
      .event({ type: "picked-up", rings: 5 })
      .situation("callee-answers")
      .line("喂？");

  it("[S60] is answered when the other side picks up, and its rings are nobody's fault", () => {
    const rings: RuleOf<"timing"> = { kind: "timing", measure: "rings", atMost: 3 };
    expect(findingOn(rings, made().reply("您好").hangUp()).outcome).toBe("not-applicable");
    const first: RuleOf<"timing"> = { kind: "timing", measure: "first-reply", atMost: 5 };
    expect(findingOn(first, made().after(9000).reply("您好").hangUp()).outcome).toBe("missed");
  });

  it("[S60] opens as rules with a situation say, and not as calls that come in", () => {
    const log = made().reply("喂").hangUp();
    expect(findingOn(greeting, log).outcome).toBe("not-applicable");
    expect(findingOn({ ...greeting, when: { situation: ["callee-answers"] } }, log).outcome).toBe("missed");
  });

  it("[S61] is given up without a key when nobody was reached", () => {
    const log = aCallLog({ direction: "outbound" })
      .event({ type: "dial" })
      .after(3000)
      .event({ type: "not-reached", why: "busy" })
      .hangUp();
    expect(findingOn(noHangUp, log).outcome).not.toBe("broken");
  });
});

describe("a line that breaks", () => {
  const broken = () =>
    aCallLog().rings(2).reply("您好").hold().after(4000).event({ type: "dropped" }).situation("call-dropped");

  it("[S61] lets nobody wait any longer", () => {
    const hold: RuleOf<"timing"> = { kind: "timing", measure: "hold", atMost: 5 };
    const log = broken().after(60_000).event({ type: "ring", n: 1 }).event({ type: "answered", rings: 1 });
    expect(findingOn(hold, log.reply("您好").hangUp()).outcome).toBe("met");
  });

  it("[S61] has the rings of its first answer", () => {
    const rings: RuleOf<"timing"> = { kind: "timing", measure: "rings", atMost: 3 };
    const again = (n: number) =>
      Array.from({ length: n }).reduce<ReturnType<typeof broken>>(
        (log, _, i) => log.event({ type: "ring", n: i + 1 }).after(5000),
        broken(),
      );
    expect(findingOn(rings, again(7).event({ type: "answered", rings: 7 }).hangUp()).outcome).toBe("met");
  });

  it("[S61] is left, not hung up on, by an agent who gives it up", () => {
    const log = broken().after(2000).hangUp();
    expect(findingOn(noHangUp, log).outcome).toBe("met");
    expect(findingOn({ kind: "never", phone: ["leave"] }, log).outcome).toBe("broken");
  });

  it("[S62] is rung back with redial", () => {
    const back = broken()
      .event({ type: "dial", again: true })
      .after(3000)
      .event({ type: "picked-up", rings: 1 });
    expect(findingOn(press("redial"), back.reply("您好").hangUp()).outcome).toBe("met");
    expect(findingOn(press("redial"), broken().after(9000).hangUp()).outcome).toBe("missed");
  });
});

describe("a second line", () => {
  const rule = (...keys: string[]): RuleOf<"phone"> => ({
    kind: "phone",
    when: { situation: ["second-call"] },
    press: keys,
  });
  const ringing = () =>
    aCallLog().rings(1).reply("您好").event({ type: "second", is: "ringing", n: 1 }).situation("second-call");

  it("[S62] is taken, left and refused with keys", () => {
    const taken = ringing().reply("请稍等").event({ type: "second", is: "answered" }).reply("您好").hangUp();
    expect(findingOn(rule("answer-second"), taken).outcome).toBe("met");
    expect(findingOn(rule("reject-second"), taken).outcome).toBe("missed");
    const refused = ringing().event({ type: "second", is: "rejected" }).reply("好的").hangUp();
    expect(findingOn({ kind: "never", phone: ["reject-second"] }, refused).outcome).toBe("broken");
  });

  it("[S62] can be hung up without hanging up on the first caller", () => {
    const log = ringing()
      .event({ type: "second", is: "answered" })
      .event({ type: "second", is: "ended" })
      .event({ type: "second", is: "returned" })
      .reply("抱歉")
      .callerHangsUp();
    expect(findingOn(noHangUp, log).outcome).toBe("met");
  });
});
