import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnScenario, drawOf, startingMoods } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { bent, newProblems, problemLines, type Changes } from "../../support/problems.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const customer = [
  { name: text("陈女士", "Ms Chen"), tail: "2207" },
  { name: text("罗女士", "Ms Luo"), tail: "8143" },
  { name: text("沈女士", "Ms Shen"), tail: "6275" },
];
const varied = aScenario({
  caller: {
    ...aScenario().caller,
    name: text("{customer.name}"),
    number: "138****{customer.tail}",
    mood: [-1, 1],
  },
  truth: { caller: { is: ["{customer.name}"] }, contact: { mentions: [["{customer.tail}"]] } },
  varies: { customer, first: [{}, {}] },
  lines: { ...aScenario().lines, thanks: { ...text("我姓{customer.name}"), acts: ["thanks"] } },
});

describe("what a seed draws", () => {
  test("is nothing of a scenario that is always the same", () => {
    expect(drawOf(aScenario(), 1)).toBeUndefined();
  });

  test("is the same each time, one alternative of every group and one of the moods", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawOf(varied, seed);
        expect(drawOf(varied, seed)).toEqual(draw);
        expect([-1, 1]).toContain(draw?.mood);
        expect(Object.keys(draw?.options ?? {})).toEqual(["customer", "first"]);
        expect(draw?.options?.["customer"]).toBeLessThan(customer.length);
        expect(draw?.options?.["first"]).toBeLessThan(2);
      }),
    );
  });

  test("brings every alternative about, each in good measure", () => {
    const drawn = Array.from({ length: 300 }, (_, seed) => drawOf(varied, seed));
    for (const option of [0, 1, 2])
      expect(drawn.filter((d) => d?.options?.["customer"] === option).length).toBeGreaterThan(60);
    for (const mood of [-1, 1]) expect(drawn.filter((d) => d?.mood === mood).length).toBeGreaterThan(90);
  });

  test("of one group does not lead what is drawn of another", () => {
    const pairs = Array.from({ length: 300 }, (_, seed) => drawOf(varied, seed)?.options);
    expect(new Set(pairs.map((p) => `${p?.["customer"]} ${p?.["first"]}`)).size).toBe(6);
  });
});

describe("a drawn scenario", () => {
  const drawn = drawnScenario(varied, { mood: 1, options: { customer: 1, first: 0 } });

  test("has what goes together filled in everywhere, in each language its own", () => {
    expect(drawn.caller).toMatchObject({ name: text("罗女士", "Ms Luo"), number: "138****8143", mood: 1 });
    expect(drawn.truth).toEqual({ caller: { is: ["罗女士"] }, contact: { mentions: [["8143"]] } });
    expect(drawn.lines["thanks"]).toMatchObject(text("我姓罗女士", "我姓Ms Luo"));
    expect(JSON.stringify({ ...drawn, varies: undefined })).not.toMatch(/\{\w+\.\w+\}/);
  });

  test("is otherwise the same, and drawing again changes nothing", () => {
    expect(drawn.chart).toEqual(varied.chart);
    expect(drawn.replies).toEqual(varied.replies);
    expect(drawnScenario(drawn, { mood: 1, options: { customer: 1, first: 0 } })).toEqual(drawn);
  });

  test("of a drawing that this scenario does not know takes the first of everything", () => {
    expect(drawnScenario(varied, { options: { customer: 77 } }).caller.number).toBe("138****2207");
  });

  test("takes the traditional form that the author gave, where the text has one", () => {
    const withForm = [
      { name: { ...text("叶女士", "Ms Ye"), "zh-TW": "葉女士" } },
      { name: text("陈女士", "Ms Chen") },
    ];
    const scenario = aScenario({
      varies: { customer: withForm },
      lines: {
        ...aScenario().lines,
        bye: { "zh-CN": "{customer.name}", en: "{customer.name}", "zh-TW": "{customer.name}" },
      },
    });
    expect(drawnScenario(scenario, { options: { customer: 0 } }).lines["bye"]).toMatchObject({
      "zh-TW": "葉女士",
      "zh-CN": "叶女士",
    });
  });
});

test("the moods that a caller may start in are all that the author named", () => {
  expect(startingMoods(varied)).toEqual([-1, 1]);
  expect(startingMoods(aScenario())).toEqual([0]);
});

