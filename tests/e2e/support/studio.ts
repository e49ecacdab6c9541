import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { say } from "./words.ts";

/** A trainer at the studio: what is done there, on the page. */
export class Studio {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /** Opens the list. Files are chosen by the browser's old chooser, which a journey can answer. */
  async list(): Promise<void> {
    await this.page.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    await this.page.goto(`${this.#address}#/studio`);
    await this.button("studio:home.new").first().waitFor();
  }

  /** From a template to the editor. */
  async fromTemplate(template: string): Promise<void> {
    await this.list();
    await this.button("studio:home.new").first().click();
    await this.begin(template);
  }

  /** The list's template form, filled in and sent off. */
  async begin(template: string): Promise<void> {
    await this.page.getByLabel(say("studio:new.which")).selectOption(template);
    await this.button("studio:new.begin").click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.row(say("studio:outline.scenario")).waitFor();
  }

  button(key: `${string}:${string}`, params: Readonly<Record<string, string | number>> = {}) {
    return this.page.getByRole("button", { name: say(key, params), exact: true });
  }

  /** A row of the outline, by the beginning of what it says. */
  row(name: string) {
    return this.page.getByRole("treeitem", { name: new RegExp(`^[^\\p{L}]*${name}`, "u") });
  }

  selected() {
    return this.page.locator('[role="treeitem"][aria-selected="true"]');
  }

  rows(): Promise<number> {
    return this.page.getByRole("treeitem").count();
  }

  /** Opens a part of the editor. */
  async show(pane: string): Promise<void> {
    const words = say(`studio:pane.${pane}`);
    await this.page.locator(".choice-option", { hasText: new RegExp(`^${words}`) }).click();
  }

  /** Waits until all is on the disk. */
  async saved(): Promise<void> {
    await this.page.locator('.saving[data-saving="saved"]').waitFor();
  }

  /** Waits until the inspectors have found so many problems, of whatever weight. */
  async problems(count: number): Promise<void> {
    const words = count === 0 ? say("studio:pane.problems") : say("studio:pane.problems-count", { count });
    await this.page.locator(".choice-option", { hasText: new RegExp(`^${words}$`) }).waitFor();
  }

  /** Plays the running try with the first pick on offer, fast, until it is over. */
  async playTry(): Promise<void> {
    await this.page.locator(".choice-option", { hasText: say("studio:try.times", { n: 10 }) }).click();
    await this.page.locator(".try-call .button-primary").click();
    for (let i = 0; i < 40; i++) {
      await this.page.clock.fastForward(1500);
      if ((await this.page.locator(".try-head b").innerText()) === say("studio:phase.ended")) return;
      const pick = this.page.locator(".try-picks button").first();
      if (await pick.isVisible()) await pick.click();
    }
    assert.fail("The try does not end.");
  }
}
