import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { launchOptions } from "./browser.ts";
import { Complaints } from "./complaints.ts";
import type { Journey } from "./journey.ts";
import { serve, type Served } from "./serve.ts";

export interface Taken {
  readonly title: string;
  readonly ms: number;
  /** What went wrong. */
  readonly error?: string;
  /** The page as it was then. */
  readonly picture?: string;
}

interface Around {
  readonly browser: Browser;
  readonly server: Served;
  readonly dist: string;
  /** The folder for pictures. */
  readonly pictures: string;
}

const longestMs = 240_000;
const contextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "zh-CN",
  reducedMotion: "reduce",
} as const;

/** Takes a journey in a context of its own. Never rejects. */
export async function takeJourney(journey: Journey, around: Around): Promise<Taken> {
  const began = performance.now();
  const complaints = new Complaints(journey.bears);
  const undo: (() => Promise<unknown>)[] = [];
  const prepare = async (context: BrowserContext): Promise<void> => {
    context.setDefaultTimeout(20_000);
    context.on("page", (page) => complaints.listenTo(page));
    // Time runs as it does, and can be told to run ahead.
    await context.clock.install();
    // tsx gives functions their names by a helper, which those handed to the page then look for there.
    await context.addInitScript("globalThis.__name = (it) => it");
  };
  let page: Page | undefined;
  let failure: { readonly error: string; readonly picture?: string } | undefined;
  try {
    const context = await around.browser.newContext({ ...contextOptions, ...journey.context });
    undo.push(() => context.close());
    await prepare(context);
    page = await context.newPage();
    const running = journey.run(page, {
      address: around.server.address,
      context,
      async ownServer() {
        const server = await serve(around.dist);
        undo.push(() => server.stop());
        return server;
      },
      async openProfile(folder) {
        const profile = await chromium.launchPersistentContext(folder, {
          ...launchOptions,
          ...contextOptions,
        });
        undo.push(() => profile.close());
        for (const first of profile.pages()) complaints.listenTo(first);
        await prepare(profile);
        return profile;
      },
    });
    await Promise.race([running, tooLong()]);
    complaints.settle();
  } catch (error) {
    const picture = await pictureOf(page, join(around.pictures, `${slug(journey.title)}.png`));
    failure = { error: error instanceof Error ? (error.stack ?? error.message) : String(error), ...picture };
  }
  for (const deed of undo.reverse()) await deed().catch(() => undefined);
  return { title: journey.title, ms: Math.round(performance.now() - began), ...failure };
}

async function pictureOf(page: Page | undefined, path: string): Promise<{ readonly picture?: string }> {
  try {
    await page?.screenshot({ path, timeout: 5000 });
    return page ? { picture: path } : {};
  } catch {
    // The page is gone; there is nothing to show.
    return {};
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not done after ${longestMs / 1000} s.`)), longestMs).unref();
  });
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
