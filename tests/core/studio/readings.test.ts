import { expect, test } from "vitest";
import { understand, type Understand } from "#core/speech";
import { readingsOf, type Reading } from "#core/studio";
import { aScenario } from "../../support/a-scenario.ts";
import { bent, type Changes } from "../../support/problems.ts";
import { aDraft, builtIn } from "./built-in.ts";

const read = (changes: Changes = {}): Readonly<Record<string, Reading>> =>
  Object.fromEntries(
    readingsOf(aDraft(JSON.stringify(bent(aScenario(), changes))), understand).map((r) => [r.id, r]),
  );

test("a reply is read as a call would read it, with marks into its text", () => {
  const { sorry } = read();
  expect(sorry?.acts.map((mark) => mark.id)).toContain("apologise");
  expect(sorry?.offeredIn).toEqual(["asking"]);
  expect(sorry?.disagreements).toEqual([]);
});

test("a good reply in which nothing is heard that the chart listens for there is told, with what it listens for", () => {
  const words = { "zh-CN": "好的,我马上帮您查", en: "I'll look", quality: "good" };
  expect(read({ "replies/sorry": words })["sorry"]?.disagreements).toEqual([
    { type: "not-heard", state: "asking", wanted: ["apologise"] },
  ]);
});

test("a good reply with a fault, and a bad one without, are told", () => {
  const blunt = { "zh-CN": "喂,说话呀!", en: "Hey", quality: "good" };
  expect(read({ "replies/hello": blunt })["hello"]?.disagreements).toMatchObject([{ type: "has-fault" }]);
  const polite = { "zh-CN": "您好,请问有什么可以帮您?", en: "Hello", quality: "bad" };
  expect(read({ "replies/what": polite })["what"]?.disagreements).toEqual([{ type: "no-fault" }]);
});

test("every reply of the built-in scenarios is read once, and is on offer somewhere", () => {
  const asked: string[] = [];
  const deaf: Understand = (reply) => {
    asked.push(reply);
    return { acts: [], faults: [] };
  };
  for (const [name, text] of builtIn) {
    const readings = readingsOf(aDraft(text), deaf);
    expect(readings.filter((r) => r.offeredIn.length === 0).map((r) => `${name} ${r.id}`)).toEqual([]);
  }
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter((reply) => reply.includes("{centre}"))).toEqual([]);
});
