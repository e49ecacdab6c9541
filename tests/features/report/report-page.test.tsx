import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CallLog } from "#core/call";
import { attemptOf } from "#core/progress";
import { scoreCall } from "#core/scoring";
import { profileOf, type Standards } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { setLanguage } from "#i18n/i18n";
import type { Services } from "#state/services";
import type { Settings } from "#state/settings";
import { ReportPage } from "#features/report/report-page";
import { aCallLog } from "../../support/a-call-log.ts";
import { fakeServices, fakeVoice, type FakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

const whole = callCentrePack();
/** The real standards, as far as these calls need them: two hundred clauses on every page would only be slow. */
const wanted = new Set([
  "open.answer-within-rings",
  "open.greeting",
  "open.greeting-self-identify",
  "hold.ask-first",
  "hold.return-apology",
  "lang.civil",
  "lang.taboo-wei",
  "complaint.abusive-warn",
  "boundary.harassment-persist",
  "form.caller-details",
]);
const pack: Standards = { ...whole, clauses: whole.clauses.filter((clause) => wanted.has(clause.id)) };
const ours = (overrides: Partial<Services> = {}, settings: Partial<Settings> = {}) =>
  fakeServices({ settings }, { loadStandards: () => Promise.resolve(pack), ...overrides });

/** A call with a rude word, a hold without asking, and a slip with one field wrong. */
const rudeCall = (mode: "practise" | "exam" = "exam") =>
  aCallLog({
    attempt: "call-1",
    profile: "courier",
    mode,
    truth: { caller: { is: ["陈女士"] }, kind: { is: ["complaint-error"] } },
  })
    .rings(2)
    .reply("喂,说吧", { faults: [{ id: "curt-prompt", in: "喂" }] })
    .situation("caller-states-matter")
    .line("我的包裹怎么还没到?", { acts: ["states-matter"] })
    .after(1000)
    .hold()
    .after(20_000)
    .hold(false)
    .event({ type: "hint" })
    .reply("你这人真不要脸", { faults: [{ id: "insult", in: "真不要脸" }] })
    .slip({ caller: "陈女士", kind: "enquiry" })
    .callerHangsUp()
    .build();

async function open(log: CallLog, services: FakeServices = ours()) {
  const profile = profileOf(pack, log.header.profile) ?? pack.profiles[0];
  if (!profile) throw new Error("The pack has no profile");
  const attempt = attemptOf(log, scoreCall(log, pack, profile), 0);
  await services.progressLog.keep(attempt, log);
  await services.progress.getState().load();
  const onPractise = vi.fn<(scenario: string) => void>();
  const onHome = vi.fn<() => void>();
  const page = renderScreen(
    <ReportPage attemptId={log.header.attempt} onPractise={onPractise} onHome={onHome} />,
    services,
  );
  await screen.findByRole("heading", { level: 2, name: "全部条目" });
  return { ...page, services, attempt, onPractise, onHome };
}

const region = (name: string) => screen.getByRole("region", { name });
const currentRow = () => region("通话记录").querySelector("[aria-current]");

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the scorecard", () => {
  it("says first whether the call was passed and because of what, then the score and the three families", async () => {
    const { attempt } = await open(rudeCall());
    const headings = screen.getAllByRole("heading", { level: 1 });
    expect(headings).toHaveLength(1);
    expect(headings[0]).toHaveTextContent(/未通过.*严重差错/);
    expect(screen.getByText(`得分 ${attempt.score}，没到 80 分。`)).toBeInTheDocument();
    const families = screen.getByRole("list", { name: /严重差错/ });
    expect(
      within(families)
        .getAllByRole("listitem")
        .map((li) => li.textContent),
    ).toEqual([
      expect.stringMatching(/^对客户.*\d 处严重差错$/),
      "对公司业务没有严重差错",
      expect.stringMatching(/^对合规/),
    ]);
  });

  it("says what help cost in practice, and that it costs nothing otherwise", async () => {
    const { unmount } = await open(rudeCall("practise"));
    expect(screen.getByText("用了帮助：提示 1 次，扣 3 分。")).toBeInTheDocument();
    unmount();
    await open(rudeCall("exam"));
    expect(screen.getByText("用了帮助：提示 1 次，不扣分。")).toBeInTheDocument();
  });

  it("puts what fails the call first: the words marked, what the caller had said, and what to say", async () => {
    const { user, onPractise, services } = await open(rudeCall(), ours({ voice: fakeVoice(["zh-CN"]) }));
    const mends = region("先改这里");
    const cards = within(mends).getAllByRole("article");
    expect(cards).toHaveLength(3);
    expect(cards[0]).toHaveTextContent("我的包裹怎么还没到?");
    expect([...(cards[0]?.querySelectorAll("mark") ?? [])].map((m) => m.textContent)).toEqual(["真不要脸"]);
    expect(mends).not.toHaveTextContent(/[{}]/);
    const hear = await within(mends).findAllByRole("button", { name: "听一听" });
    await user.click(hear[0] as HTMLElement);
    const { said } = services.voice as ReturnType<typeof fakeVoice>;
    expect(said).toHaveLength(1);
    expect(mends).toHaveTextContent(said[0] ?? "nothing was said");
    await user.click(within(mends).getAllByRole("button", { name: "再打一次" })[0] as HTMLElement);
    expect(onPractise).toHaveBeenCalledWith("test-call");
  });

  it("offers no voice where the machine has none", async () => {
    await open(rudeCall());
    expect(screen.queryByRole("button", { name: "听一听" })).not.toBeInTheDocument();
  });

  it("shows the same call under another house, and says that the kept result stays", async () => {
    const { user, attempt } = await open(rudeCall());
    const score = () => region("得分").querySelector("strong")?.textContent;
    const general = profileOf(pack, "general");
    if (!general) throw new Error("no general house");
    await user.selectOptions(screen.getByLabelText("评分标准"), "general");
    expect(score()).toBe(String(scoreCall(rudeCall(), pack, general).score));
    expect(
      screen.getByText(new RegExp(`快递客服.*当时的结果：${attempt.score} 分，未通过`)),
    ).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("评分标准"), "courier");
    expect(score()).toBe(String(attempt.score));
    expect(screen.queryByText(/当时的结果/)).not.toBeInTheDocument();
  });

  it("shares the log with the card that was kept, whichever house is looked at", async () => {
    const { user, services } = await open(rudeCall());
    await user.selectOptions(screen.getByLabelText("评分标准"), "general");
    await user.click(screen.getByRole("button", { name: "存成文件" }));
    const [[name, text] = ["", ""]] = [...services.files.saved];
    expect(name).toBe("test-call-2026-01-01.json");
    const file = JSON.parse(text) as { log: CallLog; scorecard: { profile: string } };
    expect(file.log).toEqual(rudeCall());
    expect(file.scorecard.profile).toBe("courier");
  });

  it("sets the slip as filled beside what it should say", async () => {
    await open(rudeCall());
    const rows = within(region("受理单"))
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows).toContainEqual(expect.stringMatching(/^客户称呼陈女士陈女士对$/));
    expect(rows).toContainEqual(expect.stringMatching(/^受理类别咨询投诉[:：]工作差错不对$/));
  });

  it("shows behind a clause the house and the documents it stands in", async () => {
    const { user } = await open(rudeCall());
    await user.click(screen.getAllByText("开场", { selector: "summary *" })[0] as HTMLElement);
    await user.click(screen.getAllByRole("button", { name: "出处" })[0] as HTMLElement);
    const dialog = screen.getByRole("dialog");
    expect(dialog).toHaveTextContent("快递客服");
    expect(dialog).toHaveTextContent(/文档 00\d《.+》：.+/);
    await user.click(within(dialog).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("asks the trainee to judge for themselves where the reading was unsure", async () => {
    const log = aCallLog({ profile: "courier" })
      .rings(2)
      .reply("您好,请问有什么可以帮您?", { acts: [{ id: "greet", unsure: true }, "offer-help", "identify"] })
      .hangUp();
    await open(log.build());
    expect(screen.getAllByText(/没有十足把握/).length).toBeGreaterThan(0);
  });

  it("opens every fold for the printer and closes them again", async () => {
    const { user, container } = await open(rudeCall());
    const print = vi.fn(() => {
      window.dispatchEvent(new Event("beforeprint"));
      expect(container.querySelectorAll("details:not([open])")).toHaveLength(0);
      window.dispatchEvent(new Event("afterprint"));
    });
    vi.stubGlobal("print", print);
    expect(container.querySelectorAll("details").length).toBeGreaterThan(2);
    await user.click(screen.getByRole("button", { name: /打印/ }));
    expect(print).toHaveBeenCalledOnce();
    expect(container.querySelectorAll("details[open]")).toHaveLength(0);
  });

  it("reads in English, with the models in the Chinese of the call and their translation", async () => {
    await setLanguage("en");
    const services = ours({}, { locale: "en" });
    const log = rudeCall();
    const profile = profileOf(pack, "courier");
    if (!profile) throw new Error("no courier");
    await services.progressLog.keep(attemptOf(log, scoreCall(log, pack, profile), 0), log);
    renderScreen(
      <ReportPage attemptId="call-1" onPractise={() => undefined} onHome={() => undefined} />,
      services,
    );
    expect(
      await screen.findByRole("heading", { level: 1, name: /Not passed.*critical error/ }),
    ).toBeInTheDocument();
    const model = region("First mend this").querySelector(".model");
    expect(model?.querySelector("[lang=zh-CN]")).toHaveTextContent(/\p{Script=Han}/u);
    expect(model?.lastElementChild).toHaveTextContent(/[a-z]{4}/);
  });
});

describe("the replay", () => {
  it("plays with the clock at one speed or twice, the row that is on with it, and stops at the end", async () => {
    const { user, services } = await open(rudeCall());
    const slider = screen.getByRole("slider");
    await user.click(screen.getByRole("button", { name: "播放" }));
    act(() => services.clock.advance(7000));
    expect(Number((slider as HTMLInputElement).value)).toBeCloseTo(7, 1);
    expect(currentRow()).toHaveTextContent("我的包裹怎么还没到?");
    await user.click(screen.getByRole("radio", { name: "2 倍" }));
    act(() => services.clock.advance(4000));
    expect(Number((slider as HTMLInputElement).value)).toBeCloseTo(15, 1);
    act(() => services.clock.advance(600_000));
    expect(currentRow()).toHaveTextContent("客户挂机");
    expect(screen.getByRole("button", { name: "播放" })).toBeInTheDocument();
  });

  it("goes by keyboard: arrows from event to event, also where two share a moment; space plays", async () => {
    const { user } = await open(rudeCall());
    act(() => screen.getByRole("slider").focus());
    await user.keyboard("{ArrowRight}");
    expect(currentRow()).toHaveTextContent("响 2 声后接起");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(currentRow()).toHaveTextContent("我的包裹怎么还没到?");
    await user.keyboard("{ArrowLeft}");
    expect(currentRow()).toHaveTextContent("喂,说吧");
    expect(screen.getByRole("slider")).toHaveAttribute("aria-valuetext", "00:00，您：喂,说吧");
    await user.keyboard(" ");
    expect(screen.getByRole("button", { name: "暂停" })).toBeInTheDocument();
  });

  it("is where each place of a finding leads, with the focus on its slider", async () => {
    const { user } = await open(rudeCall());
    await user.click(screen.getAllByRole("button", { name: /那一刻/ })[0] as HTMLElement);
    expect(currentRow()).toHaveTextContent("你这人真不要脸");
    expect(screen.getByRole("slider")).toHaveFocus();
    const step = region("扣分的地方，按时间");
    expect(step.querySelectorAll("[aria-current]").length).toBeGreaterThan(0);
    await user.click(within(step).getAllByRole("button")[0] as HTMLElement);
    expect(currentRow()).not.toHaveTextContent("你这人真不要脸");
  });

  it("never speaks up unasked: no live region in it", async () => {
    await open(rudeCall());
    expect(region("回放这通电话").querySelector("[aria-live], [role=status], [role=alert]")).toBeNull();
  });
});

describe("a scorecard that cannot be shown", () => {
  const draw = (services: FakeServices) => {
    const onHome = vi.fn<() => void>();
    const page = renderScreen(
      <ReportPage attemptId="call-1" onPractise={() => undefined} onHome={onHome} />,
      services,
    );
    return { ...page, onHome };
  };

  it("says that the call is not there, and leads home", async () => {
    const { user, onHome } = draw(ours());
    expect(await screen.findByText("没有找到这通电话")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "回到练习" }));
    expect(onHome).toHaveBeenCalledOnce();
  });

  it("says what the storage said of a record that cannot be read, and tries again when asked", async () => {
    const services = ours();
    const read = vi
      .spyOn(services.progressLog, "log")
      .mockRejectedValueOnce(new Error("UnreadableLog: log.time-goes-back"));
    const { user } = draw(services);
    expect(await screen.findByRole("alert")).toHaveTextContent("log.time-goes-back");
    await user.click(screen.getByRole("button", { name: /再试|重试/ }));
    expect(await screen.findByText("没有找到这通电话")).toBeInTheDocument();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("says that the standards did not come, not that the call is lost", async () => {
    const services = ours({ loadStandards: () => Promise.reject(new Error("Failed to fetch")) });
    const log = rudeCall();
    const profile = profileOf(pack, "courier");
    if (!profile) throw new Error("no courier");
    await services.progressLog.keep(attemptOf(log, scoreCall(log, pack, profile), 0), log);
    draw(services);
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("Failed to fetch"));
    expect(screen.getByRole("alert")).toHaveTextContent("评分标准没有读到");
  });

  it("tells a call that failed by the scenario's fault from the trainee's own", async () => {
    const log = aCallLog({ profile: "courier" })
      .rings(2)
      .event({ type: "ended", by: "error", ending: "error", error: "No line hello" })
      .build();
    await open(log);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("场景出了错");
    expect(screen.getByText(/这不是您的问题.*No line hello/)).toBeInTheDocument();
  });
});
