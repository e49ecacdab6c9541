import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#core/scenario";
import type { StartingContext } from "#core/studio";
import { fittingContext, TryContext } from "../../../src/features/studio/try-context.tsx";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";

function open(document: Scenario) {
  let context: StartingContext = {};
  function Holder() {
    const [now, setNow] = useState<StartingContext>({});
    context = now;
    return <TryContext context={now} onChange={setNow} />;
  }
  return { ...renderEditor(<Holder />, document), context: () => context };
}
const counting = (): Scenario => {
  const plain = aScenario();
  const exit = [{ type: "count", params: { of: "times" } }] as const;
  const waiting = { ...plain.chart.states?.["waiting"], exit };
  return {
    ...plain,
    varies: { who: [{ name: "甲" }, { name: "乙" }] },
    chart: { ...plain.chart, states: { ...plain.chart.states, waiting } },
  };
};

describe("the context of a try", () => {
  it("offers what this chart counts, remembers and draws, and nothing else", async () => {
    const { user, context } = open(counting());
    await user.type(screen.getByRole("spinbutton", { name: /^情绪/ }), "-2");
    await user.clear(screen.getByRole("spinbutton", { name: "times" }));
    await user.type(screen.getByRole("spinbutton", { name: "times" }), "12");
    await user.click(screen.getByRole("checkbox", { name: "was-held" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "组“who”" }), "第 2 种：乙");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    expect(context()).toEqual({ mood: -2, counts: { times: 12 }, memory: ["was-held"], drawn: { who: 1 } });
    await user.click(screen.getByRole("button", { name: "全部恢复原样" }));
    expect(context()).toEqual({});
  });

  it("lets go of names that the chart has no more", () => {
    const chosen = { mood: 1, counts: { times: 2, gone: 3 }, memory: ["told", "gone"], drawn: { who: 4 } };
    const carried = { counters: ["times"], facts: ["told"], groups: { who: 2 } };
    expect(fittingContext(chosen, carried)).toEqual({ mood: 1, counts: { times: 2 }, memory: ["told"] });
  });
});
