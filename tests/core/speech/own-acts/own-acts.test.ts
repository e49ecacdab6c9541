import { describe, expect, test } from "vitest";
import { checkOwnActs, trainOwnActs, understand, understandWith, type OwnAct } from "#core/speech";
import { actIds } from "#core/standards";

/** A water works asks whether the meter was read, and warns of brown water; its trainer wrote these. */
const readMeter: OwnAct = {
  id: "ask-meter-reading",
  examples: [
    "请您看一下水表上的读数是多少",
    "麻烦您报一下水表现在的度数",
    "您家水表上显示的数字是多少呢？",
    "方便去看一眼水表读数吗",
    "水表走到多少了，您帮忙看看",
    "请把水表上的黑色数字念给我听",
    "您能告诉我水表的读数吗？",
    "劳驾您抄一下水表的数",
    "水表现在是几个字？",
    "请您核对一下水表的数字再告诉我",
    "您先看看水表读数，我等着",
    "表上读数多少，您念一下",
  ],
  counterExamples: [
    "水表下周会有师傅上门更换",
    "您家的水表已经报修了",
    "水表是去年装的",
    "请问您的户号是多少",
    "请您报一下您的手机号码",
    "电表读数不归我们管",
    "水表箱请不要上锁",
    "水费按水表读数收取",
    "我们每两个月抄一次表",
    "您刚才报的读数我记下了",
    "水表坏了可以免费更换",
    "这个数字是上个月的",
  ],
};
const warnBrownWater: OwnAct = {
  id: "warn-brown-water",
  examples: [
    "来水以后请先放一会儿黄水",
    "刚恢复供水时水会发黄，放几分钟就清了",
    "开始出来的水有点浑，请您先放掉",
    "复水后头几分钟是黄水，别急着用",
    "来水先别喝，放到水清了再用",
    "水管里会有锈水，请先放一放",
    "恢复供水初期水质会有些浑浊，请放水几分钟",
    "您来水后把龙头开一会儿，等水变清",
    "刚来的水可能发黄，放一放再用",
    "先放掉一盆黄水再用，属于正常现象",
  ],
  counterExamples: [
    "今晚八点恢复供水",
    "您家的水发黄多久了？",
    "停水是因为管道抢修",
    "请您提前储水",
    "水质问题我帮您登记",
    "请问水是什么颜色的",
    "会有师傅上门取水样",
    "供水恢复后会发短信通知您",
    "水压低是因为用水高峰",
    "请您关好龙头",
  ],
};
const own = trainOwnActs([readMeter, warnBrownWater]);
const read = understandWith(own);
const actsIn = (reply: string): string[] => read(reply, { caller: "" }).acts.map(({ id }) => id);

describe("acts that an author defines", () => {
  test.each([
    ["麻烦您看下水表读数是多少", "ask-meter-reading"],
    ["您能去看看水表上的数字吗？", "ask-meter-reading"],
    ["恢复供水后水会有点黄，请先放几分钟再用", "warn-brown-water"],
  ])("are seen in replies that are no example: %s", (reply, id) => {
    expect(actsIn(reply)).toContain(id);
  });

  test.each([
    "您好，请问有什么可以帮您？",
    "非常抱歉给您带来不便",
    "好的，请您稍等",
    "感谢您的来电，再见",
    "水表下个月会统一更换",
    "抢修预计两小时完成",
    "",
  ])("are not seen in other replies: %s", (reply) => {
    expect(actsIn(reply).filter((id) => !actIds.has(id as never))).toEqual([]);
  });

  test("come beside the acts of the vocabulary, which stay as they are", () => {
    const reply = "好的，王先生，麻烦您报一下水表现在的读数，我帮您查询。";
    const plain = understand(reply, { caller: "我姓王" });
    const both = read(reply, { caller: "我姓王" });
    expect(both.acts.filter(({ id }) => id !== readMeter.id)).toEqual(plain.acts);
    expect(both.faults).toEqual(plain.faults);
    const mark = both.acts.find(({ id }) => id === readMeter.id);
    expect(reply.slice(mark?.from, mark?.to)).toContain("水表");
  });

  test("are still seen when other sentences stand around them", () => {
    const asked = "您家水表上显示的数字是多少呢？";
    const around = `您好，这里是供水热线。今天来电比较多，让您久等了。${asked}我登记好以后会转给抄表的同事。`;
    expect(actsIn(asked)).toContain(readMeter.id);
    expect(actsIn(around)).toContain(readMeter.id);
  });

  test("are the same bits when trained again, and after a journey to a worker and back", () => {
    expect(trainOwnActs([readMeter, warnBrownWater])).toEqual(own);
    expect(structuredClone(own)).toEqual(own);
  });

  test("none leave everything as it is", () => {
    const reply = "请您稍等";
    expect(understandWith(trainOwnActs([]))(reply, { caller: "" })).toEqual(
      understand(reply, { caller: "" }),
    );
  });
});

describe("the figures of own acts", () => {
  const figures = checkOwnActs([readMeter, warnBrownWater]);

  test("say how well each is seen in lines that it was not trained on", () => {
    expect(figures.map(({ id }) => id)).toEqual([readMeter.id, warnBrownWater.id]);
    for (const { precision, recall, f1, missed, mistaken, id } of figures) {
      const lines = id === readMeter.id ? readMeter : warnBrownWater;
      const right = lines.examples.length - missed.length;
      expect(recall).toBeCloseTo(right / lines.examples.length);
      expect(precision).toBeCloseTo(right / (right + mistaken.length));
      expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall));
    }
  });

  test("are poor for an act of which the examples have nothing in common", () => {
    const [mixed] = checkOwnActs([
      { id: "mixed", examples: readMeter.counterExamples, counterExamples: warnBrownWater.counterExamples },
    ]);
    expect(mixed?.f1).toBeLessThan(figures[0]?.f1 ?? 0);
    expect(mixed?.poor).toBe(true);
  });

  test("are poor for an act with too few lines", () => {
    const [few] = checkOwnActs([{ ...readMeter, examples: readMeter.examples.slice(0, 4) }]);
    expect(few?.poor).toBe(true);
  });

  test("are those of nothing for an act without examples", () => {
    const [none] = checkOwnActs([{ id: "empty", examples: [], counterExamples: [] }]);
    expect(none).toEqual({
      id: "empty",
      precision: 0,
      recall: 0,
      f1: 0,
      missed: [],
      mistaken: [],
      poor: true,
    });
  });
});
