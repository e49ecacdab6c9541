import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { readLog } from "#core/call";
import type { Attempt } from "#core/progress";
import { ProgressPage } from "../../../src/features/progress/progress-page.tsx";
import { fakeServices, type FakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";
import { attemptAgo, keepCalls } from "../../support/some-attempts.ts";

function openProgress(services: FakeServices) {
  const ways = { onPractise: vi.fn(), onReport: vi.fn() };
  return { ...ways, ...renderScreen(<ProgressPage {...ways} />, services) };
}

const greeting = (outcome: "met" | "missed"): Partial<Attempt> => ({
  clauses: [{ clause: "open.greeting", outcome }],
});

describe("the progress page", () => {
  it("teaches what will be here, with the button that brings it", async () => {
    const services = fakeServices();
    await keepCalls(services, []);
    const { user, onPractise } = openProgress(services);
    expect(screen.getByRole("heading", { level: 1, name: "进度" })).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "开始第一通" }));
    expect(onPractise).toHaveBeenCalledExactlyOnceWith("late-parcel");
  });

  it("draws no course from two calls", async () => {
    const services = fakeServices();
    await keepCalls(services, [attemptAgo(services, "a", 1), attemptAgo(services, "b", 10)]);
    openProgress(services);
    const weeks = screen.getByRole("region", { name: "每周通数" });
    expect(weeks).toHaveTextContent("还看不出走势");
    expect(within(weeks).queryByRole("list")).not.toBeInTheDocument();
  });

  it("counts the calls of each of the last twelve weeks", async () => {
    const services = fakeServices();
    await keepCalls(services, [
      attemptAgo(services, "a", 1),
      attemptAgo(services, "b", 2),
      attemptAgo(services, "c", 10),
    ]);
    openProgress(services);
    const weeks = within(screen.getByRole("region", { name: "每周通数" })).getAllByRole("listitem");
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toHaveTextContent("2 通");
    expect(weeks.at(-2)).toHaveTextContent("1 通");
    expect(weeks.at(-3)).toHaveTextContent("0 通");
  });

  it("says of records that could not be read how many they are", async () => {
    const services = fakeServices();
    services.progressLog.attempts = async () => ({ attempts: [], setAside: [{ id: "x", problems: [] }] });
    await services.progress.getState().load();
    openProgress(services);
    expect(screen.getByRole("heading", { name: "有 1 条记录读不出来" })).toBeVisible();
  });
});

