import { expect, test } from "vitest";
import { newProblems } from "../../support/problems.ts";

test("the slip's truth names its fields and, where a field is chosen, its choices", () => {
  expect(
    newProblems({
      truth: { kind: { is: ["enquiry", "praise"] }, content: { mentions: [["包裹"], ["晚", "没到"]] } },
    }),
  ).toEqual([]);
  expect(
    newProblems({
      truth: {
        calller: { is: ["x"] },
        kind: { is: ["enquire"] },
        class: { mentions: [["一般"]] },
        "reply-within": { is: ["24 小时内"] },
      },
    }),
  ).toEqual([
    'error unknown-slip-field truth/calller {"name":"calller","near":"caller"}',
    'error unknown-slip-choice truth/kind/is/0 {"name":"enquire","near":"enquiry","field":"kind"}',
    'error choice-mentions truth/class/mentions {"field":"class"}',
    'error unknown-slip-choice truth/reply-within/is/0 {"name":"24 小时内","near":"","field":"reply-within"}',
  ]);
});

test("articles have ids of their own; customer is taken by the record", () => {
  const article = {
    id: "delays",
    title: { "zh-CN": "延误", en: "Delays" },
    body: { "zh-CN": "晚一天", en: "A day late" },
  };
  expect(newProblems({ "facts/articles": [article, article, { ...article, id: "customer" }] })).toEqual([
    'error duplicate-id facts/articles/1/id {"id":"delays"}',
    'error duplicate-id facts/articles/2/id {"id":"customer"}',
  ]);
});

test("clauses are checked against the standards when these are given", () => {
  const clauses = new Set(["open.greeting", "open.offer-help"]);
  const practises = ["open.greeting", "open.greetings", "open.greeting"];
  expect(newProblems({ practises })).toEqual(['error duplicate-id practises/2 {"id":"open.greeting"}']);
  expect(newProblems({ practises }, { clauses })).toEqual([
    'error unknown-clause practises/1 {"name":"open.greetings","near":"open.greeting"}',
    'error duplicate-id practises/2 {"id":"open.greeting"}',
  ]);
});
