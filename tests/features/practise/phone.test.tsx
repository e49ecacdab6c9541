import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#core/scenario";
import { aScenario } from "../../support/a-scenario.ts";
import { simpleUnderstand, withChart } from "../../support/a-call.ts";
import {
  answeredCall,
  button,
  openPage,
  replyBox,
  takeSeat,
  transcript,
  type DeskOptions,
} from "./a-desk.tsx";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const say = (line: string) => ({ type: "say" as const, params: { line } });
const options = (scenario: Scenario): DeskOptions => ({
  scenarios: [scenario],
  overrides: { loadUnderstand: async () => simpleUnderstand },
});
const end = { lost: { type: "final" as const } };

/** A second line that rings two seconds after the call was answered. */
const second = withChart(
  {
    initial: "talk",
    states: {
      talk: {
        on: { "agent.answered-second": { target: "away" }, "agent.rejected-second": { target: "talk" } },
        after: { "2000": { actions: [{ type: "ringSecond" }] }, "90000": { target: "lost" } },
      },
      away: {
        entry: [say("other")],
        on: { "agent.returned": { target: "back" } },
        after: { "90000": { target: "lost" } },
      },
      back: { after: { "90000": { target: "lost" } } },
      ...end,
    },
  },
  {
    second: { name: text("吴先生"), number: "139****0000" },
    lines: { ...aScenario().lines, other: { ...text("喂，我想问个事"), speaker: "second" } },
  },
);

describe("a second call", () => {
  const ringing = async () => {
    const desk = await answeredCall(options(second));
    await desk.wait(2000);
    return { desk, lines: screen.getByRole("region", { name: "两路电话" }) };
  };

  it("shows who is on which line, rings, and is taken by click", async () => {
    const { desk, lines } = await ringing();
    const rows = within(lines).getAllByRole("listitem");
    expect(rows.map((r) => r.textContent)).toEqual(["1 线陈女士正在通话", "2 线吴先生 · 139****0000在响"]);
    expect(desk.services.sounds.played.at(-1)).toBe("ring");
    await desk.user.click(button("接另一路"));
    expect(rows[0]).toHaveTextContent("1 线陈女士等候中");
    expect(rows[1]).toHaveTextContent("正在通话");
    expect(transcript()).toHaveTextContent("另一路来电");
    await desk.wait(4000);
    expect(rows[0]).toHaveTextContent("已等 4 秒");
    expect(button("挂断 2 线")).toBeVisible();
    expect(button(/^保持/)).toHaveAttribute("aria-disabled", "true");
  });

  it("is taken and left again with L, also while one types", async () => {
    const { desk } = await ringing();
    await desk.user.keyboard("{Alt>}l{/Alt}");
    expect((await desk.kept("second")).at(-1)?.is).toBe("answered");
    expect(replyBox()).toHaveFocus();
    await desk.user.keyboard("{Alt>}l{/Alt}");
    expect((await desk.kept("second")).at(-1)?.is).toBe("returned");
    expect(button("再接另一路")).toBeVisible();
  });

  it("is refused with J, and its line is gone", async () => {
    const { desk, lines } = await ringing();
    await desk.user.keyboard("{Alt>}j{/Alt}");
    expect((await desk.kept("second")).at(-1)?.is).toBe("rejected");
    expect(lines).not.toBeInTheDocument();
  });

  it("is told to a screen reader as another caller's words", async () => {
    const { desk } = await ringing();
    await desk.user.click(button("接另一路"));
    expect(screen.getByTestId("live-line")).toHaveTextContent("另一路来电：喂，我想问个事");
  });

  it("that was hung up leaves the agent on a dead line, and says so", async () => {
    const { desk } = await ringing();
    await desk.user.click(button("接另一路"));
    await desk.user.click(button("挂断 2 线"));
    expect(screen.getByText("另一路已经断了，先回到第一路。")).toBeVisible();
    await desk.user.click(button("回到第一路"));
    expect(screen.queryByRole("region", { name: "两路电话" })).not.toBeInTheDocument();
    expect(replyBox()).toHaveFocus();
  });
});

/** The line breaks three seconds after the call was answered. */
const broken = withChart({
  initial: "talk",
  states: {
    talk: { after: { "3000": { target: "down", actions: [{ type: "drop" }] } } },
    down: {
      on: { "agent.redialled": { target: "rung" } },
      after: { "20000": { target: "again", actions: [{ type: "ringBack" }] } },
    },
    rung: { after: { "6000": { target: "back", actions: [{ type: "pickUp" }] } } },
    again: { on: { "agent.answered": { target: "back" } } },
    back: { entry: [say("where")], after: { "90000": { target: "lost" } } },
    ...end,
  },
});

