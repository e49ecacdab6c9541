import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Served } from "./serve.ts";

/** One way through the product that a real person takes, in a real browser. */
export interface Journey {
  /** A sentence: what is so when it passes. */
  readonly title: string;
  /** What the browser is like for it: size, language, scheme. */
  readonly context?: BrowserContextOptions;
  /** Errors on the console that are part of it. */
  readonly bears?: readonly RegExp[];
  /** Rejects when something is not as it should be. */
  run(page: Page, tools: Tools): Promise<void>;
}

/** What a journey gets besides its page. */
export interface Tools {
  /** Where the product is served, with a slash at the end. */
  readonly address: string;
  readonly context: BrowserContext;
  /** Another browser with a profile on the disk, as a user's is; its pages are watched like the first. */
  readonly openProfile: (folder: string) => Promise<BrowserContext>;
  /** A server of the journey's own, which it may stop. */
  readonly ownServer: () => Promise<Served>;
}
