import assert from "node:assert/strict";
import type { CDPSession, Page } from "playwright-core";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { stored } from "../support/stored.ts";

/** Keys as an input method lets them through to the page while it composes: code 229, and nothing typed. */
async function keyInMethod(cdp: CDPSession, key: string, code: string): Promise<void> {
  for (const type of ["rawKeyDown", "keyUp"] as const)
    await cdp.send("Input.dispatchKeyEvent", { type, key, code, windowsVirtualKeyCode: 229 });
}

async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

const replies = async (page: Page) =>
  (await stored(page)).events.flatMap((event) => (event.type === "reply" ? [event] : []));

export const typing: readonly Journey[] = [
  {
    title: "Typing Chinese with an input method sends nothing before it is composed, and Enter sends it then",
    async run(page, { address, context }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.hearOut();
      const box = page.locator("#reply");
      await box.focus();
      const cdp = await context.newCDPSession(page);

      await compose(cdp, "n");
      await compose(cdp, "ninhao");
      for (const [key, code] of [
        ["Enter", "Enter"],
        [" ", "Space"],
        ["1", "Digit1"],
        ["m", "KeyM"],
        ["Escape", "Escape"],
      ] as const)
        await keyInMethod(cdp, key, code);
      // Some input methods let the key through under its own number, marked as composing.
      await page.keyboard.down("Enter");
      await page.keyboard.up("Enter");
      assert.equal((await replies(page)).length, 0, "nothing is sent while composing");
      assert.equal(
        await page.locator(".phone-keys [aria-pressed=true]").count(),
        0,
        "no phone key was pressed",
      );
      assert.equal(await box.evaluate((element) => element === document.activeElement), true);

      await cdp.send("Input.insertText", { text: "您好,请讲。" });
      assert.equal((await box.inputValue()).trim(), "您好,请讲。");
      await page.keyboard.press("Space");
      assert.equal((await replies(page)).length, 0, "a space is a space");
      await page.keyboard.press("Enter");
      await page.locator(".row-agent").waitFor();
      const [reply, ...more] = await replies(page);
      assert.equal(more.length, 0);
      assert.equal(reply?.text.trim(), "您好,请讲。");
      assert.equal(reply?.by, "typed");
      assert.ok(reply && reply.from <= reply.t, "the first key is timed");
      assert.equal(await box.inputValue(), "", "the box is ready for the next reply");
    },
  },
  {
    title:
      "While a reply is being written the caller's patience stands still, and an empty reply is not sent",
    async run(page, { address }) {
      const desk = new Desk(page, address, "silent-caller");
      await desk.begin();
      await page.locator("#reply").focus();
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
      await page.keyboard.type("您好,");
      await desk.wait(30_000);
      assert.equal((await replies(page)).length, 0);
      assert.equal(
        await page.locator(".after-call").count(),
        0,
        "the call did not end while the agent was writing",
      );
      await page.keyboard.type("请讲。\n");
      await page.locator(".row-agent").waitFor();
      const [reply] = await replies(page);
      assert.ok(reply && reply.t - reply.from >= 30_000, "the log has how long it took to write");
    },
  },
];