describe("the reader", () => {
  const asked = { "brief/situation": text("{customer.name}来电", "{customer.name} rings") };
  const found = (changes: Changes) => newProblems({ ...asked, ...changes });

  test("takes a scenario that varies", () => {
    expect(problemLines(varied).filter((p) => p.startsWith("error"))).toEqual([]);
  });

  test("wants the same fields of every alternative of a group", () => {
    expect(found({ varies: { customer: [{ name: "陈女士" }, {}, { name: "罗女士" }] } })).toEqual([
      'error unequal-fields varies/customer/1 {"group":"customer","missing":"name"}',
    ]);
  });

  test("names the nearest of what can be filled in", () => {
    expect(found({ varies: { customers: [{ name: "陈女士" }, { name: "罗女士" }] } })).toEqual(
      expect.arrayContaining([
        'error unknown-placeholder brief/situation/zh-CN {"name":"customer.name","near":"customers.name"}',
        'warning unused-variation varies/customers {"name":"customers.name"}',
      ]),
    );
  });

  test("takes no braces inside of what is drawn", () => {
    expect(found({ varies: { customer: [{ name: "{centre}的人" }, { name: "罗女士" }] } })).toEqual([
      'error placeholder-in-value varies/customer/0/name {"name":"centre"}',
    ]);
  });

  test.each(["title", "summary", "brief/centre"])(
    "fills nothing in where it is shown before the draw: %s",
    (place) => {
      expect(
        found({
          varies: { customer: [{ name: "陈女士" }, { name: "罗女士" }] },
          [place]: text("{customer.name}", "of {customer.name}"),
        }),
      ).toEqual(
        ["zh-CN", "en"].map((l) => `warning unfilled-placeholder ${place}/${l} {"name":"customer.name"}`),
      );
    },
  );

  test("knows the groups that guards ask about, and how many alternatives they have", () => {
    const asking = (params: object) =>
      newProblems({
        varies: { order: [{}, {}] },
        "chart/states/waiting/always": [{ guard: { type: "drawn", params }, target: "asking" }],
      });
    expect(asking({ group: "order", option: 1 })).toEqual([]);
    expect(asking({ group: "order", option: 2 })).toEqual([
      'error no-such-option chart/states/waiting/always/0/guard/params/option {"group":"order","option":2,"last":1}',
    ]);
    expect(asking({ group: "ordre", option: 0 })).toEqual([
      'error unknown-group chart/states/waiting/always/0/guard/params/group {"name":"ordre","near":"order"}',
      'warning unused-variation varies/order {"name":"order"}',
    ]);
  });

  test("sees that a circle cannot be gone round when its guards ask for two alternatives of one group", () => {
    const round = (one: number, other: number) =>
      problemLines(
        bent(aScenario(), {
          varies: { order: [{}, {}] },
          "chart/states/waiting/always": [
            { guard: { type: "drawn", params: { group: "order", option: one } }, target: "asking" },
          ],
          "chart/states/asking/always": [
            { guard: { type: "drawn", params: { group: "order", option: other } }, target: "waiting" },
          ],
        }),
      ).filter((p) => p.includes("eventless-cycle"));
    expect(round(0, 0)).toHaveLength(1);
    expect(round(0, 1)).toEqual([]);
  });

  test("wants moods that differ", () => {
    expect(newProblems({ "caller/mood": [0, -1, 0] })).toEqual([
      'warning same-mood caller/mood/2 {"mood":0}',
    ]);
    expect(newProblems({ "caller/mood": [0] })).toEqual([
      'error too-short caller/mood {"length":1,"limit":2}',
    ]);
    expect(newProblems({ "caller/mood": [0, 4] })).toEqual([
      'error too-big caller/mood/1 {"value":4,"limit":3}',
    ]);
  });

  test("has bounds", () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ name: `客户${i}` }));
    expect(found({ varies: { customer: many } })).toEqual([
      'error too-long varies/customer {"length":25,"limit":24}',
    ]);
    expect(found({ varies: { customer: [{ name: "陈" }] } })).toEqual([
      'error too-short varies/customer {"length":1,"limit":2}',
    ]);
  });
});
