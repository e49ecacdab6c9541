import "@testing-library/jest-dom/vitest";
import { setImmediate } from "node:timers/promises";
import { cleanup, configure, getConfig } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { restOfWords, setLanguage } from "#i18n/i18n";

// What is found has been drawn, but React may still owe it its effects (a focus that moves, a store that is told): it does
// them in a task of their own. A test looks when they are done; how busy the machine is makes no difference.
const { asyncWrapper } = getConfig();
configure({
  asyncUtilTimeout: 5_000,
  asyncWrapper: async (look) => {
    const found = await asyncWrapper(look);
    for (let task = 0; task < 3; task++) await setImmediate();
    return found;
  },
});

// Screens are tested in the words that most users read.
beforeAll(async () => {
  await setLanguage("zh-CN");
  await restOfWords();
});
afterEach(async () => {
  cleanup();
  await setLanguage("zh-CN");
});
