import type { Page } from "playwright-core";
import { Desk } from "./desk.ts";
import { aHistory } from "./history.ts";
import { store } from "./stored.ts";
import { say, type InterfaceLocale } from "./words.ts";

/** Called on each screen, once it has come to rest, with the screen's name. */
export type Visit = (screen: string) => Promise<void>;

interface Walk {
  readonly page: Page;
  readonly address: string;
  readonly locale?: InterfaceLocale;
  readonly visit: Visit;
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("main h1").waitFor();
}

/** Home, progress, settings and their dialogs, on a machine on which nothing has been done yet. */
export async function emptyRooms({ page, address, locale = "zh-CN", visit }: Walk): Promise<void> {
  const press = (key: `${string}:${string}`) =>
    page.getByRole("button", { name: say(key, {}, locale), exact: true });
  await go(page, address);
  await page.locator(".call-card").first().waitFor();
  await visit("home, nothing done yet");
  await go(page, `${address}#/progress`);
  await press("progress:first-call").waitFor();
  await visit("progress, nothing done yet");
  await go(page, `${address}#/settings`);
  await page.locator("select option").first().waitFor({ state: "attached" });
  await visit("settings");
  await go(page, `${address}#/no-such-place`);
  await visit("not found");
}

/** The same rooms with some calls behind one, and a scorecard. */
export async function filledRooms({ page, address, locale = "zh-CN", visit }: Walk): Promise<void> {
  const press = (key: `${string}:${string}`) =>
    page.getByRole("button", { name: say(key, {}, locale), exact: true });
  const calls = aHistory(["wrong-number", "silent-caller", "complaint-error", "dialect-speaker"]);
  await go(page, address);
  await store(page, calls);
  await page.reload();
  await page.locator("main h1").waitFor();
  await page.getByRole("button", { name: say("home:all-results", {}, locale) }).waitFor();
  await visit("home, some calls done");
  await go(page, `${address}#/progress`);
  await page.locator(".clause-tile").first().waitFor();
  await visit("progress");
  await page.locator(".clause-tile").first().click();
  await page.getByRole("dialog").waitFor();
  await visit("progress, a clause");
  await page.keyboard.press("Escape");
  await go(page, `${address}#/settings`);
  await press("settings:erase").click();
  await page.getByRole("dialog").waitFor();
  await visit("settings, before erasing");
  await page.keyboard.press("Escape");
  for (const { attempt } of calls
    .filter((call) => call.attempt.scenario.id === "complaint-error")
    .slice(0, 2)) {
    await go(page, `${address}#/report/${attempt.id}`);
    await page.locator(".sections").waitFor();
    await visit(`scorecard, ${attempt.passed ? "passed" : "failed"}`);
    await press("report:reading.open").first().click();
    await page.getByRole("dialog").waitFor();
    await press("report:reading.overrule").click();
    await visit("scorecard, how a reply was read");
    await page.keyboard.press("Escape");
  }
}

/** The standard to read, the quiz and the drills. */
export async function studyRooms({ page, address, locale = "zh-CN", visit }: Walk): Promise<void> {
  const press = (key: `${string}:${string}`) =>
    page.getByRole("button", { name: say(key, {}, locale), exact: true });
  await go(page, `${address}#/standard`);
  await page.locator(".standard-list").waitFor();
  await visit("standard, the list");
  await page.getByRole("searchbox").fill("没有这样的词");
  await page.locator(".standard .empty").first().waitFor();
  await visit("standard, nothing found");
  for (const clause of ["hear.silent-pause", "complaint.attitude-apology", "qa.sampling"]) {
    await go(page, `${address}#/standard/${clause}`);
    await page.locator(".standard-clause").waitFor();
    await visit(`standard, ${clause}`);
  }
  await go(page, `${address}#/study`);
  await page.getByRole("combobox").waitFor();
  await visit("study");
  await go(page, `${address}#/study/quiz/qa`);
  await page.locator(".study-option").first().click();
  await visit("quiz, a question");
  await press("study:answer").click();
  await page.locator(".study-verdict").waitFor();
  await visit("quiz, answered");
  await go(page, `${address}#/study/drill/complaint.attitude-apology`);
  await page.locator(".study-picks").waitFor();
  await visit("drill");
  await page.locator("#drill-reply").fill("哦，这样啊。");
  await page.keyboard.press("Enter");
  await page.locator(".study-verdict").waitFor();
  await visit("drill, judged");
}

/** A call with a slip to fill in, from its briefing to its scorecard, and the dialogs on the way. */
export async function callRooms({ page, address, locale = "zh-CN", visit }: Walk): Promise<void> {
  const desk = new Desk(page, address, "complaint-error", locale);
  await desk.brief();
  await visit("briefing");
  await desk.ready();
  await visit("ringing");
  await desk.wait(6000);
  await page.keyboard.press("Space");
  await page.locator(".desk-edge").waitFor();
  await desk.hearOut();
  await page.keyboard.press("1");
  await desk.hearOut();
  // Paused, so that the call waits until we have looked.
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await visit("in a call");
  await page.keyboard.press("t");
  await page.getByRole("dialog").waitFor();
  await visit("in a call, transferring");
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.getByRole("dialog").waitFor();
  await visit("in a call, before leaving");
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await page.keyboard.press("h");
  await desk.wait(2000);
  await visit("in a call, on hold");
  await page.keyboard.press("Escape");
  await desk.ended().waitFor();
  await page.keyboard.press("s");
  await page.locator(".slip").first().waitFor();
  await visit("after the call, with the slip");
  // On a narrow screen the slip lies over the desk.
  await page.locator(".after-call .button-primary").click();
  await desk.atScore();
  await page.locator(".sections").waitFor();
  await visit("scorecard of a call broken off");
}
