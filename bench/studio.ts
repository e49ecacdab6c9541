// How the studio does with charts of 50, 200 and 500 states, in a real Chromium against the built product.
//   npm run bench:studio [-- --dist FOLDER]
import { parseArgs } from "node:util";
import { loadavg } from "node:os";
import type { Locator, Page } from "playwright-core";
import { textOf } from "#core/studio";
import { launch } from "../tests/e2e/support/browser.ts";
import { buildOnce, serve } from "../tests/e2e/support/serve.ts";
import { aLongScenario } from "../tests/support/a-long-scenario.ts";
import { Studio } from "../tests/e2e/support/studio.ts";

const { values } = parseArgs({ options: { dist: { type: "string", default: "dist" } } });
const sizes = [50, 200, 500] as const;

interface Figures {
  readonly states: number;
  /** From choosing the file to the first card on the map, in ms. */
  readonly open: number;
  /** Frames a second while panning, the longest frame, and what the main thread worked for each movement, in ms. */
  readonly fps: number;
  readonly longestFrame: number;
  readonly workPerMove: number;
  /** While a state's name is typed: the longest task, and what the main thread worked for each key, in ms. */
  readonly longestTask: number;
  readonly workPerKey: number;
  /** The same in the table of words. */
  readonly longestTaskInWords: number;
  readonly workPerKeyInWords: number;
  /** From the last key to the problems, in ms. */
  readonly lint: number;
}

/** Runs in the page: gathers the times of frames and of long tasks from now on. */
function watch(): void {
  const seen = { frames: [] as number[], tasks: [] as number[] };
  Object.assign(window, { seen });
  const frame = (at: number) => {
    seen.frames.push(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.tasks.push(task.duration);
  }).observe({ type: "longtask" });
}

const seenSince = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number[]; tasks: number[] } };
    const copy = { frames: [...seen.frames], tasks: [...seen.tasks] };
    seen.frames.length = 0;
    seen.tasks.length = 0;
    return copy;
  });

const tenths = (ms: number) => Math.round(ms * 10) / 10;

/** What the main thread works while something is done, in ms of its own time: a busy machine does not change it. */
async function worked(page: Page, deed: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const tasks = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const before = await tasks();
  await deed();
  const spent = (await tasks()) - before;
  await session.detach();
  return spent;
}

/** Types into a field, with all that follows from it: the longest task, and the work for each key, in ms. */
async function typed(
  page: Page,
  field: Locator,
): Promise<{ readonly longest: number; readonly work: number }> {
  const words = "waits for the parcel";
  await field.click();
  await page.waitForTimeout(800);
  await seenSince(page);
  const work = await worked(page, async () => {
    await page.keyboard.type(words, { delay: 60 });
    await page.waitForTimeout(1200);
  });
  const { tasks } = await seenSince(page);
  return { longest: Math.round(Math.max(0, ...tasks)), work: tenths(work / words.length) };
}

async function measure(page: Page, address: string, states: number): Promise<Figures> {
  const studio = new Studio(page, address);
  await studio.list();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    studio.button("studio:home.open-file").click(),
  ]);
  const buffer = Buffer.from(textOf({ document: aLongScenario(states) }));
  const began = performance.now();
  await chooser.setFiles({ name: "bench.json", mimeType: "application/json", buffer });
  await page.locator(".map-card").first().waitFor();
  const open = performance.now() - began;
  await page.waitForTimeout(1500);
  await page.evaluate(watch);

  const box = await page.locator(".studio-map").boundingBox();
  if (!box) throw new Error("No map.");
  const [x, y] = [box.x + 40, box.y + box.height / 2];
  await seenSince(page);
  const moves = 60;
  const panned = await worked(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < moves; i++) await page.mouse.move(x + i * 5, y - i * 3);
    await page.mouse.up();
  });
  const { frames } = await seenSince(page);
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  const fps = gaps.length === 0 ? 0 : (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);

  await page.getByRole("treeitem").nth(3).click();
  const named = await typed(page, page.locator(".inspector").getByRole("textbox").first());
  await studio.show("words");
  await page.locator(".words-table textarea").first().waitFor();
  await page.waitForTimeout(1500);
  const written = await typed(page, page.locator(".words-table textarea").nth(30));
  await studio.show("map");
  await page.locator(".map-card").first().waitFor();
  await page.waitForTimeout(1000);
  // What the inspectors find is seen in the outline: the last state is out of reach once its arrows are gone.
  await page.getByRole("treeitem").nth(4).click();
  await page.waitForTimeout(600);
  const lint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const at = performance.now();
        const label = () => document.querySelector('input[value="problems"]')?.closest("label")?.textContent;
        const before = label();
        const observer = new MutationObserver(() => {
          if (label() !== before) {
            observer.disconnect();
            resolve(performance.now() - at);
          }
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true }));
        setTimeout(() => resolve(-1), 8000);
      }),
  );
  return {
    states,
    open: Math.round(open),
    fps: Math.round(fps),
    longestFrame: Math.round(Math.max(0, ...gaps)),
    workPerMove: tenths(panned / moves),
    longestTask: named.longest,
    workPerKey: named.work,
    longestTaskInWords: written.longest,
    workPerKeyInWords: written.work,
    lint: Math.round(lint),
  };
}

await buildOnce(values.dist, false);
const server = await serve(values.dist);
const browser = await launch();
const figures: Figures[] = [];
for (const size of sizes) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  // tsx gives functions their names by a helper, which those handed to the page then look for there.
  await context.addInitScript("globalThis.__name = (it) => it");
  const page = await context.newPage();
  figures.push(await measure(page, server.address, size));
  await context.close();
}
await browser.close();
await server.stop();
console.log(`Machine load ${loadavg()[0]?.toFixed(1)}.`);
console.table(figures);
