import { describe, expect, test } from "vitest";
import type { Problem } from "#core/base";
import { applyEdit, fixOf, fixWords, playable, type Draft } from "#core/studio";
import { callCentrePack } from "../../../src/core/standards/pack.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { bent, type Changes } from "../../support/problems.ts";
import { aDraft } from "./built-in.ts";

const clauses = new Set(callCentrePack().clauses.map((c) => c.id));
const problemsOf = (draft: Draft) => playable(draft, { clauses }).problems;
const same = (a: Problem, b: Problem) => a.code === b.code && a.at.join("/") === b.at.join("/");

/** The problems that a change brings, with what their cures leave of them. */
function cured(changes: Changes) {
  const before = problemsOf(aDraft(aScenario()));
  const draft = aDraft(JSON.stringify(bent(aScenario(), changes)));
  return problemsOf(draft)
    .filter((p) => !before.some((b) => same(p, b)))
    .map((problem) => {
      const fix = fixOf(problem, draft);
      if (!fix) return `${problem.code}: none`;
      expect(Object.keys(fix.params).sort()).toEqual([...fixWords[fix.key]].sort());
      const after = applyEdit(draft, fix.edit);
      if (!after.ok) return `${problem.code}: ${fix.key} FAILS ${JSON.stringify(after.problems)}`;
      const left = problemsOf(after.value).some((p) => same(p, problem));
      return `${problem.code}: ${fix.key} ${JSON.stringify(Object.values(fix.params))}${left ? " STAYS" : ""}`;
    });
}

describe("a certain cure", () => {
  test.each<[string, Changes, string[]]>([
    [
      "a target",
      { "chart/states/waiting/after": { patience: { target: "gave-upp" } } },
      ['scenario.unknown-target: use-near ["gave-upp","gave-up"]'],
    ],
    [
      "a line",
      { "chart/states/asking/entry": [{ type: "say", params: { line: "wher" } }] },
      ['scenario.unknown-line: use-near ["wher","where"]', 'scenario.unused-line: delete-line ["where"]'],
    ],
    [
      "a reply on offer",
      { "chart/states/asking/meta": { replies: ["sorry", "duno"] } },
      ['scenario.unknown-reply: use-near ["duno","dunno"]', 'scenario.unused-reply: delete-reply ["dunno"]'],
    ],
    [
      "a situation",
      { "chart/states/asking/tags": ["caller-thank"] },
      ['scenario.unknown-situation: use-near ["caller-thank","caller-thanks"]'],
    ],
    [
      "an act in a guard inside guards",
      {
        "chart/states/waiting/on/agent.replied/0/guard": {
          type: "every",
          params: { guards: [{ type: "heard", params: { any: ["apologize"] } }] },
        },
      },
      ['scenario.unknown-act: use-near ["apologize","apologise"]'],
    ],
    [
      "an act of a line",
      { "lines/where/acts": ["state-matter"] },
      ['scenario.unknown-caller-act: use-near ["state-matter","states-matter"]'],
    ],
    [
      "an event",
      { "chart/states/content/on/agent.replyed": [{ target: "satisfied" }, { target: "gave-up" }] },
      [
        'scenario.unknown-event: use-near ["agent.replyed","agent.replied"]',
        'scenario.never-taken: delete-transition ["agent.replyed"]',
      ],
    ],
    [
      "a delay",
      { "chart/states/content/after": { patiens: { target: "satisfied" } } },
      ['scenario.unknown-delay: use-near ["patiens","patience"]'],
    ],
    [
      "a clause",
      { practises: ["open.greting"] },
      ['scenario.unknown-clause: use-near ["open.greting","open.greeting"]'],
    ],
    ["a beginning", { "chart/initial": "waitin" }, ['scenario.unknown-initial: begin-with ["waiting"]']],
    ["no beginning", { "chart/initial": undefined }, ['scenario.missing-initial: begin-with ["waiting"]']],
    [
      "a clause named twice",
      { practises: ["open.greeting", "open.greeting"] },
      ['scenario.duplicate-id: delete-double ["open.greeting"]'],
    ],
    [
      "a gloss of Mandarin",
      { "lines/where/gloss": { "zh-CN": "包裹呢", en: "parcel" } },
      ['scenario.needless-gloss: delete-member ["gloss"]'],
    ],
    [
      "a transition after one that is always taken",
      { "chart/states/content/on/agent.replied": [{ target: "satisfied" }, { target: "gave-up" }] },
      ['scenario.never-taken: delete-transition ["agent.replied"]'],
    ],
    [
      "an end that listens",
      { "chart/states/gave-up/on": { "agent.muted": { target: "asking" } } },
      ['scenario.final-with-transitions: make-plain ["gave-up"]'],
    ],
    [
      "a state that nothing leads to",
      { "chart/states/lost": { after: { patience: { target: "gave-up" } } } },
      ['scenario.unreachable-state: delete-state ["lost"]'],
    ],
  ])("of %s does away with it", (_, changes, wanted) => {
    expect(cured(changes)).toEqual(wanted);
  });

  test("of a chart without an ending gives it one that hanging up leads to", () => {
    const lines = cured({ "chart/states/satisfied/type": undefined, "chart/states/gave-up/type": undefined });
    expect(lines[0]).toBe('scenario.no-ending: add-ending ["hung-up"]');
  });
});

test("what takes an author to know has no cure", () => {
  expect(cured({ "lines/where/en": "" })).toEqual(["scenario.missing-words: none"]);
  expect(cured({ "chart/states/waiting/after": { patience: { target: "xyzzyxyzzy" } } })).toEqual([
    "scenario.unknown-target: none",
  ]);
});
