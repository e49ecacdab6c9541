import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aScenario } from "../../support/a-scenario.ts";
import {
  answeredCall,
  button,
  openPage,
  pick,
  picks,
  replyBox,
  takeSeat,
  transcript,
  windowOf,
} from "./a-desk.tsx";

afterEach(() => vi.unstubAllGlobals());

describe("a ringing phone", () => {
  it("says how often it has rung and when it is time, and is heard from the first ring", async () => {
    const desk = openPage();
    await takeSeat(desk);
    expect(screen.getByRole("status")).toHaveTextContent("第 1 声");
    expect(screen.getByText("可以再等一声")).toBeVisible();
    await desk.wait(5000);
    expect(screen.getByText("正是接的时候")).toBeVisible();
    await desk.wait(10_000);
    expect(screen.getByRole("status")).toHaveTextContent("第 4 声");
    expect(screen.getByText("已过三声，接起后先致歉")).toBeVisible();
    expect(desk.services.sounds.played).toEqual(["ring", "ring", "ring", "ring"]);
  });

  it("is answered with Space from anywhere, and the reply box has the focus", async () => {
    const desk = openPage();
    await takeSeat(desk);
    await desk.wait(7000);
    act(() => button("接听").blur());
    await desk.user.keyboard(" ");
    expect(replyBox()).toHaveFocus();
    expect(transcript()).toHaveTextContent("响 2 声后接起");
    expect(screen.getByRole("timer")).toHaveTextContent("00:00");
    expect(desk.services.sounds.played).toEqual(["ring", "ring", "connect"]);
    expect(await desk.kept("answered")).toEqual([{ t: 7000, type: "answered", rings: 2 }]);
  });

  it("leaves Space to what has the focus", async () => {
    const desk = openPage();
    await takeSeat(desk);
    act(() => screen.getByRole("radio", { name: "知识" }).focus());
    await desk.user.keyboard(" ");
    expect(button("接听")).toBeVisible();
  });

  it("that nobody answers ends the call", async () => {
    const desk = openPage();
    await takeSeat(desk);
    await desk.wait(60_000);
    expect(screen.getByRole("heading", { name: "客户已挂机" })).toBeVisible();
  });
});

describe("replies on offer", () => {
  it("are said with a click; the caller answers in words that grow, and the box has the focus again", async () => {
    const desk = await answeredCall();
    expect(picks()).toHaveLength(2);
    await pick(desk, "请问有什么可以帮您");
    expect(transcript()).toHaveTextContent("您好,晨光客服中心");
    expect(replyBox()).toHaveFocus();
    const line = screen.getByText(/我的包裹怎么还没到/, { selector: ".unsaid" }).closest("p");
    await desk.wait(1000);
    expect(line?.firstChild).toHaveTextContent(/^你好,我的$/);
    expect(line?.lastChild).toHaveTextContent(/^包裹怎么还没到\?$/);
    expect(line?.lastChild).toHaveAttribute("aria-hidden", "true");
    expect(screen.getByText("客户正在说")).toBeVisible();
    await desk.wait(2500);
    expect(line).toHaveTextContent(/^你好,我的包裹怎么还没到\?$/);
    expect(screen.getByText("静默 0 秒")).toBeVisible();
    expect(await desk.kept("reply")).toMatchObject([{ by: "picked", reply: "hello" }]);
  });

  it("are said with their digit from the empty box, and over the caller's line too, which is then cut off", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(1000);
    const nth = picks().findIndex((text) => text.includes("抱歉")) + 1;
    await desk.user.keyboard(String(nth));
    expect(transcript()).toHaveTextContent("你好,我——");
    expect(transcript()).toHaveTextContent("客户还没说完");
    expect((await desk.kept("reply")).at(-1)).toMatchObject({ reply: "sorry", interrupted: true });
    expect(replyBox()).toHaveValue("");
  });

  it("leave digits to the text when something has been written", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "第1单");
    expect(replyBox()).toHaveValue("第1单");
    expect(await desk.kept("reply")).toEqual([]);
  });

  it("are all there is when one only picks", async () => {
    const desk = await answeredCall({ settings: { input: "pick" } });
    expect(screen.queryByRole("textbox", { name: "回答" })).not.toBeInTheDocument();
    expect(screen.getByRole("group", { name: "怎么回答" })).toHaveFocus();
    await desk.user.keyboard("1");
    expect(await desk.kept("reply")).toHaveLength(1);
  });

  it("are not shown to those who only type, and digits do nothing for them", async () => {
    const desk = await answeredCall({ settings: { input: "type" } });
    expect(screen.queryByRole("list", { name: "可选的回答" })).not.toBeInTheDocument();
    await desk.user.keyboard("1");
    expect(await desk.kept("reply")).toEqual([]);
  });

  it("have their meaning beside them in English, names filled in", async () => {
    const parcel = aScenario();
    const replies = {
      ...parcel.replies,
      hello: { "zh-CN": "您好,{centre}", en: "Hello, {centre}", quality: "good" as const },
    };
    await answeredCall({ scenarios: [{ ...parcel, replies }], settings: { locale: "en" } });
    expect(screen.getByText("Hello, 晨光客服中心")).toBeVisible();
  });
});

