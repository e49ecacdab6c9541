import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Question } from "#core/study";
import type { Services } from "#state/services";
import type { Settings } from "#state/settings";
import { StudyPage, type StudyPageProps } from "#features/study/study-page";
import { fakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const common = {
  area: "qa",
  clauses: ["qa.sampling"],
  explanation: text("每月抽查百分之一。"),
  sources: [{ document: "001" as const, place: "第一篇" }],
};
const options = [
  { id: "a", text: text("百分之一") },
  { id: "b", text: text("一半") },
  { id: "c", text: text("全部") },
  { id: "d", text: text("不抽") },
];
const single: Question = {
  kind: "single",
  id: "share",
  prompt: text("抽查多少？"),
  options,
  right: "a",
  ...common,
};
const many: Question = {
  kind: "multiple",
  id: "both",
  prompt: text("哪两个不是全部？"),
  options,
  right: ["a", "b"],
  ...common,
};
const order: Question = {
  kind: "order",
  id: "steps",
  prompt: text("按先后排"),
  options: options.slice(0, 3),
  ...common,
};

function open(at: StudyPageProps["at"], overrides: Partial<Services> = {}, settings: Partial<Settings> = {}) {
  const services = fakeServices({ settings }, overrides);
  const ways = { onHome: vi.fn(), onQuiz: vi.fn(), onDrill: vi.fn(), onClause: vi.fn() };
  return { services, ...ways, ...renderScreen(<StudyPage at={at} {...ways} />, services) };
}

const quiz = (...questions: Question[]) =>
  open({ is: "quiz", area: undefined }, { loadQuestions: async () => questions });

describe("the study", () => {
  it("begins a quiz on one area or all, and says what was asked before", async () => {
    const { user, onQuiz, services } = open({ is: "home" });
    await screen.findByText(/做过 0 道/);
    services.study.getState().questionAnswered("share");
    await user.selectOptions(screen.getByRole("combobox", { name: "范围" }), "质检");
    await user.click(screen.getByRole("button", { name: "开始答题" }));
    expect(onQuiz).toHaveBeenCalledWith("qa");
  });
});

describe("a quiz", () => {
  it("says at once what is right and why, and leads to the clause", async () => {
    const { user, onClause } = quiz(single);
    await user.click(await screen.findByRole("radio", { name: "一半" }));
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(screen.getByText("答错了")).toBeVisible();
    expect(screen.getByText("每月抽查百分之一。")).toBeVisible();
    expect(screen.getByRole("radio", { name: /百分之一.*正确/ })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "看规范 qa.sampling" }));
    expect(onClause).toHaveBeenCalledWith("qa.sampling");
  });

  it("cannot be answered with nothing", async () => {
    quiz(single);
    expect(await screen.findByRole("button", { name: /确定/ })).toHaveAttribute("aria-disabled", "true");
  });

  it("gives part of the points for part of several", async () => {
    const { user } = quiz(many);
    await user.click(await screen.findByRole("checkbox", { name: "百分之一" }));
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(screen.getByText("对了一部分")).toBeVisible();
  });

  it("has steps put in order by their buttons, the focus going with them", async () => {
    const { user } = quiz(order);
    const rows = async () => (await screen.findAllByRole("listitem")).map((row) => row.textContent);
    await rows();
    for (const [place, wanted] of ["百分之一", "一半"].entries())
      for (;;) {
        const at = (await rows()).findIndex((row) => row.includes(wanted));
        if (at === place) break;
        await user.click(screen.getByRole("button", { name: `上移：${wanted}` }));
      }
    await waitFor(() => expect(document.activeElement?.tagName).toBe("BUTTON"));
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(screen.getByText("答对了")).toBeVisible();
  });

  it("ends with its result, what to read again, and remembers the sitting", async () => {
    const { user, services } = quiz(single);
    await user.click(await screen.findByRole("radio", { name: "全部" }));
    await user.click(screen.getByRole("button", { name: "确定" }));
    await user.click(screen.getByRole("button", { name: "看结果" }));
    expect(screen.getByRole("heading", { name: "答对 0 / 1" })).toHaveFocus();
    expect(screen.getByText("抽查多少？")).toBeVisible();
    expect(services.study.getState().sittings).toEqual([expect.objectContaining({ right: 0, of: 1 })]);
    expect(JSON.parse(services.drafts.kept.get("study") ?? "")).toMatchObject({ seen: ["share"] });
  });

  it("says so when the questions cannot be fetched, and tries again", async () => {
    let offline = true;
    const { user } = open(
      { is: "quiz", area: undefined },
      {
        loadQuestions: async () => {
          if (offline) throw new Error("Failed to fetch");
          return [single];
        },
      },
    );
    expect(await screen.findByText(/Failed to fetch/)).toBeVisible();
    offline = false;
    await user.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByText("抽查多少？")).toBeVisible();
  });
});

const drill = (settings: Partial<Settings> = {}) =>
  open({ is: "drill", clause: "complaint.attitude-apology" }, {}, settings);
const box = () => screen.findByRole("textbox", { name: "您怎么说" }, { timeout: 10_000 });

describe("a drill", () => {
  it("judges a typed reply at once by its clause, marks the words, and shows how it can be said", async () => {
    const { user, services } = drill();
    await user.type(await box(), "很抱歉，让您受委屈了，请您说说当时的情况。{Enter}");
    const verdict = await screen.findByRole("status");
    expect(within(verdict).getByText("做到了")).toBeVisible();
    expect(verdict.querySelector("mark")).not.toBeNull();
    expect(services.study.getState().drills).toEqual({
      "complaint.attitude-apology": { tries: 1, met: 1 },
    });
  });

  it("says what was missed, and can be said again", async () => {
    const { user } = drill();
    await user.type(await box(), "哦，这样啊。{Enter}");
    expect(within(await screen.findByRole("status")).getByText("没做到")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "再说一次" }));
    expect(await box()).toHaveValue("");
  });

  it("offers replies to pick, one of which does it", async () => {
    const { user } = drill({ input: "pick" });
    const picks = await screen.findByRole("list", { name: "可选的回答" }, { timeout: 10_000 });
    const texts = within(picks)
      .getAllByRole("button")
      .map((button) => button.textContent);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(screen.queryByRole("textbox")).toBeNull();
    let met = 0;
    for (const text of texts) {
      await user.click(screen.getByRole("button", { name: text }));
      if (within(await screen.findByRole("status")).queryByText("做到了")) met++;
      await user.click(screen.getByRole("button", { name: "再说一次" }));
    }
    expect(met).toBe(1);
  });

  it("says so of a clause that one reply cannot show", async () => {
    open({ is: "drill", clause: "open.answer-within-rings" });
    expect(
      await screen.findByRole("heading", { name: "这一条没有单句练习" }, { timeout: 10_000 }),
    ).toBeVisible();
  });
});
