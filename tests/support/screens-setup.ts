import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { restOfWords, setLanguage } from "#i18n/i18n";

// Screens are tested in the words that most users read.
beforeAll(async () => {
  await setLanguage("zh-CN");
  await restOfWords();
});
afterEach(async () => {
  cleanup();
  await setLanguage("zh-CN");
});
