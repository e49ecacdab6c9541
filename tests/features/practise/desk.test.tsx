import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aScenario } from "../../support/a-scenario.ts";
import { answeredCall, button, pick, replyBox, transcript, windowOf } from "./a-desk.tsx";

afterEach(() => vi.unstubAllGlobals());

const content = { "zh-CN": "有辱骂的话", en: "abuse" };
const abusive = aScenario({ brief: { ...aScenario().brief, content } });

describe("the keys of the phone", () => {
  it("mute and unmute, by click and by M, with a word, a timer and a rule in the transcript", async () => {
    const desk = await answeredCall();
    await desk.user.click(button("静音"));
    expect(screen.getByText("已静音", { selector: ".sign" })).toBeVisible();
    await desk.wait(3000);
    expect(screen.getByText("已静音 3 秒")).toBeVisible();
    act(() => replyBox().blur());
    await desk.user.keyboard("m");
    expect(screen.getByText("通话中")).toBeVisible();
    expect(transcript()).toHaveTextContent("取消静音");
    expect(replyBox()).toHaveFocus();
    expect((await desk.kept("mute")).map((e) => e.on)).toEqual([true, false]);
  });

  it("hold and resume, count the hold at the reply box, play music, and say why muting cannot be done", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}h{/Alt}");
    expect(replyBox()).toHaveValue("");
    await desk.wait(4000);
    expect(screen.getByText("已保持 4 秒")).toBeVisible();
    expect(desk.services.sounds.played.at(-1)).toBe("hold-music");
    const mute = button(/静音/);
    expect(mute).toHaveAttribute("aria-disabled", "true");
    expect(mute).toHaveAccessibleName("静音 (正在保持，先恢复通话。)");
    await desk.user.click(mute);
    expect(await desk.kept("mute")).toEqual([]);
    await desk.user.click(button("恢复"));
    expect((await desk.kept("hold")).map((e) => e.on)).toEqual([true, false]);
  });

  it("transfer to whom one chooses, which ends the call at this desk", async () => {
    const desk = await answeredCall();
    await desk.user.click(button("转接"));
    const dialog = screen.getByRole("dialog", { name: "转接给谁？" });
    await desk.user.click(within(dialog).getByRole("button", { name: "组长" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(transcript()).toHaveTextContent("转接给组长");
    expect(button("完成，看评分")).toHaveFocus();
    expect(await desk.kept("transfer")).toMatchObject([{ to: "team-leader" }]);
  });

  it("report to whom one chooses, and the call goes on", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}e{/Alt}");
    const dialog = screen.getByRole("dialog", { name: "上报给谁？" });
    await desk.user.click(within(dialog).getAllByRole("button")[0] ?? dialog);
    expect(await desk.kept("escalate")).toHaveLength(1);
    expect(screen.getByText("通话中")).toBeVisible();
  });

  it("do nothing while a dialog is open, which one leaves without doing anything", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}t{/Alt}");
    screen.getByRole("dialog");
    const before = (await desk.log()).events.length;
    act(() => (document.activeElement as HTMLElement).blur());
    await desk.user.keyboard("mh1iu{Escape}");
    expect((await desk.log()).events).toHaveLength(before);
    await desk.user.click(button("取消"));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await desk.user.keyboard("{Alt>}m{/Alt}");
    expect(await desk.kept("mute")).toHaveLength(1);
  });

  it("work again when the call has ended under an open dialog", async () => {
    const desk = await answeredCall();
    await desk.user.click(button("转接"));
    await desk.wait(60_000);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await desk.user.keyboard("s");
    expect(screen.getByRole("radio", { name: "受理单" })).toBeChecked();
  });

  it("are letters in the reply box, keys with Alt, and keys outside of it", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("mh");
    expect(replyBox()).toHaveValue("mh");
    expect((await desk.log()).events.map((e) => e.type)).not.toContain("hold");
    await desk.user.keyboard("{Escape}");
    expect(replyBox()).not.toHaveFocus();
    await desk.user.keyboard("/");
    expect(replyBox()).toHaveFocus();
    expect(replyBox()).toHaveValue("mh");
  });

  it("hang up with a second Escape, not with a long one", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Escape>4/}");
    expect(screen.getByText("通话中")).toBeVisible();
    await desk.user.keyboard("{Escape}");
    expect(screen.getByRole("heading", { name: "您已挂机" })).toBeVisible();
    expect(await desk.kept("ended")).toMatchObject([{ by: "agent" }]);
    expect(desk.services.sounds.played.at(-1)).toBe("hang-up");
  });
});

