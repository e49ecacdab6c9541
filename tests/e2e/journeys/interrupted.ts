import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { stored } from "../support/stored.ts";
import { say } from "../support/words.ts";

export const interrupted: readonly Journey[] = [
  {
    title:
      "A call reloaded in the middle is offered at home, goes on paused with its log and its half-written reply, and finishes",
    async run(page, { address }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.hearOut();
      await desk.pick("hello");
      await desk.hearOut();
      await page.locator("#reply").fill("您好,不好意思");
      const before = (await stored(page)).events;
      await page.reload();
      await page.goto(address);
      await page.getByText(`《${desk.scenario.title["zh-CN"]}》`).first().waitFor();
      await desk.button("home:go-on").click();
      await desk.button("practise:resume.go-on").click();

      await page.getByText(say("practise:phase.paused"), { exact: true }).waitFor();
      assert.equal(await page.locator("#reply").inputValue(), "您好,不好意思");
      const shown = await desk.transcript();
      for (const event of before)
        if (event.type === "line" || event.type === "reply")
          assert.ok(shown.includes(event.text), event.text);
      const clock = await page.getByRole("timer").innerText();
      await desk.wait(20_000);
      assert.equal(await page.getByRole("timer").innerText(), clock, "the call waits");
      const after = (await stored(page)).events;
      assert.deepEqual(after.slice(0, before.length), before);

      await page.locator("#reply").fill("");
      await page.keyboard.press("Escape");
      await page.keyboard.press("p");
      await desk.playWell();
      await desk.toScore();
      const { logs, running } = await stored(page);
      assert.equal(running.length, 0);
      assert.deepEqual(logs[0]?.events.slice(0, before.length), before);
      assert.equal(logs[0]?.events.at(-1)?.type, "closed");
    },
  },
  {
    title: "When the browser is killed in the middle of a call, nothing that was kept is lost",
    async run(_, { address, openProfile }) {
      const folder = mkdtempSync(join(tmpdir(), "third-ring-"));
      try {
        const first = await openProfile(folder);
        const page = first.pages()[0] ?? (await first.newPage());
        const desk = new Desk(page, address, "wrong-number");
        await desk.begin();
        await desk.hearOut();
        await desk.pick("hello");
        await desk.hearOut();
        await page.locator("#reply").fill("请稍等");
        const kept = (await stored(page)).events;
        assert.ok(kept.some((event) => event.type === "reply"));
        const killed = new Promise((resolve) => first.once("close", resolve));
        const cdp = await first.newCDPSession(page);
        cdp.send("Browser.crash").catch(() => undefined);
        await killed;

        const second = await openProfile(folder);
        const again = await second.newPage();
        await again.goto(address);
        await again.getByRole("button", { name: say("home:go-on") }).waitFor();
        const found = (await stored(again)).events;
        assert.deepEqual(found.slice(0, kept.length), kept);
        // Before its folder goes: a browser that is open writes its cache.
        await second.close();
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
    },
  },
  {
    title: "The back button asks before it leaves a call, and a call that was left is offered at home",
    async run(page, { address }) {
      const desk = new Desk(page, address, "wrong-number");
      await page.goto(address);
      await page.getByRole("button", { name: desk.scenario.title["zh-CN"], exact: true }).click();
      await desk.ready();
      await desk.wait(6000);
      await page.keyboard.press("Space");
      await page.locator(".desk-edge").waitFor();
      await desk.hearOut();

      const dialog = page.getByRole("dialog");
      await page.goBack();
      await dialog.waitFor();
      await desk.button("practise:leave.stay").click();
      await dialog.waitFor({ state: "hidden" });
      await page.locator(".desk-edge").waitFor();
      await page.goBack();
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      assert.equal(await desk.ended().count(), 0, "Escape closed the dialog, and hung nothing up");
      await page.goBack();
      await dialog.waitFor();
      await desk.button("practise:leave.leave").click();
      await page.getByRole("heading", { name: say("home:title") }).waitFor();
      await desk.button("home:go-on").waitFor();
    },
  },
  {
    title: "A call going on in one tab is not offered as interrupted in another, until its tab is closed",
    async run(page, { address, context }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.hearOut();
      const other = await context.newPage();
      await other.goto(address);
      const home = other.getByRole("button", { name: say("home:do.first") });
      await home.waitFor();
      const goOn = other.getByRole("button", { name: say("home:go-on") });
      assert.equal(await goOn.count(), 0);
      assert.equal((await stored(other)).running.length, 1, "it is on the disk, all the same");
      await page.close();
      await other.reload();
      await goOn.waitFor();
    },
  },
];
