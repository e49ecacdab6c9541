import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { HomePage } from "../../../src/features/home/home-page.tsx";
import { aCallLog } from "../../support/a-call-log.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeServices, type FakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";
import { attemptAgo, keepCalls } from "../../support/some-attempts.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const parcel = aScenario();
const granny = aScenario({
  id: "granny",
  title: text("阿婆讲白话"),
  summary: text("一位阿婆问电费"),
  level: 3,
  kind: "hearing",
  trade: "utility",
  caller: { ...parcel.caller, lang: "yue-Hans-CN" },
});

function openHome(services: FakeServices) {
  const ways = { onPractise: vi.fn(), onResume: vi.fn(), onReport: vi.fn(), onProgress: vi.fn() };
  return { ...ways, ...renderScreen(<HomePage {...ways} />, services) };
}

/** Services in which a call was answered, spoken in once, and broken off. */
async function afterACallBrokeOff(scenarioId = parcel.id): Promise<FakeServices> {
  const services = fakeServices();
  const log = aCallLog({ attempt: "broken-off", profile: "courier" })
    .rings(2)
    .line("我的包裹呢")
    .reply("非常抱歉", { acts: ["apologise"] })
    .build();
  const header = { ...log.header, scenario: { ...log.header.scenario, id: scenarioId, title: parcel.title } };
  await services.progressLog.begin(header);
  for (const [i, event] of log.events.entries()) await services.progressLog.append("broken-off", i, [event]);
  await services.progress.getState().load();
  return services;
}

describe("the first screen", () => {
  it("says where one is before the records have been read, and shows the library at once", () => {
    openHome(fakeServices());
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("接一通电话");
    expect(screen.getByRole("button", { name: "包裹晚到" })).toBeVisible();
  });

  it("offers a beginner the first call, and teaches where results will be", async () => {
    const services = fakeServices({ scenarios: [granny, parcel] });
    await keepCalls(services, []);
    const { user, onPractise } = openHome(services);
    expect(screen.getByText(/打完一通/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "开始第一通" }));
    expect(onPractise).toHaveBeenCalledExactlyOnceWith("late-parcel");
  });

  it("offers the call that was not passed last time", async () => {
    const services = fakeServices({ scenarios: [granny, parcel] });
    await keepCalls(services, [attemptAgo(services, "a", 1, { passed: false, score: 40 })]);
    const { user, onPractise } = openHome(services);
    const next = screen.getByRole("region", { name: "现在做什么" });
    expect(next).toHaveTextContent("《包裹晚到》上次没通过");
    await user.click(within(next).getByRole("button", { name: "再打一次" }));
    expect(onPractise).toHaveBeenCalledExactlyOnceWith("late-parcel");
  });

  it("shows the last five results, newest first, each the way to its report", async () => {
    const services = fakeServices();
    const ids = ["a", "b", "c", "d", "e", "f"];
    await keepCalls(
      services,
      ids.map((id, i) => attemptAgo(services, id, i + 1, { score: 90 - i })),
    );
    const { user, onReport, onProgress } = openHome(services);
    const strip = screen.getByRole("region", { name: "最近五次" });
    const results = within(strip).getAllByRole("listitem");
    expect(results.map((r) => /\d+ 分/.exec(r.textContent)?.[0])).toEqual([
      "90 分",
      "89 分",
      "88 分",
      "87 分",
      "86 分",
    ]);
    await user.click(within(strip).getByRole("button", { name: /89 分/ }));
    expect(onReport).toHaveBeenCalledExactlyOnceWith("b");
    await user.click(within(strip).getByRole("button", { name: "全部记录" }));
    expect(onProgress).toHaveBeenCalledOnce();
  });

  it("shows on a card how the call went last and how long it took", async () => {
    const services = fakeServices();
    await keepCalls(services, [
      attemptAgo(services, "new", 1, { passed: false, score: 61, ms: 184_000 }),
      attemptAgo(services, "old", 9, { passed: true, score: 95 }),
    ]);
    openHome(services);
    const card = screen.getByRole("heading", { level: 4, name: "包裹晚到" }).closest("li");
    expect(card).toHaveTextContent("未通过 61 分");
    expect(card).toHaveTextContent("3 分钟");
  });

  it("says what the browser said when the records could not be read", async () => {
    const services = fakeServices(
      {},
      {
        progressLog: {
          ...fakeServices().progressLog,
          attempts: () => Promise.reject(new Error("InvalidStateError: gone")),
        },
      },
    );
    await services.progress.getState().load();
    openHome(services);
    expect(screen.getByText(/InvalidStateError: gone/)).toBeVisible();
    expect(screen.getByRole("button", { name: "包裹晚到" })).toBeVisible();
  });
});