describe("a typed reply", () => {
  it("is sent with Enter, with the moment of its first key", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "您好");
    await desk.wait(2000);
    await desk.user.keyboard(",请讲{Enter}");
    expect(await desk.kept("reply")).toMatchObject([{ text: "您好,请讲", by: "typed", from: 7000, t: 9000 }]);
    expect(replyBox()).toHaveValue("");
  });

  it("takes a new line with Shift and Enter", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "您好{Shift>}{Enter}{/Shift}请讲");
    expect(replyBox()).toHaveValue("您好\n请讲");
  });

  it("is never sent, nor is anything else done, while an input method composes", async () => {
    const desk = await answeredCall();
    const box = replyBox();
    fireEvent.compositionStart(box);
    for (const [key, code] of [
      ["Enter", "Enter"],
      [" ", "Space"],
      ["1", "Digit1"],
      ["m", "KeyM"],
      ["Escape", "Escape"],
    ])
      fireEvent.keyDown(box, { key, code, isComposing: true, keyCode: 229 });
    expect(box).toHaveFocus();
    fireEvent.change(box, { target: { value: "您好" } });
    // Some let Enter through, unmarked, before the composition ends; some end it first and mark the key.
    fireEvent.keyDown(box, { key: "Enter", code: "Enter" });
    fireEvent.compositionEnd(box);
    fireEvent.keyDown(box, { key: "Enter", code: "Enter", keyCode: 229 });
    expect((await desk.log()).events.map((e) => e.type)).toEqual(["ring", "ring", "answered", "typing"]);
    fireEvent.keyDown(box, { key: "Enter", code: "Enter" });
    expect(await desk.kept("reply")).toMatchObject([{ text: "您好" }]);
  });

  it("counts as speaking from the first stroke of a composition, and the caller waits", async () => {
    const desk = await answeredCall();
    fireEvent.compositionStart(replyBox());
    await desk.wait(20_000);
    expect(screen.getByText("您在说")).toBeVisible();
  });

  it("is refused when empty, in words, and the words go when one writes", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("还没有写内容。");
    expect(replyBox()).toBeInvalid();
    await desk.user.keyboard("您");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(await desk.kept("reply")).toEqual([]);
  });

  it("is refused on hold and while muted, which is said, and what was written stays", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "您好");
    await desk.user.click(button("保持"));
    await desk.user.type(replyBox(), "{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("正在保持，先恢复通话。");
    await desk.user.click(button("恢复"));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await desk.user.click(button("静音"));
    await desk.user.type(replyBox(), "{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("已静音，客户听不到，先取消静音。");
    expect(replyBox()).toHaveValue("您好");
    expect(replyBox()).toHaveAccessibleDescription("已静音，客户听不到，先取消静音。");
    expect(await desk.kept("reply")).toEqual([]);
  });

  it("survives, half written, the page being closed", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "请您稍");
    desk.unmount();
    await desk.services.progress.getState().load();
    const again = openPage({ services: desk.services, resume: "attempt-1" });
    await again.user.click(await screen.findByRole("button", { name: "接着打" }));
    expect(replyBox()).toHaveValue("请您稍");
  });

  it("does not raise the keyboard of a phone by itself", async () => {
    windowOf(390);
    const desk = await answeredCall();
    expect(screen.getByRole("group", { name: "怎么回答" })).toHaveFocus();
    await pick(desk, "请问有什么可以帮您");
    expect(replyBox()).not.toHaveFocus();
  });
});

describe("what a screen reader hears", () => {
  it("is each line of the caller once, in order, also when two come at once, and again after no undo", async () => {
    const desk = await answeredCall();
    const heard: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) heard.push(node.textContent ?? "");
    });
    watch.observe(screen.getByTestId("live-line"), { childList: true, subtree: true, characterData: true });
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(5000);
    await pick(desk, "非常抱歉");
    await desk.wait(3000);
    await desk.user.click(button(/撤回一句/));
    await desk.wait(500);
    await pick(desk, "非常抱歉");
    await desk.wait(3000);
    await waitFor(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual(["来电：你好,我的包裹怎么还没到?", "来电：那好吧,谢谢啊", "来电：那好吧,谢谢啊"]);
    watch.disconnect();
  });

  it("is not the timers", async () => {
    const desk = await answeredCall();
    await desk.wait(2000);
    expect(screen.getByText("静默 2 秒").closest("[aria-live], [role=status], [role=alert]")).toBeNull();
    expect(screen.getByRole("timer")).not.toHaveAttribute("aria-live");
  });
});

describe("sounds of the line", () => {
  it("stand in the transcript as words, also when sound is off", async () => {
    const parcel = aScenario();
    const waiting = parcel.chart.states?.["waiting"];
    const chart = {
      ...parcel.chart,
      states: {
        ...parcel.chart.states,
        waiting: { ...waiting, entry: [{ type: "sound", params: { sound: "sigh" } }] },
      },
    } as typeof parcel.chart;
    const desk = await answeredCall({ scenarios: [{ ...parcel, chart }], settings: { sound: false } });
    expect(transcript()).toHaveTextContent("〔叹气〕");
    expect(desk.services.sounds.played).toEqual([]);
    expect(desk.services.sounds.volumes).toEqual([0]);
  });
});
