import { describe, expect, it } from "vitest";
import { ManualClock } from "#core/base";
import {
  headerOf,
  openCall,
  readLog,
  recordedIn,
  replaySession,
  saysStill,
  wordingAt,
  type RecordedLine,
} from "#core/call";
import { simpleUnderstand as understand } from "../../support/a-call.ts";
import { aScenario } from "../../support/a-scenario.ts";

const words = (zh: string) => ({ "zh-CN": zh, en: zh });
const scenario = aScenario();
const where: RecordedLine = { line: "where", said: "你好，我的包裹怎么还没到？", ms: 4321, hash: "a1" };
const header = (recordings: readonly RecordedLine[]) =>
  headerOf(scenario, {
    attempt: "attempt-1",
    standards: { id: "call-centre", version: 1 },
    profile: "courier",
    mode: "practise",
    seed: 1,
    locale: "zh-CN",
    staff: "1024",
    startedAt: "2026-03-04T12:00:00.000Z",
    recordings,
  });

function callWith(recordings: readonly RecordedLine[]) {
  const clock = new ManualClock();
  const call = openCall({ scenario, header: header(recordings), clock, understand });
  clock.advance(6000);
  call.do({ type: "answer" });
  clock.advance(500);
  call.reply("您好，晨光客服中心，请问有什么可以帮您？");
  clock.advance(10_000);
  const lines = call.log().events.filter((event) => event.type === "line");
  return { call, clock, line: lines[0] };
}

describe("a recorded line", () => {
  it("lasts as long as its recording, and other lines as long as ever", () => {
    expect(callWith([where]).line).toMatchObject({ line: "where", ms: 4321 });
    expect(callWith([]).line?.ms).not.toBe(4321);
    expect(callWith([{ ...where, line: "bye", said: "再见" }]).line).toEqual(callWith([]).line);
  });

  it("stands in the log, so that the call is replayed to the same bytes without the recording, also when it was read again", () => {
    const { call } = callWith([where]);
    const log = call.log();
    expect(log.header.recorded).toEqual({ where: { ms: 4321, hash: "a1" } });
    const read = readLog(JSON.parse(JSON.stringify(log)));
    if (!read.ok) throw new Error(read.problems[0]?.code);
    expect(JSON.stringify(replaySession(scenario, read.value).log())).toBe(JSON.stringify(log));
  });

  it("is refused in a log when it lasts longer than a line can", () => {
    const log = { ...callWith([where]).call.log() };
    const bad = { ...log, header: { ...log.header, recorded: { where: { ms: 60_001, hash: "a1" } } } };
    const read = readLog(bad);
    expect(read.ok ? [] : read.problems.map(({ at }) => at.join("/"))).toEqual(["header/recorded/where/ms"]);
  });

  it("is not heard when the line says other words by now, or words that differ from call to call", () => {
    expect(header([{ ...where, said: "我的快递呢？" }]).recorded).toBeUndefined();
    expect(header([{ ...where, line: "nobody" }]).recorded).toBeUndefined();
    expect(saysStill("我姓{name}", "我姓{name}")).toBe(false);
    expect(saysStill("喂，你好", "喂 你好……")).toBe(true);
  });

  it("is heard in the calls whose seed draws its wording, and in no other", () => {
    const line = { ...words("喂"), variants: [words("哎"), words("嘿")] };
    const varied = { lines: { where: line } };
    const all: RecordedLine[] = ["喂", "哎", "嘿"].map((said, i) => ({
      line: "where",
      ...(i > 0 && { variant: i - 1 }),
      said,
      ms: 1000 + i,
      hash: said,
    }));
    const drawn = new Set<number>();
    for (let seed = 1; seed <= 40; seed++) {
      const wording = wordingAt(line, "where", seed);
      drawn.add(wording);
      expect(recordedIn(varied, seed, all)?.["where"]?.ms).toBe(1000 + wording);
      expect(recordedIn(varied, seed, all.toSpliced(wording, 1))).toBeUndefined();
    }
    expect(drawn.size).toBe(3);
  });
});