describe("the library", () => {
  it("finds a call by a word of its title, its trade or its language", async () => {
    const { user } = openHome(fakeServices({ scenarios: [granny, parcel] }));
    const search = screen.getByRole("searchbox", { name: "搜索" });
    for (const word of ["白话", "燃气", "粤语"]) {
      await user.clear(search);
      await user.type(search, word);
      expect(screen.queryByRole("button", { name: "包裹晚到" })).not.toBeInTheDocument();
      expect(screen.getByRole("button", { name: "阿婆讲白话" })).toBeVisible();
    }
  });

  it("filters by language and gives all back when nothing is left", async () => {
    const { user } = openHome(fakeServices({ scenarios: [granny, parcel] }));
    await user.selectOptions(screen.getByRole("combobox", { name: "语言" }), "粤语");
    expect(screen.queryByRole("heading", { level: 3, name: "日常业务" })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "行业" }), "快递");
    expect(screen.getByRole("heading", { name: "没有这样的电话" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "看全部电话" }));
    expect(screen.getByRole("button", { name: "包裹晚到" })).toBeVisible();
    expect(screen.getByRole("button", { name: "阿婆讲白话" })).toBeVisible();
  });

  it("filters by what has been passed and what has not", async () => {
    const services = fakeServices({ scenarios: [granny, parcel] });
    await keepCalls(services, [attemptAgo(services, "a", 1)]);
    const { user } = openHome(services);
    const done = screen.getByRole("combobox", { name: "完成情况" });
    await user.selectOptions(done, "已通过");
    expect(screen.queryByRole("button", { name: "阿婆讲白话" })).not.toBeInTheDocument();
    await user.selectOptions(done, "还没通过");
    expect(screen.queryByRole("button", { name: "包裹晚到" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "阿婆讲白话" })).toBeVisible();
  });

  it("tells a screen reader how many calls are left", async () => {
    const { user } = openHome(fakeServices({ scenarios: [granny, parcel] }));
    await user.type(screen.getByRole("searchbox"), "阿婆");
    expect(screen.getByText("找到 1 通电话")).toBeInTheDocument();
  });

  it("offers no filter in which there is nothing to choose", () => {
    openHome(fakeServices());
    expect(screen.queryByRole("combobox", { name: "语言" })).not.toBeInTheDocument();
  });
});

describe("an interrupted call", () => {
  it("comes first and goes on where it stopped", async () => {
    const { user, onResume } = openHome(await afterACallBrokeOff());
    expect(screen.getByText(/《包裹晚到》打到 0:08 断了/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "接着打" }));
    expect(onResume).toHaveBeenCalledExactlyOnceWith("late-parcel", "broken-off");
  });

  it("can be scored as it stands, which leads to its report", async () => {
    const services = await afterACallBrokeOff();
    const { user, onReport } = openHome(services);
    await user.click(screen.getByRole("button", { name: "就这样评分" }));
    await waitFor(() => expect(onReport).toHaveBeenCalledExactlyOnceWith("broken-off"));
    const { attempts } = await services.progressLog.attempts();
    expect(attempts).toMatchObject([{ id: "broken-off", endedBy: "nobody" }]);
    expect((await services.progressLog.interrupted()).logs).toEqual([]);
  });

  it("is thrown away only when that is said twice", async () => {
    const services = await afterACallBrokeOff();
    const { user } = openHome(services);
    await user.click(screen.getByRole("button", { name: "不要了" }));
    await user.click(screen.getByRole("button", { name: "先留着" }));
    expect((await services.progressLog.interrupted()).logs).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "不要了" }));
    await user.click(screen.getByRole("button", { name: "丢掉" }));
    await waitFor(() => expect(screen.queryByText(/断了/)).not.toBeInTheDocument());
    expect((await services.progressLog.interrupted()).logs).toEqual([]);
    expect((await services.progressLog.attempts()).attempts).toEqual([]);
  });

  it("cannot go on when its scenario has left the shelf, but can still be scored", async () => {
    openHome(await afterACallBrokeOff("retired-call"));
    expect(screen.queryByRole("button", { name: "接着打" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "就这样评分" })).toBeVisible();
  });

  it("can be taken away as a file when its result could not be kept", async () => {
    const services = await afterACallBrokeOff();
    services.progressLog.keep = () => Promise.reject(new Error("QuotaExceededError: full"));
    const { user, onReport } = openHome(services);
    await user.click(screen.getByRole("button", { name: "就这样评分" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("QuotaExceededError: full");
    expect(onReport).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "下载这通电话的记录" }));
    const [saved] = [...services.files.saved.values()];
    expect(JSON.parse(saved ?? "")).toMatchObject({ header: { attempt: "broken-off" } });
  });
});