describe("a line that breaks", () => {
  const dropped = async () => {
    const desk = await answeredCall(options(broken));
    await desk.wait(3000);
    return desk;
  };

  it("says so, with the ways on; who waits is rung again and answers as before", async () => {
    const desk = await dropped();
    expect(screen.getByRole("status")).toHaveTextContent("电话断了");
    expect(transcript()).toHaveTextContent("线路断了");
    expect(screen.queryByRole("textbox", { name: "回答" })).not.toBeInTheDocument();
    await desk.wait(4000);
    expect(screen.getByText("已过 4 秒")).toBeInTheDocument();
    await desk.wait(16_000);
    await desk.user.click(button("接听"));
    expect(replyBox()).toHaveFocus();
  });

  it("is rung back with D", async () => {
    const desk = await dropped();
    await desk.user.keyboard("d");
    expect(screen.getByRole("heading", { name: "正在拨打" })).toBeVisible();
    expect(screen.getByText("拨打中")).toBeVisible();
    await desk.wait(6000);
    expect(transcript()).toHaveTextContent("响 2 声后对方接起");
    expect(replyBox()).toHaveFocus();
  });

  it("is given up with Escape", async () => {
    const desk = await dropped();
    await desk.user.keyboard("{Escape}");
    expect((await desk.kept("ended")).at(-1)).toMatchObject({ by: "agent" });
  });

  it("has its keys under the hand at once", async () => {
    await dropped();
    expect(button("再拨过去")).toHaveFocus();
  });
});

const outbound = withChart(
  {
    initial: "engaged",
    states: {
      engaged: {
        after: { "3000": { target: "busy", actions: [{ type: "notReached", params: { why: "busy" } }] } },
      },
      busy: { on: { "agent.redialled": { target: "rings" } }, after: { "90000": { target: "lost" } } },
      rings: { after: { "6000": { target: "there", actions: [{ type: "pickUp" }, say("where")] } } },
      there: { on: { "agent.replied": { target: "lost" } }, after: { "90000": { target: "lost" } } },
      ...end,
    },
  },
  {
    direction: "outbound",
    task: { about: text("回复上周的咨询"), points: [text("先核对是不是本人"), text("告知退款已到账")] },
  },
);

describe("an outbound call", () => {
  const atDesk = async () => {
    const desk = openPage(options(outbound));
    await screen.findByRole("button", { name: "就位" });
    expect(screen.getByText("回复上周的咨询")).toBeVisible();
    expect(screen.getByText("陈女士 · 138****2207")).toBeVisible();
    await desk.user.click(button("就位"));
    await screen.findByRole("button", { name: "拨号" });
    return desk;
  };

  it("shows its task in the briefing, before dialling and on the desk", async () => {
    const desk = await atDesk();
    const side = screen.getByRole("complementary", { name: "桌面" });
    expect(within(side).getByRole("radio", { name: "任务" })).toBeChecked();
    expect(side).toHaveTextContent("告知退款已到账");
    expect(desk.services.sounds.played).toEqual([]);
  });

  it("is dialled with Space, finds the number engaged, and is dialled again", async () => {
    const desk = await atDesk();
    act(() => button("拨号").blur());
    await desk.user.keyboard(" ");
    expect(screen.getByRole("heading", { name: "正在拨打" })).toBeVisible();
    await desk.wait(3000);
    expect(screen.getByRole("heading", { name: "对方占线" })).toBeVisible();
    expect(desk.services.sounds.played.at(-1)).toBe("busy");
    await desk.user.click(button("再拨过去"));
    await desk.wait(6000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:00");
    expect(within(transcript()).getByText("对方")).toBeVisible();
    await desk.user.type(replyBox(), "您好{Enter}");
    await desk.wait(1000);
    expect(screen.getByRole("heading", { name: "对方已挂机" })).toBeVisible();
  });
});

describe("a desk that is slow or down", () => {
  const { facts } = aScenario();
  const slow = aScenario({
    facts: {
      ...facts,
      articles: facts.articles.map((a) => ({ ...a, takes: 8 })),
      record: { fails: true },
    },
  });

  it("says that it searches until it has found", async () => {
    const desk = await answeredCall(options(slow));
    await desk.user.click(screen.getByRole("radio", { name: "知识" }));
    await desk.user.click(screen.getByText("延误"));
    expect(await screen.findByText("系统正在查询，请稍候……")).toBeVisible();
    expect(screen.queryByText("高峰期晚一天")).not.toBeInTheDocument();
    await desk.wait(8000);
    expect(screen.getByText("高峰期晚一天")).toBeVisible();
    expect(transcript()).toHaveTextContent("系统查询中");
  });

  it("says that nothing comes up, and lets one try again", async () => {
    const desk = await answeredCall(options(slow));
    await desk.user.click(button("调出客户资料"));
    expect(screen.getByRole("alert")).toHaveTextContent("系统没有响应");
    await desk.user.click(button("再查一次"));
    expect((await desk.kept("desk")).map((e) => e.is)).toEqual(["failed", "failed"]);
  });
});

describe("a scenario that varies", () => {
  it("tells in the briefing and on the screen what this call is about, and never shows the braces", async () => {
    const varied = aScenario({
      caller: { ...aScenario().caller, name: text("{who.name}") },
      brief: { ...aScenario().brief, situation: text("{who.name}早上来过电话") },
      varies: { who: [{ name: "沈女士" }, { name: "罗女士" }] },
    });
    const desk = openPage(options(varied));
    const told = (await screen.findByText(/早上来过电话$/)).textContent;
    const name = told?.slice(0, 3) ?? "";
    expect(["沈女士", "罗女士"]).toContain(name);
    await takeSeat(desk);
    expect(screen.getAllByText(new RegExp(name)).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain("{");
    expect((await desk.log()).header.drawn?.options?.["who"]).toBe(name === "沈女士" ? 0 : 1);
  });
});
