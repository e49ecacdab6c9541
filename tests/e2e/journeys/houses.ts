import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { aHistory } from "../support/history.ts";
import type { Journey } from "../support/journey.ts";
import { store } from "../support/stored.ts";
import { say } from "../support/words.ts";

const courier = "快递客服";
const copy = `${courier}（副本）`;
const clause = "hear.silent-pause";

const press = (page: Page, key: `${string}:${string}`, params = {}) =>
  page.getByRole("button", { name: say(key, params), exact: true }).click();

async function openHouses(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/settings`);
  await page.locator("summary", { hasText: say("settings:houses") }).click();
}

async function checked(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
}

export const houses: readonly Journey[] = [
  {
    title:
      "A trainer copies a house, changes the silent pause to 4 s, sees the difference, and a call is scored by it",
    async run(page, { address }) {
      const [call] = aHistory(["silent-caller"]);
      assert.ok(call);
      await page.goto(address);
      await page.locator(".call-card").first().waitFor();
      await store(page, [call]);

      await openHouses(page, address);
      await press(page, "settings:copy-house", { house: courier });
      await page.getByRole("heading", { level: 1, name: copy }).waitFor();
      await page.getByRole("searchbox").fill(clause);
      await page.locator(".figure-field input").last().fill("4");
      const differences = page.getByRole("region", { name: say("settings:differences") });
      const [was, is] = [5, 4].map((count) => say("settings:figure.seconds", { count }));
      await differences.getByText(was ?? "").waitFor();
      await differences.getByText(is ?? "").waitFor();
      await checked(page);

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        press(page, "settings:export-house"),
      ]);
      const file = readFileSync(await download.path());
      await press(page, "settings:delete-house");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: say("settings:delete-house") })
        .click();
      await page.getByRole("heading", { level: 1, name: say("settings:title") }).waitFor();

      await openHouses(page, address);
      assert.equal(
        await page.getByRole("button", { name: say("settings:edit-house", { house: copy }) }).count(),
        0,
      );
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        press(page, "settings:import-house"),
      ]);
      await chooser.setFiles({ name: "house.json", mimeType: "application/json", buffer: file });
      await page.getByText(say("settings:house-imported", { house: copy })).waitFor();
      await checked(page);

      // Durable: there after a reload, in the editor and where a call is scored.
      await page.reload();
      await openHouses(page, address);
      await press(page, "settings:edit-house", { house: copy });
      await differences.getByText(is ?? "").waitFor();
      await page.goto(`${address}#/report/${call.attempt.id}`);
      await page.locator(".sections").waitFor();
      await page
        .getByLabel(say("report:house.label"))
        .and(page.locator("select"))
        .selectOption({ label: copy });
      await page.getByText(say("report:house.other")).waitFor();
    },
  },
];
