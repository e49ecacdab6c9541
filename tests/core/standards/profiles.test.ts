import { describe, expect, it } from "vitest";
import { own } from "#core/base";
import type { CallLog } from "#core/call";
import { scoreCall, type Outcome } from "#core/scoring";
import { parametersOf, profileOf, readProfile, type Profile } from "#core/standards";
import { disagreements, type Position, type Setting } from "#core/standards-disagreements";
import { callCentrePack } from "#core/standards-pack";
import { aCallLog } from "../../support/a-call-log.ts";

const pack = callCentrePack();
const rows = disagreements();
const clauses = new Map(pack.clauses.map((clause) => [clause.id, clause]));

type Source = Position["sources"][number];
const part = (name: string) => (source: Source) =>
  source.document === "001" && source.place.startsWith(`第${name}篇`);
const document = (id: string) => (source: Source) => source.document === id;

/** Which places of the documents each house was made from. */
const placesOf: Readonly<Record<string, (source: Source) => boolean>> = {
  courier: document("003"),
  general: part("四"),
  "game-line": part("二"),
  "leisure-club": part("三"),
  "property-desk": part("五"),
  "hotel-it-desk": document("002"),
  textbook: document("004"),
};

function house(id: string): Profile {
  const found = profileOf(pack, id);
  if (!found) throw new Error(`no house ${id}`);
  return found;
}

/** Whether a house does what a position asks it to set. */
function does(profile: Profile, setting: Setting): boolean {
  const off = profile.off.includes(setting.clause);
  if ("kept" in setting) return off !== setting.kept;
  const clause = clauses.get(setting.clause);
  if (off || !clause) return false;
  if ("variant" in setting) return (own(profile.variants, setting.clause) ?? "default") === setting.variant;
  const value = own(parametersOf(clause, profile), setting.parameter);
  return JSON.stringify(value) === JSON.stringify(setting.value);
}

describe("the seven houses", () => {
  it("are one for each house whose rules the documents carry", () => {
    expect(pack.profiles.map(({ id }) => id).sort()).toEqual(Object.keys(placesOf).sort());
  });

  it.each(Object.keys(placesOf))(
    "%s can be read as a trainer's file can, without a word of complaint",
    (id) => {
      expect(readProfile(house(id), pack)).toEqual({ ok: true, value: house(id), problems: [] });
    },
  );

  it.each(Object.keys(placesOf))("%s has each area of the pack in one section", (id) => {
    const areas = house(id).sections.flatMap((section) => section.areas);
    expect([...areas].sort()).toEqual([...new Set(pack.clauses.map((c) => c.area))].sort());
  });

  it("gives the complaint process of the leisure club a section of its own", () => {
    const section = house("leisure-club").sections.find((s) => s.areas.includes("complaint-process"));
    expect(section?.areas).toEqual(["complaint-process"]);
  });

  it("say of rows that are in the table how their own document contradicts itself", () => {
    const known = new Set(rows.map(({ row }) => row));
    const notes = pack.profiles.flatMap((p) => (p.notes ?? []).map(({ row }) => row));
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.filter((row) => !known.has(row))).toEqual([]);
  });

  it("never hang up where they may not, and warn only where they may", () => {
    const hangUp = "complaint.abusive-hangup-after-warnings";
    for (const profile of pack.profiles) {
      const warns = !profile.off.includes("complaint.abusive-warn");
      expect([profile.id, own(profile.variants, hangUp) !== "never-hang-up"]).toEqual([profile.id, warns]);
    }
  });
});

describe("the forty disagreements", () => {
  it("are forty", () => expect(rows).toHaveLength(40));

  it.each(rows.map((row) => [row.row, row] as const))(
    "row %i is set in every house that it comes from, or the row says why not",
    (_, { positions }) => {
      const unexplained = positions.flatMap((position) => {
        if (position.unset || position.sets.length === 0) return [];
        const houses = Object.keys(placesOf).filter((id) =>
          position.sources.some(placesOf[id] ?? (() => false)),
        );
        const wanting = houses.filter((id) => !position.sets.every((setting) => does(house(id), setting)));
        return houses.length === 0 ? [position.says.en] : wanting.map((id) => `${id}: ${position.says.en}`);
      });
      expect(unexplained).toEqual([]);
    },
  );

  it("explain nothing that is set everywhere", () => {
    const needless = rows.flatMap(({ row, positions }) =>
      positions.flatMap((position) => {
        const houses = Object.keys(placesOf).filter((id) =>
          position.sources.some(placesOf[id] ?? (() => false)),
        );
        const set = houses.length > 0 && houses.every((id) => position.sets.every((s) => does(house(id), s)));
        return position.unset && set ? [row] : [];
      }),
    );
    expect(needless).toEqual([]);
  });
});

