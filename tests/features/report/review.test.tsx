import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { CallLog } from "#core/call";
import { attemptOf } from "#core/progress";
import { scoreCall } from "#core/scoring";
import type { Standards } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { ReportPage } from "#features/report/report-page";
import { aCallLog } from "../../support/a-call-log.ts";
import { fakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

const whole = callCentrePack();
const wanted = new Set(["complaint.attitude-apology", "lang.civil"]);
const pack: Standards = { ...whole, clauses: whole.clauses.filter((clause) => wanted.has(clause.id)) };

/** A complaint answered with what may be an apology, and with what may be a threat. */
const doubtfulCall = (mode: "practise" | "exam" = "practise") =>
  aCallLog({ attempt: "call-1", profile: "courier", mode })
    .rings(2)
    .situation("complaint-attitude")
    .line("你们那个小伙子态度太差了！")
    .reply("不好意思哈，让您受气了", { acts: [{ id: "apologise", in: "不好意思哈", unsure: true }] })
    .callerHangsUp()
    .event({ type: "closed" })
    .build();

async function open(log: CallLog) {
  const services = fakeServices({}, { loadStandards: () => Promise.resolve(pack) });
  const [profile] = pack.profiles.filter((p) => p.id === "courier");
  if (!profile) throw new Error("The pack has no courier profile");
  const attempt = attemptOf(log, scoreCall(log, pack, profile), 0);
  await services.progressLog.keep(attempt, log);
  await services.progress.getState().load();
  const nowhere = () => undefined;
  const page = renderScreen(
    <ReportPage attemptId="call-1" onPractise={nowhere} onHome={nowhere} />,
    services,
  );
  await screen.findByRole("heading", { level: 2, name: "全部条目" });
  const kept = async () => (await services.progressLog.log("call-1"))?.events.at(-1);
  return { ...page, services, kept };
}

const dialog = () => screen.getByRole("dialog", { name: "这句话是怎么听的" });

describe("what the program was not sure of", () => {
  it("is put to the trainee, counts as decided, and is kept in the call's log", async () => {
    const { user, kept, services } = await open(doubtfulCall());
    const [struck] = screen.getAllByRole("button", { name: "不算", hidden: true });
    if (!struck) throw new Error("Nothing to decide");
    expect(screen.getAllByText(/您说的“不好意思哈”，算不算“致歉|算不算“道歉/).length).toBeGreaterThan(0);
    await user.click(struck);
    expect(await kept()).toMatchObject({ type: "review", mark: "apologise", stands: false, by: "trainee" });
    expect(screen.getByText("这份评分里有您自己核对过的地方。")).toBeVisible();
    const [attempt] = services.progress.getState().attempts ?? [];
    expect(attempt?.clauses).toContainEqual({ clause: "complaint.attitude-apology", outcome: "missed" });
  });

  it("is not the trainee's to decide in an exam, and costs nothing", async () => {
    await open(doubtfulCall("exam"));
    expect(screen.queryAllByRole("button", { name: "不算", hidden: true })).toEqual([]);
    expect(screen.getAllByText(/考核里由带教老师定/).length).toBeGreaterThan(0);
  });
});

describe("how a reply was read", () => {
  it("shows each act with its words, and lets the trainee decide what is doubtful", async () => {
    const { user, kept } = await open(doubtfulCall());
    await user.click(screen.getByRole("button", { name: "怎么听的" }));
    expect(within(dialog()).getByText("没把握")).toBeVisible();
    expect(await within(dialog()).findByText(/^像：“.+”$/)).toBeVisible();
    await user.click(within(dialog()).getByRole("button", { name: "算" }));
    expect(await kept()).toMatchObject({ type: "review", stands: true, by: "trainee" });
    expect(within(dialog()).getByText("自己定的：算")).toBeVisible();
  });

  it("lets a trainer strike what was misread and add what was missed, in an exam too", async () => {
    const { user, kept } = await open(doubtfulCall("exam"));
    await user.click(screen.getByRole("button", { name: "怎么听的" }));
    await user.click(within(dialog()).getByRole("button", { name: "带教老师改判" }));
    await user.click(within(dialog()).getByRole("button", { name: "不算" }));
    expect(await kept()).toMatchObject({ mark: "apologise", stands: false, by: "trainer" });
    await user.selectOptions(within(dialog()).getByRole("combobox"), "共情");
    expect(await kept()).toMatchObject({ mark: "empathise", stands: true, by: "trainer" });
    expect(within(dialog()).getByText("带教老师：算")).toBeVisible();
    expect(screen.getByText("这份评分经过带教老师改判。")).toBeInTheDocument();
  });
});
