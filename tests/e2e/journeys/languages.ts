import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Journey } from "../support/journey.ts";
import { callRooms, emptyRooms, filledRooms, studyRooms } from "../support/screens.ts";
import { everyKey, interfaceLocales, type InterfaceLocale } from "../support/words.ts";

const ownNames: Record<InterfaceLocale, string> = { "zh-CN": "简体中文", en: "English", "zh-TW": "繁體中文" };
const keyed = /^[a-z][a-z-]*([.:][a-z0-9-]+)+$/;

/** Everything that the page says, seen or only heard. */
function allWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!["SCRIPT", "STYLE", "CODE"].includes(node.parentElement?.tagName ?? ""))
        words.push(node.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        words.push(element.getAttribute(name) ?? "");
    return words.map((text) => text.trim()).filter((text) => text !== "");
  });
}

function wordsIn(locale: InterfaceLocale, from: InterfaceLocale): Journey {
  return {
    title: `With the interface switched from ${from} to ${locale} every screen speaks it, and no key stands in for words`,
    async run(page, { address }) {
      const keys = everyKey();
      await page.goto(`${address}#/settings`);
      for (const wanted of [from, locale]) {
        await page.getByText(ownNames[wanted], { exact: true }).click();
        await page.waitForFunction((lang) => document.documentElement.lang === lang, wanted);
      }
      const wrong: string[] = [];
      const visit = async (screen: string) => {
        assert.equal(await page.evaluate(() => document.documentElement.lang), locale, screen);
        const words = await allWords(page);
        // English words may well be what a key is called.
        const raw = words.filter(
          (text) => keyed.test(text) || /\{\{|\}\}/.test(text) || (locale !== "en" && keys.has(text)),
        );
        wrong.push(...raw.map((text) => `${screen}: ${text}`));
      };
      await emptyRooms({ page, address, locale, visit });
      await filledRooms({ page, address, locale, visit });
      await callRooms({ page, address, locale, visit });
      await studyRooms({ page, address, locale, visit });
      assert.deepEqual(wrong, []);
    },
  };
}

export const languages: readonly Journey[] = interfaceLocales.map((locale, i) =>
  wordsIn(locale, interfaceLocales[(i + interfaceLocales.length - 1) % interfaceLocales.length] ?? "zh-CN"),
);
