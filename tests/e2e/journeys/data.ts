import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { readLog } from "#core/call";
import { Desk } from "../support/desk.ts";
import { aHistory } from "../support/history.ts";
import type { Journey } from "../support/journey.ts";
import { store, stored } from "../support/stored.ts";
import { say } from "../support/words.ts";

async function downloadBy(page: Page, deed: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), deed()]);
  return download;
}

const button = (page: Page, key: `${string}:${string}`) =>
  page.getByRole("button", { name: say(key), exact: true });

export const data: readonly Journey[] = [
  {
    title: "Exporting, erasing and importing brings every call back as it was",
    async run(page, { address }) {
      const calls = aHistory(["wrong-number", "silent-caller"]);
      await page.goto(address);
      await page.locator(".call-card").first().waitFor();
      await store(page, calls);
      await page.goto(`${address}#/settings`);
      await page.reload();
      const before = await stored(page);
      const backup = await downloadBy(page, () => button(page, "settings:export").click());
      const path = await backup.path();

      await button(page, "settings:erase").click();
      await page.getByRole("checkbox", { name: say("settings:erase-sure") }).check();
      await button(page, "settings:erase-now").click();
      await page.getByText(say("settings:erased")).waitFor();
      assert.equal((await stored(page)).attempts.length, 0);

      const importing = async () => {
        const [chooser] = await Promise.all([
          page.waitForEvent("filechooser"),
          button(page, "settings:import").click(),
        ]);
        await chooser.setFiles({
          name: "backup.json",
          mimeType: "application/json",
          buffer: readFileSync(path),
        });
      };
      await importing();
      await page.getByText(say("settings:imported", { count: calls.length })).waitFor();
      const after = await stored(page);
      assert.deepEqual(after.attempts, before.attempts);
      assert.deepEqual(after.logs, before.logs);
      await importing();
      await page.getByText(say("settings:imported-known", { count: calls.length })).waitFor();
      assert.equal((await stored(page)).attempts.length, calls.length, "nothing comes twice");
    },
  },
  {
    title: "A call can be looked at under another house's standard, and what was kept stays as it was",
    async run(page, { address }) {
      const [call] = aHistory(["wrong-number"]);
      assert.ok(call);
      await page.goto(address);
      await page.locator(".call-card").first().waitFor();
      await store(page, [call]);
      await page.goto(`${address}#/report/${call.attempt.id}`);
      await page.reload();
      await page.locator(".sections").waitFor();
      const before = await page.locator(".sections").innerText();
      await page.getByLabel(say("report:house.label")).and(page.locator("select")).selectOption("game-line");
      await page.getByText(say("report:house.other")).waitFor();
      assert.notEqual(
        await page.locator(".sections").innerText(),
        before,
        "the other house weighs differently",
      );
      assert.deepEqual((await stored(page)).attempts, [call.attempt]);
      await page
        .getByLabel(say("report:house.label"))
        .and(page.locator("select"))
        .selectOption(call.attempt.profile);
      await page.getByText(say("report:house.other")).waitFor({ state: "detached" });
      assert.equal(await page.locator(".sections").innerText(), before);
    },
  },
  {
    title:
      "When the browser cannot keep anything, home and the call say so, the call goes on, and its log can be saved",
    async run(page, { address }) {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("Out of disk.", "QuotaExceededError");
        };
      });
      await page.goto(address);
      await page.getByText(say("home:storage-trouble")).waitFor();
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.hearOut();
      const notice = page.getByRole("alert").filter({ hasText: say("common:failure.storage.title") });
      await notice.getByText("Out of disk.").waitFor();
      await desk.pick("hello");
      await desk.hearOut();
      const download = await downloadBy(page, () => desk.button("practise:save-log").click());
      const log = readLog(JSON.parse(readFileSync(await download.path(), "utf8")));
      assert.ok(log.ok, "the saved log can be read");
      assert.ok(log.value.events.some((event) => event.type === "reply"));
    },
  },
];
