import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeText } from "#core/base";
import { shownIn } from "#core/standards";
import { offCallPack, readOffCall, type OffCall, type OffCallClause } from "#core/standards-off-call";
import { callCentrePack, catalogue } from "../../../src/core/standards/pack.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });

/** The smallest that reads clean, to be spoilt by each test. */
function sound() {
  return {
    features: [{ id: "replay", name: text("回放", "Replay"), room: "report", state: "here" }],
    figures: [{ id: "rings", name: text("响铃", "Rings"), room: "report", state: "to-come" }],
    clauses: [
      clause("qa.listen", { by: "feature", feature: "replay", how: text("能回放", "It replays") }),
      clause("kpi.speed", { by: "metric", figure: "rings", how: text("数铃声", "Counts rings") }),
      clause("know.product", { by: "quiz" }),
    ],
  };
}

function clause(id: string, cover: Record<string, unknown>) {
  return {
    id,
    area: "qa",
    title: text("标题", "Title"),
    text: text("正文", "Text"),
    sources: [{ document: "001", place: "一.1" }],
    cover,
  };
}

function problems(spoil: (s: ReturnType<typeof sound>) => void): string[] {
  const json = sound();
  spoil(json);
  return readOffCall(json).problems.map((p) => `${p.code} at ${placeText(p.at)}`);
}

describe("readOffCall", () => {
  it("reads what is sound", () => {
    expect(readOffCall(sound())).toMatchObject({ ok: true, problems: [] });
  });

  it("names a feature or figure that is not there, with the nearest that is", () => {
    const json = sound();
    json.clauses[0] = clause("qa.listen", { by: "feature", feature: "replya", how: text("能") });
    json.clauses[1] = clause("kpi.speed", { by: "metric", figure: "replay", how: text("数") });
    expect(readOffCall(json).problems).toMatchObject([
      {
        code: "standards.unknown-name",
        at: ["clauses", 0, "cover", "feature"],
        params: { name: "replya", near: "replay" },
      },
      { code: "standards.unknown-name", at: ["clauses", 1, "cover", "figure"] },
    ]);
  });

  it("refuses an id given twice, in each of its lists", () => {
    expect(
      problems((s) => {
        s.clauses.push(clause("qa.listen", { by: "quiz" }));
        s.features.push(...s.features);
        s.figures.push(...s.figures);
      }),
    ).toEqual([
      "standards.duplicate-id at features #2 › id",
      "standards.duplicate-id at figures #2 › id",
      "standards.duplicate-id at clauses #4 › id",
    ]);
  });

  it("refuses a cover it does not know, words in one language only, and a clause from nowhere", () => {
    expect(problems((s) => (s.clauses[0] = clause("qa.listen", { by: "hope" })))).toEqual([
      "standards.shape at clauses #1 › cover › by",
    ]);
    const half = { by: "out-of-scope", reason: { "zh-CN": "看不到" } };
    expect(problems((s) => (s.clauses[0] = clause("qa.listen", half)))).toEqual([
      "standards.missing-member at clauses #1 › cover › reason › en",
    ]);
    const nowhere = { ...clause("qa.listen", { by: "quiz" }), sources: [] };
    expect(problems((s) => (s.clauses[0] = nowhere))).toEqual(["standards.shape at clauses #1 › sources"]);
  });
});

describe("shownIn", () => {
  it("finds the feature or figure of a clause, and nothing for a question", () => {
    const offCall = sound() as unknown as OffCall;
    const shown = offCall.clauses.map((c) => shownIn(offCall, c)?.id);
    expect(shown).toEqual(["replay", "rings", undefined]);
  });
});

const pack = offCallPack();
const chinese = /\p{Script=Han}/u;

/** Every text of a clause. */
const texts = ({ title, text: body, cover, variants = [] }: OffCallClause) => [
  title,
  body,
  ...("how" in cover ? [cover.how] : []),
  ...("reason" in cover ? [cover.reason] : []),
  ...variants.map((v) => v.text),
];

describe("the off-call clauses", () => {
  it("are every clause that no call can show, once, and no clause that a rule judges", () => {
    const kinds = new Set(["feature", "knowledge-quiz", "metric", "not-simulable"]);
    const due = catalogue.filter((c) => kinds.has(c.evidence)).map((c) => c.id);
    const ids = new Set(pack.clauses.map((c) => c.id));
    expect(due).toHaveLength(235);
    expect(due.filter((id) => !ids.has(id))).toEqual([]);
    const judged = callCentrePack().clauses.filter((c) => ids.has(c.id) && c.doubtful !== true);
    expect(judged.map((c) => c.id)).toEqual([]);
  });

  it("ask for every knowledge clause by a question", () => {
    const knowledge = new Set(catalogue.filter((c) => c.evidence === "knowledge-quiz").map((c) => c.id));
    const elsewhere = pack.clauses.filter((c) => knowledge.has(c.id) && c.cover.by !== "quiz");
    expect(elsewhere.map((c) => c.id)).toEqual([]);
  });

  it("say in both languages what they say, in the language's own script and punctuation", () => {
    for (const c of pack.clauses)
      for (const words of texts(c)) {
        expect(words["zh-CN"], c.id).toMatch(chinese);
        expect(words["zh-CN"], c.id).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?(]\p{Script=Han}/u);
        expect(words.en, c.id).not.toMatch(chinese);
      }
  });

  it("say the figures of their parameters in words or digits, in both languages", () => {
    const zh = ["零", "一", "二", "三", "四", "五"];
    const en = ["zero", "one", "two", "three", "four", "five"];
    for (const c of pack.clauses)
      for (const [name, value] of Object.entries(c.parameters ?? {})) {
        const said = (words: string, numerals: readonly string[]) =>
          new RegExp(`(?<!\\d)${value}(?!\\d)`).test(words) || words.includes(numerals[value] ?? "§");
        expect(said(c.text["zh-CN"], zh), `${c.id} ${name}`).toBe(true);
        expect(name === "weekday" || said(c.text.en, en), `${c.id} ${name}`).toBe(true);
      }
  });

  it("name no feature and no figure that no clause needs", () => {
    const used = new Set(pack.clauses.map((c) => shownIn(pack, c)?.id));
    const idle = [...pack.features, ...pack.figures].filter(({ id }) => !used.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it("call nothing here that has no room to be in", () => {
    const folders: Readonly<Record<string, string>> = { call: "practise" };
    const nowhere = [...pack.features, ...pack.figures].filter(
      ({ state, room }) =>
        state === "here" &&
        !existsSync(new URL(`../../../src/features/${folders[room] ?? room}/`, import.meta.url)),
    );
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });

  it("teach no doubtful advice: it is out of scope, or a question says what is wrong with it", () => {
    const doubtful = pack.clauses.filter((c) => c.doubtful === true);
    expect(doubtful.map((c) => c.id).sort()).toEqual([
      "complaint.blame-usage",
      "know.similar-products",
      "talk.intention-guidance",
    ]);
    for (const c of doubtful) expect(["out-of-scope", "quiz"], c.id).toContain(c.cover.by);
  });
});
