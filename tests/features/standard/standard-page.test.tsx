import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { callCentrePack } from "#core/standards-pack";
import type { Standards } from "#core/standards";
import type { Services } from "#state/services";
import { StandardPage } from "#features/standard/standard-page";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

const whole = callCentrePack();
/** Some clauses of the real standards: all of them on every page would only be slow. */
const wanted = new Set(["hear.silent-pause", "hear.silent-caller", "close.thanks-goodbye", "lang.civil"]);
const standards: Standards = { ...whole, clauses: whole.clauses.filter((clause) => wanted.has(clause.id)) };

async function open(clauseId?: string, overrides: Partial<Services> = {}) {
  const scenario = aScenario({ practises: ["close.thanks-goodbye"] });
  const services = fakeServices(
    { scenarios: [scenario] },
    { loadStandards: async () => standards, ...overrides },
  );
  const ways = {
    onOpen: vi.fn<(id: string | undefined) => void>(),
    onPractise: vi.fn<(id: string) => void>(),
    onDrill: vi.fn<(id: string) => void>(),
    onQuiz: vi.fn<(area: string) => void>(),
  };
  const page = renderScreen(<StandardPage clauseId={clauseId} {...ways} />, services);
  await screen.findByRole("heading", { level: 1, name: "规范" });
  return { ...page, ...ways };
}

const search = () => screen.findByRole("searchbox", { name: "搜索" });
const list = () => screen.getByRole("region", { name: "条目" });
const clause = () => screen.findByRole("article");

describe("the reader of the standard", () => {
  it("finds clauses by every word, and says how many there are", async () => {
    const { user, onOpen } = await open();
    await user.type(await search(), "感谢 再见");
    expect(screen.getByText("1 条")).toBeVisible();
    await user.click(within(list()).getByRole("button", { name: /通话评分/ }));
    expect(onOpen).toHaveBeenCalledWith("close.thanks-goodbye");
  });

  it("says so when nothing is found, and shows all again", async () => {
    const { user } = await open();
    await user.type(await search(), "没有这样的词");
    expect(screen.getByRole("heading", { name: "没有找到" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "全部显示" }));
    expect(screen.queryByRole("heading", { name: "没有找到" })).toBeNull();
    expect(await search()).toHaveValue("");
  });

  it("narrows by scenario, and by what the clauses are checked by", async () => {
    const { user } = await open();
    await search();
    await user.click(screen.getByText("按类别、来电、标准筛选"));
    await user.selectOptions(screen.getByRole("combobox", { name: "来电" }), "late-parcel");
    expect(screen.getByText("1 条")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "怎么检验" }), "问答");
    expect(screen.getByText("0 条")).toBeVisible();
  });

  it("shows a clause with the house's figures, and what other houses set", async () => {
    const { user } = await open("hear.silent-pause");
    expect(await clause()).toHaveTextContent("5 秒");
    const table = within(await clause()).getByRole("table");
    expect(within(table).getAllByRole("row").length).toBe(standards.profiles.length + 1);
    await user.click(screen.getByText("按类别、来电、标准筛选"));
    await user.selectOptions(screen.getByRole("combobox", { name: "按哪家的标准读" }), "general");
    expect(await clause()).toHaveTextContent("2 秒");
  });

  it("leads from a clause to the call that practises it", async () => {
    const { user, onPractise } = await open("close.thanks-goodbye");
    await user.click(within(await clause()).getByRole("button", { name: /^接电话/ }));
    expect(onPractise).toHaveBeenCalledWith("late-parcel");
  });

  it("says of a clause that no call can show where it shows, and leads to the questions", async () => {
    const { user, onQuiz } = await open("open.mindset-quiz");
    expect(await clause()).toHaveTextContent("用问答来检验");
    await user.click(within(await clause()).getByRole("button", { name: "做相关问答" }));
    expect(onQuiz).toHaveBeenCalledWith("open");
  });

  it("says where the documents disagree, with the places, and which houses hold what", async () => {
    await open("hear.silent-pause");
    const article = await clause();
    expect(within(article).getByText(/第 4 项/)).toBeVisible();
    const two = within(article).getByText(/停 2 秒/);
    expect(two).toHaveTextContent("第四篇 一.4");
    expect(two).toHaveTextContent("通用客服中心");
    expect(two).not.toHaveTextContent("快递客服");
    expect(within(article).getByRole("columnheader", { name: "两次提示之间停几秒" })).toBeVisible();
  });

  it("names the ways in which a clause is judged, and not their ids", async () => {
    await open("close.thanks-goodbye");
    const table = within(await clause()).getByRole("table");
    expect(table).toHaveTextContent("感谢来电即可");
    expect(table).not.toHaveTextContent("thanks-only");
  });

  it("says so when there is no such clause", async () => {
    await open("open.no-such-clause");
    expect(await screen.findByRole("heading", { name: "没有这一条" })).toBeVisible();
  });

  it("says what went wrong when the standard cannot be fetched, and tries again", async () => {
    let offline = true;
    const loadStandards = async () => {
      if (offline) throw new Error("Failed to fetch");
      return standards;
    };
    const { user } = await open(undefined, { loadStandards });
    expect(await screen.findByText(/Failed to fetch/)).toBeVisible();
    offline = false;
    await user.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await search()).toBeVisible();
  });
});
