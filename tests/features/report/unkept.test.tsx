import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ProgressLog } from "#core/progress";
import { finishCall } from "#state/finish-call";
import { ReportPage } from "#features/report/report-page";
import { aCallLog } from "../../support/a-call-log.ts";
import { fakeServices } from "../../support/fake-services.ts";
import { memoryProgressLog } from "../../support/memory-progress-log.ts";
import { renderScreen } from "../../support/render-app.tsx";

const log = aCallLog({ attempt: "call-1", profile: "courier", mode: "practise" })
  .rings(2)
  .reply("您好，晨光客服", { acts: ["greet", "identify"] })
  .callerHangsUp()
  .event({ type: "closed" })
  .build();

describe("a call that the browser would not keep", () => {
  it("has its scorecard all the same, can be saved as a file, and be kept when there is room", async () => {
    let full = true;
    const memory = memoryProgressLog();
    const progressLog: ProgressLog = {
      ...memory,
      keep: async (attempt, made) => {
        if (full) throw new Error("QuotaExceededError: disk full");
        return memory.keep(attempt, made);
      },
      log: (id) => memory.log(id),
      attempts: () => memory.attempts(),
    };
    const services = fakeServices({}, { progressLog });
    expect(await finishCall(services, log)).toBe(false);
    const nowhere = () => undefined;
    const { user } = renderScreen(
      <ReportPage attemptId="call-1" onPractise={nowhere} onHome={nowhere} />,
      services,
    );
    expect(await screen.findByRole("alert", {}, { timeout: 10_000 })).toHaveTextContent("disk full");
    expect(screen.getByRole("heading", { level: 2, name: "全部条目" })).toBeVisible();
    const [save] = screen.getAllByRole("button", { name: "存成文件" });
    if (save) await user.click(save);
    expect([...services.files.saved.values()][0]).toContain('"scorecard"');
    full = false;
    await user.click(screen.getByRole("button", { name: "再存一次" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(await memory.log("call-1")).toEqual(log);
  });
});