const silent = () => aCallLog().rings(2).situation("caller-silent");
const prompt = { acts: ["offer-help"] };
const goodbye = { acts: ["apologise", "cannot-hear", "ask-change-phone", "goodbye"] };
const settled = () =>
  aCallLog()
    .rings(2)
    .situation("matter-settled")
    .line("好的，没有了", { acts: ["thanks"] });

interface Case {
  readonly row: number;
  readonly clause: string;
  readonly log: CallLog;
  /** The outcome under each house; undefined: the house does not have the clause. */
  readonly under: Readonly<Record<string, Outcome | undefined>>;
}

/** One call each, judged by houses that disagree about it. */
const cases: readonly Case[] = [
  {
    row: 1,
    clause: "open.not-before-second-ring",
    log: aCallLog().rings(1).reply("您好").hangUp().build(),
    under: { textbook: "missed" },
  },
  {
    row: 2,
    clause: "open.greeting",
    log: aCallLog()
      .rings(2)
      .reply("您好，三声客服中心", { acts: ["greet", "identify"] })
      .hangUp()
      .build(),
    under: { general: "missed", "property-desk": "met" },
  },
  {
    row: 2,
    clause: "open.greeting-self-identify",
    log: aCallLog().rings(2).reply("您好，三声客服中心，请问您有什么需要").hangUp().build(),
    under: { general: "met", courier: "missed", "hotel-it-desk": "missed" },
  },
  {
    row: 3,
    clause: "open.greeting-order",
    log: aCallLog()
      .rings(2)
      .reply("前台，您好", {
        acts: [
          { id: "identify", in: "前台" },
          { id: "greet", in: "您好" },
        ],
      })
      .hangUp()
      .build(),
    under: { "hotel-it-desk": "met", textbook: "missed", courier: "missed" },
  },
  {
    row: 4,
    clause: "hear.silent-pause",
    log: silent()
      .reply("您好，请问有什么可以帮您", prompt)
      .after(3000)
      .reply("您好，请问有什么可以帮您", prompt)
      .hangUp()
      .build(),
    under: { general: "met", courier: "missed", "game-line": undefined },
  },
  {
    row: 5,
    clause: "hear.silent-hangup-delay",
    log: silent()
      .reply("很抱歉，听不到您的声音，请换一部电话再打来，再见", goodbye)
      .after(3000)
      .hangUp()
      .build(),
    under: { general: "met", courier: "missed", "game-line": undefined },
  },
  {
    row: 6,
    clause: "hear.silent-prompt",
    log: silent()
      .reply("您的电话已接通，请讲话", { acts: ["prompt-speak"] })
      .after(5000)
      .reply("您的电话已接通，请讲话", { acts: ["prompt-speak"] })
      .after(5000)
      .hangUp()
      .build(),
    under: { "game-line": "met", general: "missed", courier: "met" },
  },
  {
    row: 10,
    clause: "hear.dialect",
    log: aCallLog()
      .rings(2)
      .situation("caller-dialect")
      .line("侬好")
      .reply("对不起，请您再说一遍好吗", { acts: ["apologise", "ask-repeat"] })
      .line("好")
      .reply("请您再说一遍好吗", { acts: ["ask-repeat"] })
      .callerHangsUp()
      .build(),
    under: { "game-line": "met", general: "missed" },
  },
  {
    row: 12,
    clause: "boundary.tell-name-at-once",
    log: aCallLog()
      .rings(2)
      .situation("asks-agent-identity")
      .line("你叫什么名字")
      .reply("我叫李明", { acts: ["identify"] })
      .callerHangsUp()
      .build(),
    under: { "hotel-it-desk": "met", courier: undefined },
  },
  {
    row: 13,
    clause: "complaint.abusive-hangup-after-warnings",
    log: aCallLog()
      .rings(2)
      .situation("caller-abusive")
      .line("骂人")
      .reply("请您文明用语", { acts: ["warn-abuse"] })
      .reply("请您文明用语", { acts: ["warn-abuse"] })
      .reply("请您文明用语", { acts: ["warn-abuse"] })
      .hangUp()
      .build(),
    under: { "game-line": "met", courier: "broken", textbook: "broken" },
  },
  {
    row: 14,
    clause: "boundary.harassment-persist",
    log: aCallLog()
      .rings(2)
      .situation("harassment-persists")
      .line("不走")
      .reply("请稍等")
      .transfer("auto-attendant")
      .build(),
    under: { general: "met", courier: "missed" },
  },
  {
    row: 15,
    clause: "complaint.abusive-report",
    log: aCallLog()
      .rings(2)
      .situation("abuse-unmanageable")
      .line("骂人")
      .reply("请稍等")
      .escalate("team-leader")
      .callerHangsUp()
      .build(),
    under: { courier: "met", general: "missed", "game-line": undefined },
  },
  {
    row: 17,
    clause: "transfer.person-unavailable",
    log: aCallLog()
      .rings(2)
      .situation("named-person-unavailable")
      .line("他在吗")
      .reply("对不起，他不在，请您稍后再打来", { acts: ["apologise", "explain"] })
      .callerHangsUp()
      .build(),
    under: { "hotel-it-desk": "met", textbook: "missed" },
  },
  {
    row: 20,
    clause: "hold.ask-first",
    log: aCallLog()
      .rings(2)
      .line("帮我查查")
      .reply("我去核实", { acts: ["explain"] })
      .mute()
      .after(9000)
      .mute(false)
      .callerHangsUp()
      .build(),
    under: { "hotel-it-desk": "met", "game-line": "met", general: "missed" },
  },
  {
    row: 21,
    clause: "hold.use-key",
    log: aCallLog()
      .rings(2)
      .situation("needs-lookup")
      .line("查一下")
      .hold()
      .after(9000)
      .hold(false)
      .callerHangsUp()
      .build(),
    under: { "game-line": "met", general: "missed", courier: "met" },
  },
  {
    row: 23,
    clause: "close.caller-hangs-up-first",
    log: settled()
      .reply("那我先挂机了", { acts: ["announce-hangup"] })
      .after(6000)
      .hangUp()
      .build(),
    under: { general: "met", "hotel-it-desk": "broken" },
  },
  {
    row: 25,
    clause: "close.thanks-goodbye",
    log: settled()
      .reply("感谢您的来电", { acts: ["thank"] })
      .after(3000)
      .hangUp()
      .build(),
    under: { "hotel-it-desk": "met", general: "missed" },
  },
  {
    row: 26,
    clause: "fault.dropped-wait",
    log: aCallLog()
      .rings(2)
      .line("喂")
      .situation("call-dropped")
      .event({ type: "dropped" })
      .after(3000)
      .event({ type: "dial", again: true })
      .callerHangsUp()
      .build(),
    under: { "hotel-it-desk": "met", textbook: "met" },
  },
  {
    row: 27,
    clause: "hold.second-call-answer",
    log: aCallLog()
      .rings(2)
      .line("喂")
      .situation("second-call")
      .reply("请稍等")
      .event({ type: "second", is: "answered" })
      .callerHangsUp()
      .build(),
    under: { "hotel-it-desk": "met", textbook: "broken" },
  },
  {
    row: 33,
    clause: "talk.clear-and-concise",
    log: aCallLog().rings(2).line("请讲").reply("您的快件今天上午到站".repeat(12)).callerHangsUp().build(),
    under: { "hotel-it-desk": "met", courier: "missed" },
  },
];

describe("the same call under houses that disagree", () => {
  it("is there for at least ten rows", () => {
    expect(new Set(cases.map(({ row }) => row)).size).toBeGreaterThanOrEqual(10);
  });

  it.each(cases.map((c) => [c.row, c.clause, c] as const))("row %i, %s", (_, clause, { log, under }) => {
    const outcomes = Object.keys(under).map((id) => {
      const finding = scoreCall(log, pack, house(id)).findings.find((f) => f.clause === clause);
      return [id, finding?.outcome];
    });
    expect(Object.fromEntries(outcomes)).toEqual(under);
  });
});
