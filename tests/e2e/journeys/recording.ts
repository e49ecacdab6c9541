import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Journey } from "../support/journey.ts";
import { Studio } from "../support/studio.ts";
import { say } from "../support/words.ts";

/** What an audio element was asked to play, and how far it came. */
interface Played {
  readonly seconds: number;
  readonly at: number;
  readonly paused: boolean;
  readonly volume: number;
}

/** Lets every audio element that plays be looked at from outside. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: HTMLMediaElement[] = [];
    Reflect.set(window, "heardElements", heard);
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (!heard.includes(this)) heard.push(this);
      return play.call(this);
    };
  });
}
const played = (page: Page): Promise<Played | undefined> =>
  page.evaluate(() => {
    const [element] = Reflect.get(window, "heardElements") as HTMLMediaElement[];
    return (
      element && {
        seconds: element.duration,
        at: element.currentTime,
        paused: element.paused,
        volume: element.volume,
      }
    );
  });
/** Waits until a sound of about so many seconds is playing, and has begun to move. */
async function sounds(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const [element] = Reflect.get(window, "heardElements") as HTMLMediaElement[];
    return (
      element && !element.paused && element.currentTime > 0 && Math.abs(element.duration - wanted) < 0.05
    );
  }, seconds);
}

/** The part where the line `complains` is recorded, opened. */
async function partOf(studio: Studio): Promise<Locator> {
  await studio.row("抱怨").click();
  await studio.page.locator(".inspector section").first().locator("summary").first().click();
  const part = studio.page.getByRole("group", { name: say("studio:record.title"), exact: true });
  await part.waitFor();
  return part;
}
const buttonIn = (part: Locator, key: `${string}:${string}`) => part.getByRole("button", { name: say(key) });
/** The seconds that are left of the recording. */
async function secondsOf(part: Locator): Promise<number> {
  const [seconds] = /[\d.]+/.exec(await part.locator("p", { hasText: "dB" }).innerText()) ?? [];
  return Number(seconds);
}

const recordingALine: Journey = {
  title: "A line is recorded, trimmed, levelled and kept, heard in a call, and travels in a package",
  async run(page, { address, context }) {
    await listen(page);
    const studio = new Studio(page, address);
    await studio.fromTemplate("complaint");
    let part = await partOf(studio);
    await buttonIn(part, "studio:record.record").click();
    await part.getByRole("meter").waitFor();
    await page.waitForTimeout(1700);
    await page.keyboard.press("Escape");

    await buttonIn(part, "studio:record.hear").and(page.locator(":focus")).waitFor();
    const proposed = await secondsOf(part);
    assert.ok(proposed > 0.2 && proposed < 4, `${proposed} s`);
    // By the keyboard: ten steps of a hundredth of a second off the end.
    await part.getByRole("slider", { name: say("studio:record.to") }).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowLeft");
    const seconds = await secondsOf(part);
    assert.ok(Math.abs(proposed - seconds - 0.1) < 0.02, `${proposed} s, then ${seconds} s`);
    await buttonIn(part, "studio:record.level").click();
    await part.getByRole("button", { name: /dB/ }).waitFor();
    await buttonIn(part, "studio:record.hear").first().click();
    await sounds(page, seconds);
    await studio.saved();

    // It is still there tomorrow, and in the library's call.
    await page.reload();
    await studio.ready();
    part = await partOf(studio);
    assert.equal(await secondsOf(part), seconds);
    await studio.problems(0);
    await studio.saved();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      studio.button("studio:bar.package").click(),
    ]);
    const title = await page.locator(".studio-bar h1").innerText();
    await page.goto(address);
    await page.getByRole("button", { name: title, exact: true }).click();
    await page.getByRole("button", { name: say("practise:ready") }).click();
    await page.getByRole("button", { name: say("practise:answer") }).click();
    await page.locator(".pick").first().waitFor();
    assert.equal(await played(page), undefined);
    await page.locator(".pick", { hasNotText: "喂" }).first().click();
    await sounds(page, seconds);
    await page.getByRole("button", { name: say("practise:pause") }).click();
    assert.equal((await played(page))?.paused, true);

    // To somebody else, as a file; the call in the first tab stands still.
    const other = await context.newPage();
    await listen(other);
    const theirs = new Studio(other, address);
    await theirs.list();
    const [chooser] = await Promise.all([
      other.waitForEvent("filechooser"),
      theirs.button("studio:home.open-file").click(),
    ]);
    const buffer = readFileSync(await download.path());
    await chooser.setFiles({ name: download.suggestedFilename(), mimeType: "application/zip", buffer });
    await theirs.ready();
    part = await partOf(theirs);
    assert.equal(await secondsOf(part), seconds);
    await buttonIn(part, "studio:record.hear").first().click();
    await sounds(other, seconds);
  },
};

export const recording: readonly Journey[] = [recordingALine];
