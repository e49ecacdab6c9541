import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const schemes = ["light", "dark"] as const;

/** Asks axe about the screen, light and dark, wide and narrow. Throws with every place it does not like. */
export async function askAxe(page: Page, screen: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.evaluate(settled);
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      // The dark scheme changes colours and nothing else.
      if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      const places = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          (node) => `${id}: ${help}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary ?? ""}`,
        ),
      );
      assert.equal(
        places.length,
        0,
        `${screen}, ${colorScheme}, ${size.width} px:\n  ${places.join("\n  ")}`,
      );
    }
  }
  await page.setViewportSize(sizes[0]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Whether the screen needs no sideways scrolling at 390 px, in the usual size of text and in the largest. */
export async function askWidth(page: Page, screen: string): Promise<void> {
  for (const [width, textSize] of [
    [390, 1],
    [390, 1.5],
    [1440, 1.5],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(
      (size) => document.documentElement.style.setProperty("--text-size", String(size)),
      textSize,
    );
    await page.evaluate(settled);
    const wide = await page.evaluate(widePlaces);
    assert.deepEqual(wide, [], `${screen}, ${width} px, text at ${textSize * 100} %: wider than the window`);
  }
  await page.evaluate(() => document.documentElement.style.setProperty("--text-size", "1"));
  await page.setViewportSize(sizes[0]);
}

/** Runs in the page: resolves when the screen has been drawn anew for its new size, by styles and by what listens to it. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

/** Runs in the page: what sticks out of the window to the right, and is not in a box of its own that scrolls. */
function widePlaces(): string[] {
  const { documentElement: html } = document;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== html &&
    element !== document.body &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    // What is folded away keeps the place it had in a wider window until it is unfolded.
    if (!element.checkVisibility()) return false;
    // One pixel each way is how words for screen readers are hidden.
    return right > html.clientWidth + 1 && width > 1 && height > 1 && !scrolls(element.parentElement);
  });
  const names = out
    .slice(0, 5)
    .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
  return html.scrollWidth > html.clientWidth ? [`page ${html.scrollWidth} px`, ...names] : names;
}
