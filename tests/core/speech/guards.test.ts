import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";

const read = (reply: string, caller = ""): { acts: string[]; faults: string[] } => {
  const { acts, faults } = understand(reply, { caller });
  return { acts: acts.map(({ id }) => id), faults: faults.map(({ id }) => id) };
};

describe("what is not meant is not counted", () => {
  test.each([
    ["您说的“没办法”我记下了", "flat-refusal"],
    ["我不会让您白跑一趟", "brush-off"],
    ["听到有人对您说“急什么”,我替他向您道歉", "impatient"],
    ["您不用再大声了", "curt-prompt"],
    ["恐怕我不能帮助您", "flat-refusal"],
    ["对不起,我不能接受", "flat-refusal"],
    ["对不起,您的要求不在我们的服务范围内,请您挂机", "rough-check"],
    ["请您大声一点", "curt-prompt"],
    ["喂,您好", "curt-prompt"],
    ["这个我不清楚,我帮您查一下", "dont-know"],
    ["不是您填错了,是我们印漏了一栏", "blame-caller"],
    ["抱歉,这款不能退,我可以帮您换货", "flat-refusal"],
    ["这个很快就好,祝您愉快", "impatient"],
  ])("%s is no %s", (reply, fault) => {
    expect(read(reply).faults).not.toContain(fault);
  });

  test.each([
    ["我不需要道歉", "apologise"],
    ["您刚才说了再见", "goodbye"],
    ["我没有说再见", "goodbye"],
    ["您不用再说一遍,我听清了", "ask-repeat"],
    ["我不会挂您的电话", "announce-hangup"],
    ["客户说“麻烦您稍等”", "ask-hold"],
    ["喂", "greet"],
    ["听不到我的声音,请不要挂机", "cannot-hear"],
    ["请不要挂机", "announce-hangup"],
    ["我再说一遍给您听", "ask-repeat"],
  ])("%s is no %s", (reply, act) => {
    expect(read(reply).acts).not.toContain(act);
  });

  test("a courteous sentence with one rude half carries both", () => {
    const both = read("非常抱歉,不过你自己也有责任,急什么急", "还没好吗");
    expect(both.acts).toContain("apologise");
    expect(both.faults).toContain("impatient");
  });

  test("a reply that is quoted from end to end is read as if it were not", () => {
    expect(read("“您好,请问有什么可以帮您?”").acts).toEqual(["greet", "offer-help"]);
  });
});
