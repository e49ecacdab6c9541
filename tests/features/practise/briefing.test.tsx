import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "#core/base";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeServices } from "../../support/fake-services.ts";
import { button, openPage, takeSeat } from "./a-desk.tsx";

const abusive = aScenario({
  brief: { ...aScenario().brief, content: { "zh-CN": "有辱骂的话", en: "abuse" } },
});

describe("the briefing", () => {
  it("says who one is today, what to aim for and which standard is in force", async () => {
    openPage({ settings: { profile: "bank" } });
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("包裹晚到");
    expect(screen.getByText("您是晨光客服中心的客服，工号 0736。")).toBeVisible();
    expect(screen.getByText("问清来意")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "服务标准" })).toHaveDisplayValue(/./);
    expect(screen.getByRole("radio", { name: /练习/ })).toBeChecked();
  });

  it("has its one button under the hand, so that Enter alone begins the call", async () => {
    const desk = openPage();
    expect(await screen.findByRole("button", { name: "就位" })).toHaveFocus();
    await desk.user.keyboard("{Enter}");
    expect(await screen.findByRole("button", { name: "接听" })).toHaveFocus();
  });

  it("takes the centre and the staff number of the house into the call", async () => {
    const desk = openPage({ settings: { centre: "青禾客服", staff: "8806" } });
    await takeSeat(desk, "exam");
    const { header } = await desk.log();
    expect(header).toMatchObject({ centre: "青禾客服", staff: "8806", mode: "exam", profile: "courier" });
  });

  it("plays the ring when asked, at the volume of the settings", async () => {
    const desk = openPage({ settings: { volume: 0.4 } });
    await desk.user.click(await screen.findByRole("button", { name: "试听铃声" }));
    expect(desk.services.sounds.played).toEqual(["ring"]);
    expect(desk.services.sounds.volumes.at(-1)).toBe(0.4);
  });

  it("warns of what may hurt, names the key that stops it, and says that stopping is all right", async () => {
    openPage({ scenarios: [abusive] });
    expect(await screen.findByText("有辱骂的话")).toBeVisible();
    expect(screen.getByText(/停止练习.*Alt\+X.*没有关系/)).toBeVisible();
  });

  it("leads back home", async () => {
    const desk = openPage();
    await desk.user.click(await screen.findByRole("button", { name: "回到练习" }));
    expect(desk.onHome).toHaveBeenCalledOnce();
  });
});

describe("a scenario that cannot be had", () => {
  it("is said to be missing, with the way home", async () => {
    const desk = openPage({ scenario: "no-such" });
    expect(await screen.findByRole("heading", { name: "没有这个场景" })).toBeVisible();
    await desk.user.click(button("回到练习"));
    expect(desk.onHome).toHaveBeenCalledOnce();
  });

  it("is said to be unreadable, with the place and the fault", async () => {
    const services = fakeServices();
    const shelf = {
      cards: services.shelf.cards,
      subscribe: () => () => undefined,
      read: async () => ({
        ok: false as const,
        problems: [problem("scenario.unknown-line", ["chart", "states"], { name: "hello" })],
      }),
    };
    openPage({ overrides: { shelf } });
    expect(await screen.findByText(/场景文件有错/)).toBeVisible();
    expect(screen.getByText(/chart › states/)).toBeVisible();
  });

  it("can be asked for again when the network failed, and then opens", async () => {
    const { shelf } = fakeServices();
    let tries = 0;
    const read = (id: string) =>
      ++tries === 1 ? Promise.reject(new TypeError("Failed to fetch")) : shelf.read(id);
    const desk = openPage({ overrides: { shelf: { ...shelf, read } } });
    expect(await screen.findByRole("alert")).toHaveTextContent("浏览器说：Failed to fetch");
    await desk.user.click(button("再试一次"));
    expect(await screen.findByRole("heading", { name: "包裹晚到" })).toBeVisible();
  });

  it("takes the number of an exam's paper: the same number is the same exam", async () => {
    const desk = openPage();
    await screen.findByRole("button", { name: "就位" });
    expect(screen.queryByRole("textbox", { name: "考题编号" })).toBeNull();
    await desk.user.click(screen.getByRole("radio", { name: /考试/ }));
    const paper = screen.getByRole("textbox", { name: "考题编号" });
    await desk.user.clear(paper);
    await desk.user.type(paper, "20x26");
    await desk.user.click(button("就位"));
    await screen.findByRole("button", { name: "接听" });
    expect((await desk.log()).header).toMatchObject({ mode: "exam", seed: 2026 });
  });
});
