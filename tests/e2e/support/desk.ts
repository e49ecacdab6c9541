import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Scenario } from "#core/scenario";
import { replyText, scenarioNamed } from "./scenarios.ts";
import { say, type InterfaceLocale } from "./words.ts";

/** A trainee at the desk: what is done in a call, on the page. Times are the call's; a fake clock makes them short. */
export class Desk {
  readonly page: Page;
  readonly scenario: Scenario;
  readonly #address: string;
  readonly #locale: InterfaceLocale;

  constructor(page: Page, address: string, scenario: string, locale: InterfaceLocale = "zh-CN") {
    this.page = page;
    this.#address = address;
    this.#locale = locale;
    this.scenario = scenarioNamed(scenario);
  }

  /** Opens the briefing. */
  async brief(): Promise<void> {
    await this.page.goto(`${this.#address}#/call/${this.scenario.id}`);
    await this.button("practise:ready").waitFor();
  }

  /** From the briefing to the ringing phone. */
  async ready(): Promise<void> {
    await this.button("practise:ready").click();
    await this.button("practise:answer").waitFor();
  }

  /** Briefing, two rings, answered. */
  async begin(): Promise<void> {
    await this.brief();
    await this.ready();
    await this.wait(6000);
    await this.page.keyboard.press("Space");
    await this.page.locator(".desk-edge").waitFor();
  }

  /** Lets so many milliseconds of the call pass. */
  async wait(ms: number): Promise<void> {
    await this.page.clock.fastForward(ms);
  }

  /** Whether the caller is speaking. */
  speaking(): Promise<boolean> {
    const words = say("practise:moment.speaking", {}, this.#locale);
    return this.page.locator(".moment", { hasText: words }).isVisible();
  }

  /** Lets the caller begin to answer, and finish. */
  async hearOut(): Promise<void> {
    await this.wait(1500);
    for (let i = 0; i < 30 && (await this.speaking()); i++) await this.wait(2000);
    assert.equal(await this.speaking(), false, "the caller speaks for more than a minute");
  }

  async pick(id: string): Promise<void> {
    await this.page.locator(".pick", { hasText: replyText(this.scenario, id) }).click();
  }

  /** Picks a good reply from those on offer; false when there is none. */
  async pickGood(): Promise<boolean> {
    const good = Object.entries(this.scenario.replies).filter(([, reply]) => reply.quality === "good");
    const texts = good.map(([id]) => replyText(this.scenario, id));
    const choice = (await this.offered()).findIndex((text) => texts.includes(text));
    if (choice >= 0) await this.page.locator(".pick").nth(choice).click();
    return choice >= 0;
  }

  /** The replies on offer, as they stand there. */
  offered(): Promise<string[]> {
    return this.page.locator(".pick > span > span:first-child").allInnerTexts();
  }

  /** Picks a good reply whenever there is one and hears the answer, until the call has ended. */
  async playWell(): Promise<void> {
    for (let i = 0; i < 30; i++) {
      await this.hearOut();
      if (await this.ended().isVisible()) return;
      await this.pickGood();
    }
    throw new Error("The call does not end.");
  }

  /** Is seen when the line is down. */
  ended() {
    return this.page.locator(".after-call");
  }

  /** Done with the after-call work: to the scorecard. Resolves to the attempt's id. */
  async toScore(): Promise<string> {
    await this.button("practise:see-score").click();
    return this.atScore();
  }

  /** Waits for the scorecard. Resolves to the attempt's id. */
  async atScore(): Promise<string> {
    await this.page.waitForURL(/#\/report\//);
    await this.page.locator("main h1").waitFor();
    return new URL(this.page.url()).hash.split("/").at(-1) ?? "";
  }

  button(key: `${string}:${string}`, params: Readonly<Record<string, string | number>> = {}) {
    return this.page.getByRole("button", { name: say(key, params, this.#locale) });
  }

  transcript(): Promise<string> {
    return this.page.locator(".transcript").innerText();
  }
}
