import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { answeredCall, button, pick, replyBox, transcript, type DeskOptions } from "./a-desk.tsx";

const asked = (options: DeskOptions = {}) => answeredCall({ ...options, settings: { showReading: true } });

describe("what was understood of a reply", () => {
  it("stands below it in practice when it is wanted: what was done, and what was not well said", async () => {
    const desk = await asked();
    await pick(desk, "请问有什么可以帮您");
    expect(await within(transcript()).findByText(/^听成：问候/)).toBeVisible();
    await desk.wait(8000);
    await desk.user.type(replyBox(), "你真不要脸");
    await desk.user.click(button(/发送/));
    expect(await within(transcript()).findByText(/^不妥：/)).toBeVisible();
  });

  it("is not shown unless it is wanted", async () => {
    const desk = await answeredCall();
    await pick(desk, "请问有什么可以帮您");
    expect(await within(transcript()).findByText(/请问有什么可以帮您/)).toBeVisible();
    expect(within(transcript()).queryByText(/^听成/)).toBeNull();
  });

  it("is never shown in an exam", async () => {
    const desk = await answeredCall({ settings: { showReading: true }, mode: "exam" });
    await pick(desk, "请问有什么可以帮您");
    expect(await within(transcript()).findByText(/请问有什么可以帮您/)).toBeVisible();
    expect(within(transcript()).queryByText(/^听成/)).toBeNull();
  });
});
