import { screen, within } from "@testing-library/react";
import { act } from "react";
import { describe, expect, it } from "vitest";
import { Scenario } from "#core/scenario";
import * as v from "valibot";
import { textOf } from "#core/studio";
import { ScenarioInspector } from "../../../src/features/studio/scenario-inspector.tsx";
import { SecondPart } from "../../../src/features/studio/second-part.tsx";
import { StateInspector } from "../../../src/features/studio/state-inspector.tsx";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";
import file from "../../../scenarios/second-call.json";

const twoLines = () => v.parse(Scenario, file);

describe("the second caller", () => {
  it("is added, told who they are, and undone in words", async () => {
    const { user, now, last, store } = renderEditor(<SecondPart />, aScenario());
    const before = textOf({ document: now() });
    await user.click(screen.getByRole("button", { name: "加上第二通来电" }));
    expect(last()).toEqual({ key: "add-second", params: {} });
    const number = screen.getByRole("textbox", { name: "号码" });
    await user.clear(number);
    await user.type(number, "186****3347");
    await user.selectOptions(screen.getByRole("combobox", { name: "嗓音" }), "男声");
    await user.type(screen.getByRole("spinbutton", { name: /响几声后放弃/ }), "6");
    expect(now().second).toMatchObject({ number: "186****3347", voice: { gender: "male" }, rings: 6 });
    act(() => {
      for (let i = 0; i < 20; i++) store.getState().undo();
    });
    expect(textOf({ document: now() })).toBe(before);
  });

  it("rings in the state that is chosen for it, and is listed there", async () => {
    const { user, now } = renderEditor(<SecondPart />, aScenario());
    await user.click(screen.getByRole("button", { name: "加上第二通来电" }));
    expect(screen.getByText(/还没有响起来的地方/)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "进到哪个状态时响" }), "asking");
    expect(now().chart.states?.["asking"]?.entry).toContainEqual({ type: "ringSecond" });
    const rings = screen.getByRole("group", { name: "在哪里响起来" });
    expect(within(rings).getByRole("button", { name: "asking" })).toBeVisible();
  });

  it("goes with everything that is theirs, as one step", async () => {
    const { user, now, last, store } = renderEditor(<SecondPart />, twoLines());
    const before = textOf({ document: now() });
    await user.click(screen.getByRole("button", { name: "去掉第二通来电" }));
    expect(last()).toEqual({ key: "delete-second", params: {} });
    expect(textOf({ document: now() })).not.toMatch(/ringSecond|secondHangsUp|"speaker"|"second":/);
    act(() => store.getState().undo());
    expect(textOf({ document: now() })).toBe(before);
  });

  it("says a line that is given to them", async () => {
    const document = { ...aScenario(), second: { name: { "zh-CN": "外线", en: "Outside" }, number: "1" } };
    const { user, now } = renderEditor(<StateInspector path="asking" />, document);
    await user.click(screen.getByText(/^说：/));
    await user.click(screen.getByRole("radio", { name: "第二通来电" }));
    expect(now().lines["where"]?.speaker).toBe("second");
    await user.click(screen.getByRole("radio", { name: "来电的人" }));
    expect(now().lines["where"]).not.toHaveProperty("speaker");
  });

  it("is where its problem leads: the fold opens and has the focus", async () => {
    const { view } = renderEditor(<ScenarioInspector />, twoLines());
    expect(screen.queryByRole("textbox", { name: "话机上显示的名字" })).toBeNull();
    act(() => view.getState().aimAt(["second", "name"]));
    expect(await screen.findByRole("textbox", { name: "话机上显示的名字" })).toBeVisible();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toHaveTextContent("第二通来电");
  });
});