describe("the desk", () => {
  it("logs that the customer's record was opened, once, however often one comes back to it", async () => {
    const desk = await answeredCall();
    await desk.user.click(button("调出客户资料"));
    expect(screen.getByText("陈某")).toBeVisible();
    await desk.user.click(screen.getByRole("radio", { name: "知识" }));
    await desk.user.click(screen.getByRole("radio", { name: "客户资料" }));
    expect(screen.getByText("陈某")).toBeVisible();
    expect(await desk.kept("lookup")).toMatchObject([{ article: "customer" }]);
    expect(transcript()).toHaveTextContent("查阅资料");
  });

  it("opens the knowledge under the hands with K, finds an article, and logs that it was read", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}k{/Alt}");
    const search = screen.getByRole("searchbox", { name: "搜索资料" });
    expect(search).toHaveFocus();
    await desk.user.keyboard("退货");
    expect(screen.getByText("没有找到，换个词试试。")).toBeVisible();
    await desk.user.clear(search);
    await desk.user.type(search, "高峰");
    await desk.user.click(screen.getByText("延误"));
    await waitFor(async () => expect(await desk.kept("lookup")).toMatchObject([{ article: "delays" }]));
  });

  it("logs the slip when the pen rests, and when it moves on", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}s{/Alt}");
    const name = screen.getByRole("textbox", { name: "客户称呼" });
    expect(name).toHaveFocus();
    await desk.user.keyboard("陈女士");
    expect(await desk.kept("slip")).toEqual([]);
    await desk.user.tab();
    expect(await desk.kept("slip")).toMatchObject([{ fields: { caller: "陈女士" } }]);
    await desk.user.keyboard("13800002207");
    await waitFor(async () => expect(await desk.kept("slip")).toHaveLength(2), { timeout: 2000 });
  });

  it("keeps what is on the slip through a change of panel and through an undo", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    await desk.user.keyboard("{Alt>}s{/Alt}");
    await desk.user.keyboard("陈女士{Alt>}k{/Alt}");
    await desk.user.click(button(/撤回一句/));
    await desk.user.click(screen.getByRole("radio", { name: "受理单" }));
    expect(screen.getByRole("textbox", { name: "客户称呼" })).toHaveValue("陈女士");
    await waitFor(
      async () => {
        const events = (await desk.log()).events.map((e) => e.type);
        expect(events.lastIndexOf("slip")).toBeGreaterThan(events.lastIndexOf("undo"));
      },
      { timeout: 2000 },
    );
  });

  it("takes keys from nobody who writes on the slip", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}s{/Alt}1m{Alt>}h{/Alt}{Alt>}h{/Alt}2");
    expect(screen.getByRole("textbox", { name: "客户称呼" })).toHaveValue("1m2");
    expect(await desk.kept("hold")).toHaveLength(2);
  });

  it("is a sheet on a narrow window: it takes the focus, Escape closes it and nothing else", async () => {
    windowOf(390);
    const desk = await answeredCall();
    const open = button("打开桌面");
    expect(open).toHaveAttribute("aria-expanded", "false");
    await desk.user.click(button("受理单"));
    const side = screen.getByRole("complementary", { name: "桌面" });
    expect(side).toHaveAttribute("data-open", "true");
    expect(screen.getByRole("textbox", { name: "客户称呼" })).toHaveFocus();
    await desk.user.keyboard("{Escape}");
    expect(side).toHaveAttribute("data-open", "false");
    expect(screen.getByText("通话中")).toBeVisible();
    await desk.user.click(open);
    await desk.user.click(within(side).getByRole("button", { name: "收起" }));
    expect(side).toHaveAttribute("data-open", "false");
    expect(screen.getByRole("group", { name: "怎么回答" })).toHaveFocus();
  });

  it("has the caller beside the call on a wide window, folded above it on a narrow one, never twice", async () => {
    windowOf(1440);
    const wide = await answeredCall();
    expect(screen.getAllByText("138****2207")).toHaveLength(1);
    expect(screen.getByText("问清来意").closest("details")).toBeNull();
    wide.unmount();
    windowOf(390);
    await answeredCall();
    expect(screen.getByText("问清来意").closest("details")).not.toBeNull();
  });
});

describe("a call that hurts", () => {
  it("can be stopped at once, by a key that is never hit by accident, in kind words", async () => {
    const desk = await answeredCall({ scenarios: [abusive] });
    expect(button("停止练习")).toHaveAttribute("aria-keyshortcuts", "Alt+X");
    await desk.user.keyboard("x{Escape}x");
    expect(screen.getByText("通话中")).toBeVisible();
    await desk.user.keyboard("{Alt>}x{/Alt}");
    expect(screen.getByRole("heading", { name: "练习已停止" })).toBeVisible();
    expect(screen.getByText(/这没有关系/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "停止练习" })).not.toBeInTheDocument();
    expect(await desk.kept("ended")).toMatchObject([{ by: "trainee", ending: "stopped" }]);
  });

  it("can be stopped with a click, also in an exam", async () => {
    const desk = await answeredCall({ scenarios: [abusive], mode: "exam" });
    await desk.user.click(button("停止练习"));
    expect(screen.getByRole("heading", { name: "练习已停止" })).toBeVisible();
  });

  it("is the only one with such a key", async () => {
    await answeredCall();
    expect(screen.queryByRole("button", { name: "停止练习" })).not.toBeInTheDocument();
  });
});
