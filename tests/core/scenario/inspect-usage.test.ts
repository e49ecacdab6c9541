import { expect, test } from "vitest";
import { newProblems } from "../../support/problems.ts";

const asking = "chart/states/asking";
const reply = `${asking}/on/agent.replied/1`;

test("lines that are never said and replies that are never offered are warned of", () => {
  expect(
    newProblems({
      "lines/extra": { "zh-CN": "喂?", en: "Hello?" },
      "replies/extra": { "zh-CN": "好的", en: "All right", quality: "middling" },
    }),
  ).toEqual([
    'warning unused-line lines/extra {"id":"extra"}',
    'warning unused-reply replies/extra {"id":"extra"}',
  ]);
});

test("what a guard asks for has to be noted somewhere", () => {
  const guard = (type: string, params: object) => ({ [`${reply}/guard`]: { type, params } });
  expect(newProblems(guard("remembers", { fact: "was-held" }))).toEqual([]);
  expect(newProblems(guard("remembers", { fact: "was-hold" }))).toEqual([
    `warning never-remembered ${reply}/guard/params/fact {"name":"was-hold","near":"was-held"}`,
  ]);
  expect(newProblems(guard("counted", { of: "asked", atLeast: 2 }))).toEqual([
    `warning never-counted ${reply}/guard/params/of {"name":"asked","near":""}`,
  ]);
});

test("what is noted should be asked for somewhere", () => {
  expect(newProblems({ [`${reply}/actions/0`]: { type: "count", params: { of: "asked" } } })).toEqual([
    `hint never-asked ${reply}/actions/0/params/of {"name":"asked"}`,
  ]);
});

test("guards that have nothing to look at where they stand are warned of", () => {
  const heard = { type: "not", params: { guard: { type: "heard", params: { any: ["greet"] } } } };
  expect(newProblems({ [`${asking}/after/patience`]: { guard: heard, target: "gave-up" } })).toEqual([
    `warning guard-out-of-place ${asking}/after/patience/guard/params/guard {"name":"heard","event":"patience"}`,
  ]);
  expect(newProblems({ [`${asking}/always`]: { guard: { type: "rude" }, target: "gave-up" } })).toEqual([]);
  expect(newProblems({ [`${reply}/guard`]: { type: "party", params: { any: ["billing"] } } })).toEqual([
    `warning guard-out-of-place ${reply}/guard {"name":"party","event":"agent.replied"}`,
  ]);
});

test("a range with its ends the wrong way round is warned of", () => {
  expect(newProblems({ [`${reply}/guard`]: { type: "mood", params: { atLeast: 2, atMost: 1 } } })).toEqual([
    `warning empty-range ${reply}/guard/params {"name":"mood"}`,
  ]);
});
