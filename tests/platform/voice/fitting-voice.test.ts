import { describe, expect, it } from "vitest";
import { fittingVoice } from "#platform/voice/fitting-voice";
import { rateFor } from "#platform/voice/rate";

const voice = (lang: string, localService = true, byDefault = false) => ({
  lang,
  localService,
  default: byDefault,
});

describe("fittingVoice", () => {
  it("never takes a voice that needs a network", () => {
    expect(fittingVoice([voice("zh-CN", false)], "zh-CN")).toBeUndefined();
  });

  it.each([
    ["zh-CN", "zh_CN_#Hans"],
    ["zh-CN", "cmn-CN"],
    ["yue", "zh-HK"],
    ["zh-HK", "yue-HK"],
    ["en", "en-GB"],
  ])("finds for %s the voice %s", (lang, listed) => {
    expect(fittingVoice([voice("fr-FR"), voice(listed)], lang)?.lang).toBe(listed);
  });

  it.each([
    ["yue", "zh-CN"],
    ["zh-CN", "zh-HK"],
    ["wuu", "zh-CN"],
    ["nan", "zh-TW"],
  ])("does not speak %s with a voice of %s", (lang, listed) => {
    expect(fittingVoice([voice(listed)], lang)).toBeUndefined();
  });

  it("prefers the mainland's Mandarin for zh-CN, and the default of equals", () => {
    const preferred = voice("zh-CN", true, true);
    expect(fittingVoice([voice("zh-TW"), voice("zh-CN"), preferred], "zh-CN")).toBe(preferred);
  });
});

describe("rateFor", () => {
  it("speaks faster when there is less time, within what can be followed", () => {
    const text = "我的包裹怎么到现在还没有送到啊";
    expect(rateFor(text, 3125)).toBeCloseTo(1, 1);
    expect(rateFor(text, 2400)).toBeGreaterThan(rateFor(text, 4000));
    expect(rateFor(text, 10)).toBe(2);
    expect(rateFor(text, 60_000)).toBe(0.6);
  });

  it("is usual where there is nothing to reckon with", () => {
    expect(rateFor("……", 1000)).toBe(1);
    expect(rateFor("喂", 0)).toBe(1);
  });
});
