import { screen } from "@testing-library/react";
import { act } from "react";
import { describe, expect, it } from "vitest";
import type { Scenario, StateNode } from "#core/scenario";
import { textOf } from "#core/studio";
import { CallerPart } from "../../../src/features/studio/caller-part.tsx";
import { FactsPart } from "../../../src/features/studio/facts-part.tsx";
import { headOf } from "../../../src/features/studio/kept-parts.ts";
import { ProblemsPanel } from "../../../src/features/studio/problems-panel.tsx";
import { ScenarioInspector } from "../../../src/features/studio/scenario-inspector.tsx";
import { StateInspector } from "../../../src/features/studio/state-inspector.tsx";
import { VariesPart } from "../../../src/features/studio/varies-part.tsx";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";

const withState = (key: string, node: StateNode): Scenario => {
  const plain = aScenario();
  return { ...plain, chart: { ...plain.chart, states: { ...plain.chart.states, [key]: node } } };
};

describe("the inspector has a field for everything that the format has", () => {
  it("several moods, of which each call draws one; with one left it is that one", async () => {
    const { user, now } = renderEditor(<CallerPart />, aScenario());
    const add = () => screen.getByRole("combobox", { name: "添加到“每次抽一种情绪”" });
    await user.selectOptions(add(), "-2");
    expect(now().caller.mood).toEqual([0, -2]);
    await user.selectOptions(add(), "1");
    expect(now().caller.mood).toEqual([0, -2, 1]);
    await user.click(screen.getByRole("button", { name: "去掉“0”" }));
    await user.click(screen.getByRole("button", { name: "去掉“1”" }));
    expect(now().caller.mood).toBe(-2);
    expect(screen.getByRole("spinbutton", { name: /^情绪/ })).toHaveValue(-2);
  });

  it("pace and pitch of a voice, and what lies out of bounds is brought in when the field is left", async () => {
    const { user, now } = renderEditor(<CallerPart />, aScenario());
    await user.selectOptions(screen.getByRole("combobox", { name: "嗓音" }), "女声");
    await user.type(screen.getByRole("spinbutton", { name: /^语速/ }), "9");
    expect(now().caller.voice).toEqual({ gender: "female" });
    await user.tab();
    expect(now().caller.voice).toEqual({ gender: "female", rate: 2 });
    const patience = screen.getByRole("spinbutton", { name: /^耐心/ });
    await user.clear(patience);
    await user.type(patience, "15");
    expect(now().caller.patience).toBe(15);
  });

  it("look-ups that take time or fail, of the record and of an article", async () => {
    const { user, now } = renderEditor(<FactsPart />, aScenario());
    await user.type(screen.getByRole("spinbutton", { name: /^文章 1：几秒后查到/ }), "12");
    await user.click(screen.getByRole("checkbox", { name: "客户资料：查不出来" }));
    expect(now().facts.articles[0]).toMatchObject({ id: "delays", takes: 12 });
    expect(now().facts.record).toEqual({ fails: true });
    await user.click(screen.getByRole("checkbox", { name: "客户资料：查不出来" }));
    expect(now().facts).not.toHaveProperty("record");
  });

  it("what varies in words of its own in each language", async () => {
    const { user, now } = renderEditor(<VariesPart />, {
      ...aScenario(),
      varies: { who: [{ name: "陈" }, { name: "吴" }] },
    });
    await user.click(screen.getByRole("checkbox", { name: "{who.name} 第 1 种：中英文各写各的" }));
    const english = screen.getByRole("textbox", { name: "{who.name} 第 1 种（英文）" });
    await user.type(english, " Chen");
    expect(now().varies?.["who"]?.[0]).toEqual({ name: { "zh-CN": "陈", en: "陈 Chen" } });
  });

  it("where a call goes back to, and where it goes when there is nothing to go back to", async () => {
    const document = withState("back", { type: "history" });
    const { user, now } = renderEditor(<StateInspector path="back" />, document);
    await user.selectOptions(screen.getByRole("combobox", { name: "记到多深" }), "连里面的也记");
    await user.selectOptions(screen.getByRole("combobox", { name: "没有可回的地方时，去" }), "asking");
    expect(now().chart.states?.["back"]).toEqual({ type: "history", history: "deep", target: "asking" });
  });

  it("the author, whom the library names with the version", async () => {
    const { user, now } = renderEditor(<ScenarioInspector />, aScenario());
    await user.type(screen.getByRole("textbox", { name: "作者" }), "林老师");
    expect(now().author).toBe("林老师");
    const head = headOf({ document: now() }, { key: "mine", at: 0, versions: 2, playable: true });
    expect(head.card).toMatchObject({ author: "林老师", version: 3, own: true });
    expect(textOf({ document: now() })).toContain('"author": "林老师"');
  });
});

describe("what nothing uses any more", () => {
  it("goes at one click, and comes back with one undo", async () => {
    const { user, now, store, clock } = renderEditor(<ProblemsPanel />, aScenario());
    act(() => void store.getState().edit({ type: "delete-states", states: ["content", "asking"] }));
    const before = textOf({ document: now() });
    await act(async () => {
      clock.advance(1000);
      await Promise.resolve();
    });
    const button = await screen.findByRole("button", { name: "删掉没用到的 4 句台词和应答" });
    await user.click(button);
    expect(Object.keys(now().lines)).toEqual(["bye"]);
    expect(Object.keys(now().replies)).toEqual(["hello", "what"]);
    act(() => store.getState().undo());
    expect(textOf({ document: now() })).toBe(before);
  });
});
