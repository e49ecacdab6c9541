import assert from "node:assert/strict";
import type { Journey } from "../support/journey.ts";
import { say } from "../support/words.ts";

export const study: readonly Journey[] = [
  {
    title: "A clause found in the standard is drilled by typing, judged at once, and drilled again",
    async run(page, { address }) {
      await page.goto(`${address}#/standard`);
      await page.getByRole("searchbox").fill("hold.ask-first");
      await page.locator(".standard-list button").first().click();
      await page.getByRole("button", { name: say("standard:drill"), exact: true }).click();
      const box = page.getByRole("textbox", { name: say("study:your-reply") });
      await box.fill("等着！");
      await page.keyboard.press("Enter");
      const verdict = page.locator(".study-verdict");
      await verdict.waitFor();
      assert.ok((await verdict.innerText()).includes(say("study:outcome.missed")));
      await page.getByRole("button", { name: say("study:drill.again"), exact: true }).click();
      await box.fill("麻烦您稍等一下，我帮您查一查，可以吗？");
      await page.keyboard.press("Enter");
      await verdict.waitFor();
      assert.ok((await verdict.innerText()).includes(say("study:outcome.met")));
      await page.goBack();
      await page.locator(".standard-clause").waitFor();
    },
  },
  {
    title: "A quiz is answered by keyboard alone, and what was wrong is named at its end",
    async run(page, { address }) {
      await page.goto(`${address}#/study/quiz/wellbeing`);
      await page.locator(".study-option").first().waitFor();
      for (let asked = 0; asked < 12; asked++) {
        if (await page.locator("#quiz-result").isVisible()) break;
        // From the heading, which has the focus, to the first option.
        await page.locator(".study-option input, .study-order button").first().focus();
        if ((await page.locator(".study-order").count()) === 0) await page.keyboard.press("Space");
        await page.getByRole("button", { name: say("study:answer"), exact: true }).focus();
        await page.keyboard.press("Enter");
        await page.locator(".study-verdict").waitFor();
        // The next question waits under the focus.
        await page.keyboard.press("Enter");
        await page.locator(".study-verdict").waitFor({ state: "detached" });
      }
      await page.locator("#quiz-result").waitFor();
      const result = await page.locator("#quiz-result").innerText();
      assert.match(result, /^答对 \d+ \/ \d+$/);
    },
  },
];
