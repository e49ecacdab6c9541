import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { setLanguage } from "#i18n/i18n";

// Screens are tested in the words that most users read.
beforeAll(() => setLanguage("zh-CN"));
afterEach(async () => {
  cleanup();
  await setLanguage("zh-CN");
});
