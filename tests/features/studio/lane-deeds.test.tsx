import { fireEvent, screen, within } from "@testing-library/react";
import { act } from "react";
import { describe, expect, it } from "vitest";
import { textOf } from "#core/studio";
import { MapMenu } from "../../../src/features/studio/map-menu.tsx";
import { Outline } from "../../../src/features/studio/outline.tsx";
import { ProblemsPanel } from "../../../src/features/studio/problems-panel.tsx";
import { useDeeds } from "../../../src/features/studio/use-deeds.ts";
import { useLaneDeeds, useLaneKeys } from "../../../src/features/studio/use-lane-deeds.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";

function Chart() {
  useLaneKeys(useLaneDeeds());
  return <Outline deeds={useDeeds()} />;
}
const row = (name: RegExp) => screen.findByRole("treeitem", { name });

describe("lanes from scratch", () => {
  it("are made, added to and dissolved by buttons, in the outline's order", async () => {
    const { user, now, last, store } = renderEditor(<Chart />, aScenario());
    const before = textOf({ document: now() });
    await user.click(await row(/^asking/));
    await user.click(screen.getByRole("button", { name: "变成并行" }));
    expect(last()).toEqual({ key: "make-lanes", params: { state: "asking" } });
    expect(await row(/说事.*一路/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "加一路" }));
    expect(await row(/第 3 路.*一路/)).toHaveAttribute("aria-selected", "true");
    await user.click(screen.getByRole("button", { name: "并回一路" }));
    expect(textOf({ document: now() })).toBe(before);
    act(() => {
      for (let i = 0; i < 3; i++) store.getState().undo();
    });
    expect(textOf({ document: now() })).toBe(before);
  });

  it("are made of the whole call by keys alone, and undone", async () => {
    const { user, now, store } = renderEditor(<Chart />, aScenario());
    const before = textOf({ document: now() });
    (await row(/^场景本身/)).focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { code: "KeyL", key: "l", altKey: true });
    expect(now().chart.type).toBe("parallel");
    fireEvent.keyDown(document.body, { code: "KeyL", key: "l", altKey: true });
    expect(Object.keys(now().chart.states ?? {})).toHaveLength(3);
    fireEvent.keyDown(document.body, { code: "KeyL", key: "L", altKey: true, shiftKey: true });
    expect(textOf({ document: now() })).toBe(before);
    expect(store.getState().selected).toEqual([]);
    await user.type(screen.getByRole("searchbox"), "x");
    fireEvent.keyDown(screen.getByRole("searchbox"), { code: "KeyL", key: "l", altKey: true });
    expect(textOf({ document: now() })).toBe(before);
  });

  it("are refused to an end, and say why", async () => {
    const { user } = renderEditor(<Chart />, aScenario());
    await user.click(await row(/^satisfied/));
    expect(screen.getByRole("button", { name: /变成并行/ })).toHaveAttribute("aria-disabled", "true");
  });

  it("in which nothing happens are a problem that is called by its name", async () => {
    const { clock, store } = renderEditor(<ProblemsPanel />, aScenario());
    act(() => void store.getState().edit({ type: "make-lanes", state: "", names: ["说事", "心情"] }));
    await act(async () => {
      clock.advance(1000);
      await Promise.resolve();
    });
    const list = await screen.findAllByRole("listitem");
    const problem = list.find((item) => within(item).queryByText(/什么也不发生/));
    expect(problem).toHaveTextContent("心情");
    expect(problem).not.toHaveTextContent("lane-2");
  });
});

describe("the map's menu", () => {
  it("does with the selected state what the outline does, by keyboard", async () => {
    const { user, now, store } = renderEditor(
      <MapMenu at={{ x: 10, y: 10 }} onClose={() => undefined} />,
      aScenario(),
    );
    act(() => store.getState().select(["asking"]));
    const items = within(screen.getByRole("menu", { name: "对“asking”做什么" })).getAllByRole("menuitem");
    expect(items[0]).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toHaveTextContent("变成并行");
    await user.keyboard("{Enter}");
    expect(now().chart.states?.["asking"]?.type).toBe("parallel");
    expect(screen.getByRole("menuitem", { name: "并回一路" })).toBeVisible();
  });
});
