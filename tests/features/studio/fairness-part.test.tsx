import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ManualClock, problem } from "#core/base";
import type { Fairness } from "#core/fairness";
import type { StudioWorkers } from "#state/studio";
import { ProblemsPanel } from "../../../src/features/studio/problems-panel.tsx";
import { aScenario } from "../../support/a-scenario.ts";
import { renderEditor } from "../../support/render-editor.tsx";

const scenario = aScenario();
const replies = Object.keys(scenario.replies);
const [reply = "", other = replies[0] ?? ""] = replies;
const ending = "gave-up";
const best = { path: [reply, other], ending: "satisfied", score: 96, passed: true };
const worst = { path: [other], ending, score: 31, passed: false };
const fair: Fairness = { profile: "x", best, worst, endings: [best, worst], calls: 41, problems: [] };
const unfair: Fairness = {
  ...fair,
  best: { ...best, score: 60, passed: false },
  problems: [
    problem("fairness.cannot-pass", ["chart"], { path: `${reply} → ${other}`, ending, score: 60 }),
    problem("fairness.never-triggered", ["practises", 0], { clause: "open.greeting" }, "warning"),
  ],
};

type Job = Parameters<StudioWorkers["weigh"]>[0];
/** Workers that weigh when they are told to. */
function weighing() {
  const jobs: Job[] = [];
  let settle: { resolve(fairness: Fairness | undefined): void; reject(error: Error): void } | undefined;
  let cancelled = 0;
  const weigh: StudioWorkers["weigh"] = (job) => {
    jobs.push(job);
    const done = new Promise<Fairness | undefined>((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { done, cancel: () => void cancelled++ };
  };
  return {
    weigh,
    jobs,
    cancelled: () => cancelled,
    finish: (fairness: Fairness) => act(async () => settle?.resolve(fairness)),
    fail: (message: string) => act(async () => settle?.reject(new Error(message))),
  };
}

function open(document = scenario) {
  const work = weighing();
  const drawn = renderEditor(<ProblemsPanel />, document, { weigh: work.weigh });
  const clocks = [drawn.clock, drawn.services.clock].filter((clock) => clock instanceof ManualClock);
  /** Time goes by for the store and for the screen, and what it sets off is done. */
  const pass = (ms: number) =>
    act(async () => {
      for (const clock of clocks) clock.advance(ms);
    });
  const rest = async () => {
    await pass(200);
    await pass(2000);
  };
  return { ...drawn, ...work, pass, rest };
}
const part = () => within(screen.getByRole("region", { name: "分数公不公平" }));

describe("whether the marks are fair", () => {
  it("is found out when the keys have rested, and says so while it goes on", async () => {
    const { pass, jobs, finish } = open();
    await pass(200);
    expect(part().getByRole("status")).toHaveTextContent("等改动停下来");
    expect(jobs).toEqual([]);
    await pass(2000);
    expect(part().getByRole("progressbar")).toBeVisible();
    expect(jobs).toHaveLength(1);
    await finish(fair);
    expect(part().queryByRole("progressbar")).toBeNull();
    expect(part().getByRole("status")).toHaveTextContent("41 通");
    expect(part().getByText("96 分，通过", { selector: "dd *, dd" })).toBeVisible();
    expect(part().getByText("没发现不公平的地方。")).toBeVisible();
    const table = part().getByRole("table", { name: "各个结局最多能得多少分" });
    expect(within(table).getAllByRole("row")).toHaveLength(3);
  });

  it("shows each finding with the way there in the words of its replies, and goes where one clicks", async () => {
    const { rest, finish, user, store, view } = open();
    await rest();
    await finish(unfair);
    const finding = part().getByRole("button", { name: /过不了关/ });
    const way = within(finding.closest("li") ?? document.body);
    const said = scenario.replies[reply]?.["zh-CN"] ?? "";
    const step = way.getByRole("button", { name: said, hidden: true });
    act(() => step.click());
    expect(store.getState().selected).toHaveLength(1);
    expect(view.getState().side).toBe("properties");
    const never = part().getByRole("button", { name: /用不到它/ });
    expect(never).not.toHaveTextContent("open.greeting");
    await user.click(never);
    expect(store.getState().selected).toEqual([]);
    expect(view.getState().aim).toEqual(["practises", 0]);
  });

  it("is found out by the house that is chosen", async () => {
    const { rest, finish, jobs, user } = open();
    await rest();
    await finish(fair);
    const houses = part().getByRole("combobox", { name: "按哪一家的规范" });
    const [, second] = within(houses).getAllByRole("option");
    if (!second) throw new Error("There is one house.");
    await user.selectOptions(houses, second);
    await rest();
    expect(jobs.map(({ profile }) => profile.id)).toHaveLength(2);
    expect(jobs[1]?.profile.id).toBe(second.getAttribute("value"));
    // Until then what was found before is still to be seen, as what it is.
    expect(part().getByText(/这是之前试出来的/)).toBeVisible();
  });

  it("is not asked of a scenario that cannot be played", async () => {
    const broken = { ...scenario, chart: { ...scenario.chart, initial: "nowhere" } };
    const { rest, jobs } = open(broken);
    await rest();
    expect(part().getByRole("status")).toHaveTextContent("先改好再看分数");
    expect(jobs).toEqual([]);
  });

  it("is begun anew after an edit, and the call of before is called off", async () => {
    const { rest, store, jobs, cancelled, finish } = open();
    await rest();
    expect(jobs).toHaveLength(1);
    act(
      () =>
        void store.getState().edit({ type: "set-words", at: ["title"], locale: "zh-CN", text: "另一个名字" }),
    );
    expect(cancelled()).toBe(1);
    await rest();
    expect(jobs[1]?.scenario.title["zh-CN"]).toBe("另一个名字");
    await finish(fair);
    expect(part().getByText("没发现不公平的地方。")).toBeVisible();
  });

  it("says why it could not be found out, and tries again when asked", async () => {
    const { rest, fail, finish, user, jobs } = open();
    await rest();
    await fail("the worker died");
    expect(part().getByRole("alert")).toHaveTextContent("the worker died");
    await user.click(part().getByRole("button", { name: "再试一次" }));
    await rest();
    expect(jobs).toHaveLength(2);
    await finish(fair);
    expect(part().queryByRole("alert")).toBeNull();
  });
});
