import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ProgressLog } from "#core/progress";
import { callCentrePack } from "#core/standards-pack";
import { aScenario } from "../../support/a-scenario.ts";
import { memoryProgressLog } from "../../support/memory-progress-log.ts";
import { answeredCall, button, pick, replyBox, transcript } from "./a-desk.tsx";

describe("after the call", () => {
  it("the slip can still be filled in, and what was written last is in the log, however quick one is", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Escape}{Escape}");
    expect(transcript()).toHaveTextContent("您挂机");
    expect(screen.getByText("受理单还可以补充；填好了再看评分。")).toBeVisible();
    await desk.user.click(button("填受理单"));
    expect(screen.getByRole("textbox", { name: "客户称呼" })).toHaveFocus();
    await desk.user.keyboard("陈女士");
    await desk.user.click(button("完成，看评分"));
    await waitFor(() => expect(desk.onReport).toHaveBeenCalledExactlyOnceWith("attempt-1"));
    const log = await desk.services.progressLog.log("attempt-1");
    expect(log?.events.slice(-3).map((e) => e.type)).toEqual(["ended", "slip", "closed"]);
    expect(log?.events.findLast((e) => e.type === "slip")?.fields).toEqual({ caller: "陈女士" });
  });

  it("the attempt is kept with its score, and neither the interrupted call nor a draft is left behind", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "您");
    await desk.user.keyboard("{Escape}{Escape}");
    await desk.user.click(button("完成，看评分"));
    await waitFor(() => expect(desk.onReport).toHaveBeenCalled());
    const { attempts } = await desk.services.progressLog.attempts();
    expect(attempts).toMatchObject([{ id: "attempt-1", endedBy: "agent", mode: "practise" }]);
    expect((await desk.services.progressLog.interrupted()).logs).toEqual([]);
    expect([...desk.services.drafts.kept.keys()]).toEqual(["settings"]);
  });

  it("the way to the score has the focus, so that Enter goes on", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(120_000);
    expect(screen.getByRole("heading", { name: "客户已挂机" })).toBeVisible();
    expect(desk.services.sounds.played.at(-1)).toBe("busy");
    expect(button("完成，看评分")).toHaveFocus();
  });

  it("an Enter on its way to the reply box does not close the call", async () => {
    const desk = await answeredCall();
    await desk.user.type(replyBox(), "您好");
    await desk.wait(200_000);
    expect(screen.getByRole("heading", { name: "客户已挂机" })).toBeVisible();
    await desk.user.keyboard("{Enter}");
    expect(desk.onReport).not.toHaveBeenCalled();
    await desk.user.tab();
    expect(button("填受理单")).toHaveFocus();
  });

  it("whoever is writing on the slip goes on writing", async () => {
    const desk = await answeredCall();
    await desk.user.keyboard("{Alt>}s{/Alt}陈");
    await desk.wait(120_000);
    expect(screen.getByRole("heading", { name: "客户已挂机" })).toBeVisible();
    await desk.user.keyboard("女士");
    expect(screen.getByRole("textbox", { name: "客户称呼" })).toHaveValue("陈女士");
  });

  it("keys that take back or hang up do nothing any more", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    await desk.user.keyboard("{Escape}{Escape}");
    const before = (await desk.log()).events.length;
    await desk.user.keyboard("um{Escape}");
    expect((await desk.log()).events).toHaveLength(before);
  });
});

describe("when the browser does not do its part", () => {
  /** A progress log whose disk is full from now on. */
  const full = (): ProgressLog => ({
    ...memoryProgressLog(),
    append: () => Promise.reject(new Error("QuotaExceededError: disk full")),
  });

  it("the call goes on, the trouble is said in the browser's words, and the record can be saved", async () => {
    const desk = await answeredCall({ overrides: { progressLog: full() } });
    expect(await screen.findByRole("alert")).toHaveTextContent("QuotaExceededError: disk full");
    await pick(desk, "请问有什么可以帮您");
    expect(transcript()).toHaveTextContent("请问有什么可以帮您");
    await desk.user.click(button("下载这通电话的记录"));
    const [name, text] = [...desk.services.files.saved][0] ?? [];
    expect(name).toBe("third-ring-late-parcel-2026-03-04.json");
    expect(JSON.parse(text ?? "")).toMatchObject({ version: 1, header: { attempt: "attempt-1" } });
  });

  it("a call that could not be scored can be tried again", async () => {
    let fails = false;
    const desk = await answeredCall({
      overrides: {
        loadStandards: () =>
          fails ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(callCentrePack()),
      },
    });
    await desk.user.keyboard("{Escape}{Escape}");
    fails = true;
    await desk.user.click(button("完成，看评分"));
    expect(await screen.findByRole("alert")).toHaveTextContent("没能评分原因：Failed to fetch");
    await desk.user.click(button("下载这通电话的记录"));
    expect(desk.services.files.saved.size).toBe(1);
    fails = false;
    await desk.user.click(button("再试一次"));
    await waitFor(() => expect(desk.onReport).toHaveBeenCalledExactlyOnceWith("attempt-1"));
  });

  it("a scenario whose machine errs ends the call in words, with the record kept", async () => {
    const parcel = aScenario();
    const waiting = parcel.chart.states?.["waiting"];
    const broken = { ...waiting, after: { patience: { guard: { type: "no-such" }, target: "gave-up" } } };
    const chart = {
      ...parcel.chart,
      states: { ...parcel.chart.states, waiting: broken },
    } as typeof parcel.chart;
    const desk = await answeredCall({ scenarios: [{ ...parcel, chart }] });
    await desk.wait(7000);
    expect(screen.getByRole("alert")).toHaveTextContent("场景出错，通话结束；记录已保留");
    expect(await desk.kept("ended")).toMatchObject([{ by: "error" }]);
  });
});
