import assert from "node:assert/strict";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { say } from "../support/words.ts";

export const offline: readonly Journey[] = [
  {
    title:
      "After the first visit everything works without a network: home, a call, its scorecard, progress and settings",
    async run(page, { context, ownServer }) {
      const server = await ownServer();
      await page.goto(server.address);
      await page.waitForFunction(async () => {
        const ready = await navigator.serviceWorker.ready;
        return ready.active?.state === "activated" && navigator.serviceWorker.controller !== null;
      });
      await server.stop();
      await context.setOffline(true);
      await assert.rejects(
        page.evaluate(() => fetch("./scenario.schema.json").then((answer) => answer.text())),
        "there is no network",
      );

      await page.reload();
      const desk = new Desk(page, server.address, "silent-caller");
      await page.getByRole("button", { name: desk.scenario.title["zh-CN"], exact: true }).click();
      await desk.ready();
      await desk.wait(6000);
      await page.keyboard.press("Space");
      await page.locator(".desk-edge").waitFor();
      await desk.pick("greet-and-ask");
      await desk.wait(5500);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await desk.toScore();
      await page.locator(".sections").waitFor();
      for (const [key, place] of [
        ["common:nav.progress", "progress:title"],
        ["common:nav.settings", "settings:title"],
      ] as const) {
        await page.getByRole("link", { name: say(key) }).click();
        await page.getByRole("heading", { level: 1, name: say(place) }).waitFor();
      }
      // Another language is another file; it has been kept too.
      await page.getByText("繁體中文", { exact: true }).click();
      await page.getByRole("heading", { level: 1, name: say("settings:title", {}, "zh-TW") }).waitFor();
    },
    bears: [/net::ERR_|Failed to fetch|Failed to load resource/],
  },
];
