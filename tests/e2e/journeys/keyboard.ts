import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { replyText } from "../support/scenarios.ts";
import { say } from "../support/words.ts";

/** Presses Tab until what has the focus says this; every stop on the way must be seen to have it. */
async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { text: "", seen: true };
      const outlined = (some: Element, part?: string) => getComputedStyle(some, part).outlineStyle !== "none";
      // A card shows the focus of its one button, as a label does that of its hidden radio button.
      const around = [element, element.closest("label"), element.closest("li")].filter(
        (some) => some !== null,
      );
      const seen = around.some((some) => outlined(some)) || outlined(element, "::after");
      return { text: element.innerText || element.getAttribute("aria-label") || "", seen };
    });
    if (focus.text.trim() === name) {
      assert.ok(focus.seen, `${name} has the focus, but nobody can see it`);
      return;
    }
  }
  throw new Error(`Tab does not come to ${name}.`);
}

export const keyboard: readonly Journey[] = [
  {
    title: "A whole call can be made by keyboard alone, from home to the scorecard and back",
    async run(page, { address }) {
      const desk = new Desk(page, address, "silent-caller");
      const title = desk.scenario.title["zh-CN"];
      await page.goto(address);
      await page.getByRole("button", { name: title, exact: true }).waitFor();
      await tabTo(page, title);
      await page.keyboard.press("Enter");

      // The briefing's one button has the focus.
      await desk.button("practise:ready").waitFor();
      await page.keyboard.press("Enter");
      await desk.button("practise:answer").waitFor();
      await desk.wait(6000);
      await page.keyboard.press("Space");

      // Digits pick from the empty reply box.
      const pickByDigit = async (id: string) => {
        const n = (await desk.offered()).indexOf(replyText(desk.scenario, id)) + 1;
        assert.ok(n > 0, `${id} is not on offer`);
        await page.keyboard.press(String(n));
        await page.locator(".row-agent p", { hasText: replyText(desk.scenario, id) }).waitFor();
      };
      await page.locator("#reply:focus").waitFor();
      await pickByDigit("greet-and-ask");
      await desk.wait(5500);

      // Out of the box letters are keys of the phone; from within it they want Alt.
      await page.keyboard.press("Escape");
      await page.keyboard.press("m");
      await page.locator(".phone-keys [aria-pressed=true]").waitFor();
      await page.keyboard.press("m");
      // With the line open again the box has the focus again; the slash brings one to it from elsewhere.
      await page.locator("#reply:focus").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.locator("#reply:focus").waitFor();
      await page.keyboard.press("Alt+k");
      await page
        .getByRole("radio", { name: say("practise:panel.knowledge") })
        .and(page.locator(":checked"))
        .waitFor({ state: "attached" });
      assert.equal(await page.locator("#reply").inputValue(), "", "Alt and a letter type nothing");
      await page.locator("#reply").focus();
      await pickByDigit("prompt-again");
      await desk.wait(5500);
      await page.keyboard.type(replyText(desk.scenario, "farewell-full"));
      await page.keyboard.press("Enter");
      await desk.wait(5500);

      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await desk.ended().waitFor();
      await page.keyboard.press("Enter");
      await desk.atScore();
      await tabTo(page, say("common:nav.home"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: say("home:title") }).waitFor();
    },
  },
];
