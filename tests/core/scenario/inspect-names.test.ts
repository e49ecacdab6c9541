import { describe, expect, test } from "vitest";
import { newProblems } from "../../support/problems.ts";

const asking = "chart/states/asking";
const reply = `${asking}/on/agent.replied/0`;
const heard = (params: object) => ({ [`${reply}/guard`]: { type: "heard", params } });

describe("a name that is in no vocabulary is refused with its place and the nearest legal one", () => {
  test.each([
    [
      { [`${reply}/guard/type`]: "herd" },
      `error unknown-guard ${reply}/guard/type {"name":"herd","near":"heard"}`,
    ],
    [
      { [`${asking}/entry/0/type`]: "sya" },
      `error unknown-action ${asking}/entry/0/type {"name":"sya","near":"say"}`,
    ],
    [
      { [`${asking}/on/agent.reply`]: { target: "content" } },
      `error unknown-event ${asking}/on/agent.reply {"name":"agent.reply","near":"agent.replied"}`,
    ],
    [
      { [`${asking}/on/*`]: { target: "content" } },
      `error unknown-event ${asking}/on/* {"name":"*","near":""}`,
    ],
    [
      { [`${asking}/after/patient`]: { target: "gave-up" } },
      `error unknown-delay ${asking}/after/patient {"name":"patient","near":"patience"}`,
    ],
    [
      { [`${asking}/tags/0`]: "caller-state-matter" },
      `error unknown-situation ${asking}/tags/0 {"name":"caller-state-matter","near":"caller-states-matter"}`,
    ],
    [
      heard({ all: ["apologize"] }),
      `error unknown-act ${reply}/guard/params/all/0 {"name":"apologize","near":"apologise"}`,
    ],
    [
      heard({ any: ["greet", "grete"] }),
      `error unknown-act ${reply}/guard/params/any/1 {"name":"grete","near":"greet"}`,
    ],
    [heard({ none: ["bye"] }), `error unknown-act ${reply}/guard/params/none/0 {"name":"bye","near":""}`],
    [
      heard({ faults: ["rude"] }),
      `error unknown-fault ${reply}/guard/params/faults/0 {"name":"rude","near":""}`,
    ],
    [
      { [`${asking}/entry/0/params/line`]: "were" },
      `error unknown-line ${asking}/entry/0/params/line {"name":"were","near":"where"}`,
    ],
    [
      { [`${asking}/entry/0`]: { type: "sound", params: { sound: "noice" } } },
      `error unknown-sound ${asking}/entry/0/params/sound {"name":"noice","near":"noise"}`,
    ],
    [
      { [`${asking}/meta/replies/1`]: "dunnoo" },
      `error unknown-reply ${asking}/meta/replies/1 {"name":"dunnoo","near":"dunno"}`,
    ],
    [
      { "lines/where/acts/0": "state-matter" },
      'error unknown-caller-act lines/where/acts/0 {"name":"state-matter","near":"states-matter"}',
    ],
    [
      {
        [`${asking}/on/agent.transferred`]: {
          target: "content",
          guard: { type: "party", params: { any: ["bilings"] } },
        },
      },
      `error unknown-party ${asking}/on/agent.transferred/guard/params/any/0 {"name":"bilings","near":"billing"}`,
    ],
    [
      {
        [`${asking}/on/agent.escalated`]: {
          target: "content",
          guard: { type: "party", params: { any: ["billing"] } },
        },
      },
      `error unknown-party ${asking}/on/agent.escalated/guard/params/any/0 {"name":"billing","near":""}`,
    ],
    [
      {
        [`${asking}/on/agent.looked-up`]: {
          target: "content",
          guard: { type: "article", params: { any: ["delay"] } },
        },
      },
      `error unknown-article ${asking}/on/agent.looked-up/guard/params/any/0 {"name":"delay","near":"delays"}`,
    ],
  ])("%j", (changes, expected) => {
    expect(newProblems(changes)).toContain(expected);
  });

  test("inside a guard inside a guard", () => {
    const guard = {
      type: "some",
      params: { guards: [{ type: "not", params: { guard: { type: "rued" } } }] },
    };
    expect(newProblems({ [`${reply}/guard`]: guard })).toEqual([
      `error unknown-guard ${reply}/guard/params/guards/0/params/guard/type {"name":"rued","near":"rude"}`,
    ]);
  });
});

test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])(
  "%s, which every object has, is as unknown as any",
  (name) => {
    const problems = newProblems({
      [`${asking}/entry/0/params/line`]: name,
      [`${asking}/meta/replies/0`]: name,
      [`${asking}/on/${name}`]: { target: name },
      [`${asking}/after/${name}`]: { target: "content" },
      [`${reply}/guard/type`]: name,
      [`truth/${name}`]: { is: ["x"] },
    });
    for (const code of ["line", "reply", "event", "target", "delay", "guard", "slip-field"])
      expect(problems.filter((p) => p.startsWith(`error unknown-${code} `))).toHaveLength(1);
  },
);

test.each(["0", "120001", "1.5", "007", "-5", "99999999999999999999"])(
  "a delay of %s is refused",
  (delay) => {
    const found = newProblems({ [`${asking}/after/${delay}`]: { target: "gave-up" } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^error (delay-range|unknown-delay) /);
  },
);

test("delays of one millisecond and of two minutes are taken", () => {
  expect(
    newProblems({
      [`${asking}/after/1`]: { target: "gave-up" },
      [`${asking}/after/120000`]: { target: "gave-up" },
    }),
  ).toEqual([]);
});

test("a wrong type, an unknown guard, an unknown line and an unknown target are all told at once", () => {
  const problems = newProblems({
    level: "two",
    [`${reply}/guard/type`]: "herd",
    [`${asking}/entry/0/params/line`]: "were",
    "chart/states/waiting/after/patience/target": "give-up",
    "truth/calller": { is: ["陈女士"] },
    "replies/hello/quality": "great",
    "lines/bye/en": "",
  });
  expect(problems.map((p) => p.split(" ")[1]).sort()).toEqual([
    "missing-words",
    "not-allowed-value",
    "unknown-guard",
    "unknown-line",
    "unknown-slip-field",
    "unknown-target",
    // Its only line is no longer said.
    "unused-line",
    "wrong-type",
  ]);
});

test("the customer's record counts as an article", () => {
  const guard = { type: "article", params: { any: ["customer"] } };
  expect(newProblems({ [`${asking}/on/agent.looked-up`]: { guard, target: "content" } })).toEqual([]);
});
