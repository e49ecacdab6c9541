import { describe, expect, test } from "vitest";
import { Converter } from "opencc-js/cn2t";
import { normalise, understand } from "#core/speech";
import { devFile, heldOutFile, readReplies } from "../../../scripts/understanding/replies.ts";

const ids = (reply: string): string[] => {
  const { acts, faults } = understand(reply, { caller: "" });
  return [...acts, ...faults].map(({ id }) => id).sort();
};

describe("the way it is typed does not change what it says", { timeout: 60_000 }, () => {
  test.each([
    ["traditional characters", "对不起,请您说慢一点,我没听清楚", "對不起,請您說慢一點,我沒聽清楚"],
    ["full width", "您好,您的电话是139,对吗?", "您好，您的电话是１３９，对吗？"],
    ["emoji", "不客气,祝您生活愉快", "不客气😊,祝您生活愉快👍🏽"],
    ["spaces for commas", "对不起,让您久等了,请问有什么可以帮您?", "对不起 让您久等了 请问有什么可以帮您?"],
    ["spaces between all characters", "请您稍等", "请 您 稍 等"],
    ["no punctuation", "您好,请问有什么可以帮您", "您好请问有什么可以帮您"],
    ["stuttered characters", "对不起,请稍等", "对不起起起起,请稍等等等"],
    ["homophones", "您好,请您稍等,非常抱歉", "您号,请您少等,非常抱谦"],
    ["traditional rudeness", "这不关我的事", "這不關我的事"],
  ])("%s", (_, plain, typed) => {
    expect(ids(typed)).toEqual(ids(plain));
    expect(ids(plain)).not.toEqual([]);
  });

  test("real words that sound like service words are left alone", () => {
    expect(ids("网络已经恢复")).not.toContain("promise-reply");
    expect(ids("我们不发货")).not.toContain("offer-solution");
  });

  test("normalising unifies width, script and punctuation", () => {
    expect(normalise("請問，ＡＢＣ１２３！？").text).toBe("请问,abc123?");
    expect(normalise("136-0000-1234").text).toBe("13600001234");
    expect(normalise("「好」").text).toBe("“好”");
  });

  const labelled = [...readReplies(devFile), ...readReplies(heldOutFile)].filter((_, i) => i % 5 === 0);
  const changed = (way: (text: string) => string): string[] =>
    labelled.flatMap(({ reply, caller }) => {
      const [plain, typed] = [understand(reply, { caller }), understand(way(reply), { caller: way(caller) })];
      const verdicts = (read: typeof plain) =>
        [...read.acts, ...read.faults].flatMap(({ id, unsure }) => (unsure === true ? [] : [id])).sort();
      return verdicts(plain).join() === verdicts(typed).join() ? [] : [way(reply)];
    });
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const narrow = (text: string): string =>
    text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/。/g, ".");

  test("labelled replies are understood alike in full width and in half width", () => {
    expect(changed(wide)).toEqual([]);
    expect(changed(narrow)).toEqual([]);
  });

  test("labelled replies are understood alike in the characters of Taiwan", () => {
    expect(changed(Converter({ from: "cn", to: "tw" }))).toEqual([]);
  });
});
