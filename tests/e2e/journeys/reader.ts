import assert from "node:assert/strict";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { stored } from "../support/stored.ts";
import { say } from "../support/words.ts";

export const reader: readonly Journey[] = [
  {
    title: "A screen reader is told each of the caller's lines once, in order, and nothing else unasked",
    async run(page, { address }) {
      await page.addInitScript(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        // A live region is spoken when its words change while it stands in the page.
        const said = new Map<Element, string>();
        new MutationObserver(() => {
          for (const region of document.querySelectorAll(
            "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]",
          )) {
            const text = region.textContent?.trim() ?? "";
            if (said.get(region) === text) continue;
            said.set(region, text);
            if (text !== "") heard.push(text);
          }
        }).observe(document, { subtree: true, childList: true, characterData: true });
      });
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await page.evaluate(() =>
        Object.assign(window, { from: (window as unknown as { heard: string[] }).heard.length }),
      );
      // In steps no longer than a line, as time comes to a reader.
      for (let replies = 0; replies < 4;) {
        await desk.wait(400);
        if (await desk.speaking()) continue;
        if (await desk.pickGood()) replies++;
        await desk.wait(400);
        await desk.wait(400);
      }
      while (await desk.speaking()) await desk.wait(400);
      const lines = (await stored(page)).events.flatMap((event) =>
        event.type === "line" ? [event.text] : [],
      );
      const heard = await page.evaluate(() => {
        const { heard, from } = window as unknown as { heard: string[]; from: number };
        return heard.slice(from);
      });
      assert.ok(lines.length >= 4);
      assert.deepEqual(
        heard,
        lines.map((text) => say("practise:caller-says", { text })),
      );
    },
  },
];
