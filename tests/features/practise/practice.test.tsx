import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeVoice } from "../../support/fake-services.ts";
import { answeredCall, button, openPage, pick, replyBox, takeSeat, transcript } from "./a-desk.tsx";

const parcel = aScenario();
const gloss = { "zh-CN": "我的包裹在哪里?", en: "Where is my parcel?" };
const dialect = aScenario({
  lines: {
    ...parcel.lines,
    where: {
      "zh-CN": "我个包裹喺边度?",
      en: "my parcel",
      lang: "yue-Hans-CN",
      gloss,
      acts: ["states-matter"],
    },
  },
});

describe("practice", () => {
  it("has a hint, at a price, that marks the good reply until something is said", async () => {
    const desk = await answeredCall();
    await desk.user.click(button("提示（−3）"));
    const hinted = button(/建议这样说/);
    expect(hinted).toHaveTextContent("请问有什么可以帮您");
    await desk.user.keyboard("{Alt>}i{/Alt}");
    expect(await desk.kept("hint"), "the same hint is not paid for twice").toMatchObject([
      { reply: "hello" },
    ]);
    await desk.user.click(hinted);
    await waitFor(() => expect(screen.queryByText("建议这样说")).not.toBeInTheDocument());
  });

  it("shows those who type the words that a hint points at", async () => {
    const desk = await answeredCall({ settings: { input: "type" } });
    await desk.user.click(button("提示（−3）"));
    expect(screen.getByText(/^建议这样说：您好,晨光客服中心/)).toBeVisible();
  });

  it("takes no money for a hint when there is none to give", async () => {
    const { hello, what, ...replies } = parcel.replies;
    if (!hello || !what) throw new Error("The small scenario has lost its replies");
    const bad = { ...replies, hello: { ...hello, quality: "bad" as const }, what };
    const desk = await answeredCall({ scenarios: [{ ...parcel, replies: bad }] });
    expect(button(/提示/)).toHaveAccessibleName("提示（−3） (现在没有可以提示的回答。)");
    await desk.user.keyboard("{Alt>}i{/Alt}");
    expect(await desk.kept("hint")).toEqual([]);
  });

  it("takes back the last reply and all that came of it", async () => {
    const desk = await answeredCall();
    expect(button(/撤回一句/)).toHaveAccessibleName("撤回一句（−2） (还没有可以撤回的话。)");
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(5000);
    await desk.user.keyboard("{Alt>}u{/Alt}");
    expect(transcript()).not.toHaveTextContent("请问有什么可以帮您");
    expect(transcript()).not.toHaveTextContent("我的包裹");
    expect(button(/请问有什么可以帮您/)).toBeVisible();
    expect(await desk.kept("undo")).toHaveLength(1);
  });

  it("stands still and goes on, with P, and nothing moves meanwhile", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(1000);
    await desk.user.click(button("暂停"));
    expect(screen.getByText("已暂停")).toBeVisible();
    await desk.wait(60_000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:01");
    act(() => button("继续").blur());
    await desk.user.keyboard("p");
    await desk.wait(2000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:03");
    expect((await desk.kept("pause")).map((e) => e.on)).toEqual([true, false]);
  });

  it("goes slower when asked, from the settings' pace on", async () => {
    const desk = await answeredCall({ settings: { pace: 0.5 } });
    const pace = screen.getByRole("combobox", { name: "速度" });
    expect(pace).toHaveDisplayValue("50%");
    await desk.wait(10_000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:05");
    await desk.user.selectOptions(pace, "100%");
    await desk.wait(2000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:07");
  });

  it("tells in one word how the caller feels", async () => {
    const desk = await answeredCall();
    expect(screen.getByText("平静")).toBeInTheDocument();
    await pick(desk, "喂,说吧");
    expect(screen.getByText("有点不快")).toBeInTheDocument();
  });

  it("shows the Mandarin of a dialect line for a price that is named, and logs it", async () => {
    const desk = await answeredCall({ scenarios: [dialect] });
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(5000);
    expect(screen.getByText("我个包裹喺边度?")).toHaveAttribute("lang", "yue-Hans-CN");
    expect(transcript()).not.toHaveTextContent("我的包裹在哪里");
    await desk.user.click(button(/看普通话意思（−\d）/));
    expect(screen.getByText("意思：我的包裹在哪里?")).toBeVisible();
    expect(await desk.kept("gloss")).toMatchObject([{ line: "where" }]);
  });

  it("lets the caller be heard in the language of the line, when asked to, and silent in a pause", async () => {
    const voice = fakeVoice();
    const stop = vi.spyOn(voice, "stop");
    const desk = await answeredCall({
      scenarios: [dialect],
      settings: { voice: true },
      overrides: { voice },
    });
    await pick(desk, "请问有什么可以帮您");
    expect(voice.said).toEqual(["我个包裹喺边度?"]);
    const before = stop.mock.calls.length;
    await desk.user.click(button("暂停"));
    expect(stop.mock.calls.length).toBeGreaterThan(before);
  });
});

describe("an exam", () => {
  it("has none of the practice tools, by button or by key, and says calmly that it counts", async () => {
    const desk = await answeredCall({ mode: "exam", scenarios: [dialect] });
    expect(screen.getByText("考试 · 本次计分")).toBeVisible();
    expect(screen.queryByRole("group", { name: "练习工具" })).not.toBeInTheDocument();
    expect(screen.queryByText("平静")).not.toBeInTheDocument();
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(5000);
    expect(screen.queryByRole("button", { name: /看普通话意思/ })).not.toBeInTheDocument();
    const before = (await desk.log()).events.length;
    await desk.user.keyboard("{Alt>}piu{/Alt}");
    expect((await desk.log()).events).toHaveLength(before);
  });
});

describe("an interrupted call", () => {
  async function interrupted(mode: "practise" | "exam", answered = true) {
    const desk = openPage({ settings: { pace: 1 } });
    await takeSeat(desk, mode);
    if (answered) {
      await desk.wait(7000);
      await desk.user.click(button("接听"));
      await pick(desk, "请问有什么可以帮您");
      await desk.wait(1000);
      await desk.user.click(button("静音"));
    }
    await desk.log();
    desk.unmount();
    await desk.services.progress.getState().load();
    const again = openPage({ services: desk.services, resume: "attempt-1" });
    await again.user.click(await screen.findByRole("button", { name: "接着打" }));
    return again;
  }

  it("stands where it stopped until one goes on", async () => {
    const desk = await interrupted("practise");
    expect(transcript()).toHaveTextContent("请问有什么可以帮您");
    expect(screen.getByText("已暂停")).toBeVisible();
    await desk.wait(30_000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:01");
    await desk.user.click(button("继续"));
    await desk.wait(2000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:03");
    expect(screen.getByTestId("live-line")).toBeEmptyDOMElement();
  });

  it("can go on in an exam too, and nothing can be done before it does", async () => {
    const desk = await interrupted("exam");
    expect(screen.queryByRole("textbox", { name: "回答" })).not.toBeInTheDocument();
    await desk.user.keyboard("1m");
    expect(await desk.kept("reply")).toHaveLength(1);
    expect(button("继续")).toHaveFocus();
    await desk.user.keyboard("{Enter}");
    await desk.wait(1000);
    expect(screen.getByRole("timer")).toHaveTextContent("00:02");
    expect(replyBox()).toBeVisible();
  });

  it("that was still ringing rings on when one goes on", async () => {
    const desk = await interrupted("practise", false);
    expect(screen.queryByRole("button", { name: "接听" })).not.toBeInTheDocument();
    await desk.user.click(button("继续"));
    await desk.wait(5000);
    expect(screen.getByRole("status")).toHaveTextContent("第 2 声");
  });

  it("of a scenario that has changed cannot go on, and says so", async () => {
    const desk = await answeredCall();
    await desk.log();
    desk.unmount();
    await desk.services.progress.getState().load();
    const changed = { ...parcel, summary: { "zh-CN": "改过了", en: "changed" }, truth: {} };
    const shelf = {
      ...desk.services.shelf,
      read: async () => ({ ok: true as const, value: changed, problems: [] }),
    };
    openPage({ services: { ...desk.services, shelf }, resume: "attempt-1" });
    expect(await screen.findByRole("heading", { name: "场景已经更新" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "接着打" })).not.toBeInTheDocument();
  });
});

describe("leaving a running call", () => {
  const goBack = () =>
    act(() => {
      history.replaceState(null, "", location.href);
      window.dispatchEvent(new PopStateEvent("popstate"));
    });

  it("is asked about, and one can stay", async () => {
    const desk = await answeredCall();
    goBack();
    expect(screen.getByRole("dialog", { name: "离开正在进行的通话？" })).toBeVisible();
    await desk.user.click(button("留在通话"));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(desk.onLeave).not.toHaveBeenCalled();
    const closing = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented, "the browser asks before it closes the tab").toBe(true);
  });

  it("keeps the call, which can then be gone on with", async () => {
    const desk = await answeredCall();
    goBack();
    await desk.user.click(button("离开"));
    expect(desk.onLeave).toHaveBeenCalledOnce();
    await waitFor(() =>
      expect(desk.services.progress.getState().interrupted.map((l) => l.header.attempt)).toEqual([
        "attempt-1",
      ]),
    );
  });

  it("keeps updates out until one has left", async () => {
    const desk = await answeredCall();
    expect(desk.services.updates.holds).toBe(1);
    desk.unmount();
    expect(desk.services.updates.holds).toBe(0);
  });
});
