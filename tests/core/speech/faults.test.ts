import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";
import { faultIds } from "#core/standards";

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/replies/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");
const faultsIn = (reply: string, caller = ""): string[] =>
  understand(reply, { caller }).faults.map(({ id }) => id);

const rude = linesOf("rude.txt").map((line) => line.split("|") as [string, string]);

describe("faults", () => {
  test.each(rude)("%s: %s", (fault, reply) => {
    expect(faultsIn(reply)).toContain(fault);
  });

  test("there is an example of every fault", () => {
    const shown = new Set(rude.map(([fault]) => fault));
    expect([...faultIds].filter((id) => !shown.has(id))).toEqual([]);
  });

  test.each(linesOf("courteous.txt"))("a courteous reply is accused of nothing: %s", (reply) => {
    expect(faultsIn(reply)).toEqual([]);
  });

  test.each(linesOf("mandated.txt"))("a mandated phrase is accused of nothing: %s", (reply) => {
    expect(faultsIn(reply)).toEqual([]);
  });

  test.each([
    ["喂,说话呀!再不说话我就挂了啊!", ["curt-prompt", "threat"]],
    ["大声点", ["curt-prompt"]],
    ["你问我,我问谁", ["provoke"]],
    ["我不知道", ["dont-know"]],
    ["我没办法", ["flat-refusal"]],
    ["你真罗嗦", ["insult"]],
    ["刚才不是告诉你了吗", ["blame-caller"]],
    ["这事不归我管", ["not-my-job"]],
    ["你明天再打来", ["brush-off"]],
    ["有本事就投诉我", ["provoke"]],
    ["喂,听懂了吧?", ["rough-check"]],
    ["喂,嘴巴干净一点,这又不是我的错呀!", ["insult", "not-my-job"]],
    ["你知不知道", ["blame-caller"]],
    ["我要下班了", ["brush-off"]],
    ["喂,不好意思,我是新手啦!", ["excuse"]],
  ])("a phrase from the taboo list is caught: %s", (reply, wanted) => {
    expect(faultsIn(reply)).toEqual(expect.arrayContaining(wanted));
  });
});
