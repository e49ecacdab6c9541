import { act, configure, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { App } from "../../src/app/app.tsx";
import { fetchRoom } from "../../src/app/rooms.ts";
import { fakeServices, type FakeServices } from "../support/fake-services.ts";
import { renderScreen } from "../support/render-app.tsx";

/** The app as it opens at this address. */
function openApp(address = "", services: FakeServices = fakeServices()) {
  history.replaceState(null, "", `#${address}`);
  return { services, ...renderScreen(<App />, services) };
}

const go = (address: string) =>
  act(() => {
    history.replaceState(null, "", `#${address}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });

// Code that is fetched when a room is entered takes its time on a busy machine; that is not what is tested here.
configure({ asyncUtilTimeout: 5000 });
beforeAll(async () => {
  await Promise.all(["#/call", "#/report", "#/progress", "#/settings"].map(fetchRoom));
}, 60_000);
beforeEach(() => {
  document.documentElement.removeAttribute("style");
});

describe("the rooms", () => {
  it.each([
    ["/", "三声 · 练习", "接一通电话"],
    ["/progress", "三声 · 进度", "进度"],
    ["/settings", "三声 · 设置", "设置"],
    ["/call/late-parcel", "三声 · 包裹晚到", "包裹晚到"],
    ["/call/no-such", "三声 · 没有这个页面", "没有这个场景"],
    ["/nowhere", "三声 · 没有这个页面", "没有这个页面"],
  ])("have addresses and titles: %s is %s", async (address, title, heading) => {
    openApp(address);
    expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeVisible();
    expect(document.title).toBe(title);
    expect(screen.getByRole("main")).toBeVisible();
  });

  it("say in the navigation where one is, but the call has the window to itself", async () => {
    const { user } = openApp("/progress");
    await screen.findByRole("heading", { level: 1 });
    expect(screen.getByRole("link", { name: "进度" })).toHaveAttribute("aria-current", "page");
    expect(screen.getByRole("link", { name: "设置" })).not.toHaveAttribute("aria-current");
    await user.click(screen.getByRole("link", { name: "练习" }));
    await user.click(await screen.findByRole("button", { name: "包裹晚到" }));
    expect(await screen.findByRole("button", { name: "就位" })).toBeVisible();
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  });

  it("can be entered past the navigation", async () => {
    const { user } = openApp("/");
    await user.click(await screen.findByRole("button", { name: "跳到正文" }));
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("lead home from an address that is none", async () => {
    const { user } = openApp("/nowhere");
    await user.click(await screen.findByRole("button", { name: "回到练习" }));
    expect(location.hash).toBe("#/");
    expect(await screen.findByRole("heading", { name: "接一通电话" })).toBeVisible();
  });
});

describe("a call and its way through the history", () => {
  it("goes from the briefing over the call to the report, which takes the call's place", async () => {
    const { user, services } = openApp("/call/late-parcel");
    await user.click(await screen.findByRole("button", { name: "就位" }));
    await act(async () => services.clock.advance(6000));
    await user.keyboard(" {Escape}{Escape}");
    const entries = history.length;
    await user.click(screen.getByRole("button", { name: "完成，看评分" }));
    await waitFor(() => expect(location.hash).toBe("#/report/attempt-1"));
    expect(history.length).toBe(entries);
    await screen.findByRole("heading", { level: 1 });
  });

  it("is not left by another address before one has said so", async () => {
    const { user } = openApp("/call/late-parcel");
    await user.click(await screen.findByRole("button", { name: "就位" }));
    act(() => {
      history.replaceState(null, "", "#/progress");
      window.dispatchEvent(new PopStateEvent("popstate"));
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    });
    expect(location.hash).toBe("#/call/late-parcel");
    await user.click(screen.getByRole("button", { name: "离开" }));
    expect(location.hash).toBe("#/");
    expect(await screen.findByRole("heading", { name: "接一通电话" })).toBeVisible();
  });

  it("is taken up again at its own address, once the records have been read", async () => {
    const first = openApp("/call/late-parcel");
    await first.user.click(await screen.findByRole("button", { name: "就位" }));
    await act(async () => first.services.clock.advance(6000));
    first.unmount();
    openApp("/call/late-parcel/attempt-1", first.services);
    expect(await screen.findByRole("heading", { name: "这通电话中断了" })).toBeVisible();
  });
});

describe("the settings", () => {
  it("change the language of the whole page at once, its name included", async () => {
    const { services } = openApp("/");
    await screen.findByRole("heading", { level: 1 });
    act(() => services.settings.getState().change({ locale: "en" }));
    expect(await screen.findByRole("link", { name: "Settings" })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
    act(() => services.settings.getState().change({ locale: "zh-TW" }));
    expect(await screen.findByRole("link", { name: "設定" })).toBeVisible();
    await waitFor(() => expect(document.title).toMatch(/^三聲/));
    expect(document.documentElement.lang).toBe("zh-TW");
  });

  it("set the theme and the size of the text", async () => {
    const { services } = openApp("/");
    await screen.findByRole("heading", { level: 1 });
    const { dataset, style } = document.documentElement;
    expect(dataset["theme"]).toBe("light");
    act(() => services.settings.getState().change({ theme: "dark", textSize: 150 }));
    expect(dataset["theme"]).toBe("dark");
    expect(style.getPropertyValue("--text-size")).toBe("1.5");
  });

  it("go on holding in the next room", async () => {
    openApp("/settings", fakeServices({ settings: { locale: "en" } }));
    await screen.findByRole("link", { name: "Settings" });
    go("/progress");
    await waitFor(() => expect(document.title).toMatch(/Progress$/));
  });
});

describe("a new version", () => {
  it("waits for one's word, and for the end of a call that runs elsewhere", async () => {
    const services = fakeServices();
    let asked = 0;
    const updates = {
      ...services.updates,
      ready: () => true,
      accept: async () => {
        asked++;
        return false;
      },
    };
    const { user } = openApp("/", { ...services, updates });
    expect(await screen.findByText("更新只要几秒钟，您的记录会保留。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "现在更新" }));
    expect(await screen.findByText("正在通话，结束后再更新。")).toBeVisible();
    expect(asked).toBe(1);
  });
});