describe("the clauses", () => {
  it("say how each stands, in words, and fold away what never came up", async () => {
    const services = fakeServices();
    await keepCalls(services, [
      attemptAgo(services, "a", 1, greeting("met")),
      attemptAgo(services, "b", 2, greeting("missed")),
    ]);
    openProgress(services);
    const opening = await screen.findByRole("region", { name: "开场" });
    expect(within(opening).getByRole("button", { name: /不稳/ })).toBeVisible();
    expect(
      within(opening)
        .getByText(/条没遇到/)
        .closest("details"),
    ).not.toHaveAttribute("open");
    expect(opening).toHaveTextContent("遇到 1 条");
  });

  it("open to what is asked, every time it came up, and the calls that practise it", async () => {
    const services = fakeServices();
    await keepCalls(services, [
      attemptAgo(services, "a", 1, greeting("met")),
      attemptAgo(services, "b", 2, greeting("missed")),
    ]);
    const { user, onReport, onPractise } = openProgress(services);
    const opening = await screen.findByRole("region", { name: "开场" });
    await user.click(within(opening).getByRole("button", { name: /不稳/ }));
    const dialog = screen.getByRole("dialog");
    const greetingClause = (await services.loadStandards()).clauses.find((c) => c.id === "open.greeting");
    expect(dialog).toHaveAccessibleName(greetingClause?.title["zh-CN"]);
    const times = within(within(dialog).getByRole("list", { name: "每一次" })).getAllByRole("listitem");
    expect(times.map((time) => /^(做到|没做到)/.exec(time.textContent)?.[0])).toEqual(["做到", "没做到"]);
    await user.click(within(times[1] ?? dialog).getByRole("button"));
    expect(onReport).toHaveBeenCalledExactlyOnceWith("b");
    await user.click(within(dialog).getByRole("button", { name: "包裹晚到" }));
    expect(onPractise).toHaveBeenCalledExactlyOnceWith("late-parcel");
    await user.click(within(dialog).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("that never came up can be unfolded and opened too", async () => {
    const services = fakeServices();
    await keepCalls(services, []);
    const { user } = openProgress(services);
    const opening = await screen.findByRole("region", { name: "开场" });
    expect(within(opening).queryByRole("button")).not.toBeInTheDocument();
    await user.click(within(opening).getByText(/都还没遇到/));
    const [first] = await within(opening).findAllByRole("button", { name: /没遇到/ });
    await user.click(first ?? opening);
    expect(screen.getByRole("dialog")).toHaveTextContent("还没在电话里遇到过");
  });
});

describe("the history", () => {
  async function withThreeCalls() {
    const services = fakeServices();
    await keepCalls(services, [
      attemptAgo(services, "a", 1, { score: 70, passed: false, mode: "practise" }),
      attemptAgo(services, "b", 2, { score: 95, mode: "exam" }),
      attemptAgo(services, "c", 3, { score: 82, mode: "practise" }),
    ]);
    const page = openProgress(services);
    const table = screen.getByRole("table", { name: "通话记录" });
    const scores = () =>
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map((row) => /(\d+) 分/.exec(row.textContent)?.[1]);
    return { services, table, scores, ...page };
  }

  it("sorts by a column, and the other way when pressed again, and says so", async () => {
    const { user, table, scores } = await withThreeCalls();
    expect(scores()).toEqual(["70", "95", "82"]);
    await user.click(within(table).getByRole("button", { name: /成绩/ }));
    expect(scores()).toEqual(["95", "82", "70"]);
    expect(within(table).getByRole("columnheader", { name: /成绩/ })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await user.click(within(table).getByRole("button", { name: /成绩/ }));
    expect(scores()).toEqual(["70", "82", "95"]);
  });

  it("filters, and says so when nothing is left", async () => {
    const { user, scores } = await withThreeCalls();
    await user.selectOptions(screen.getByRole("combobox", { name: "方式" }), "练习");
    expect(scores()).toEqual(["70", "82"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "方式" }), "考试");
    await user.selectOptions(screen.getByRole("combobox", { name: "结果" }), "未通过");
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText(/没有符合条件的通话/)).toBeVisible();
  });

  it("opens a call's report", async () => {
    const { user, table, onReport } = await withThreeCalls();
    const open = within(table).getAllByRole("button", { name: /看评分/ });
    await user.click(open[2] ?? table);
    expect(onReport).toHaveBeenCalledExactlyOnceWith("c");
  });

  it("gives a call's log as a file that can be read again", async () => {
    const { user, table, services } = await withThreeCalls();
    await user.click(within(table).getAllByRole("button", { name: /导出/ })[0] ?? table);
    await waitFor(() => expect(services.files.saved.size).toBe(1));
    const [saved] = [...services.files.saved.values()];
    expect(readLog(JSON.parse(saved ?? ""))).toMatchObject({ ok: true, value: { header: { attempt: "a" } } });
  });

  it("says when a call's log is gone", async () => {
    const { user, table, services } = await withThreeCalls();
    services.progressLog.log = async () => undefined;
    await user.click(within(table).getAllByRole("button", { name: /导出/ })[0] ?? table);
    expect(await screen.findByRole("alert")).toHaveTextContent("逐句记录已经不在了");
    expect(services.files.saved.size).toBe(0);
  });

  it("shows hundreds of calls a page at a time", async () => {
    const services = fakeServices();
    await keepCalls(
      services,
      Array.from({ length: 65 }, (_, i) => attemptAgo(services, `call-${i}`, i)),
    );
    const { user } = openProgress(services);
    const rows = () => within(screen.getByRole("table")).getAllByRole("row").length - 1;
    expect(rows()).toBe(30);
    await user.click(screen.getByRole("button", { name: /再看更早的/ }));
    await user.click(screen.getByRole("button", { name: /再看/ }));
    expect(rows()).toBe(65);
    expect(screen.queryByRole("button", { name: /再看/ })).not.toBeInTheDocument();
  });
});
