import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { launch } from "../tests/e2e/support/browser.ts";
import { scenarioNamed } from "../tests/e2e/support/scenarios.ts";
import { root } from "../tests/e2e/support/serve.ts";
import { say } from "../tests/e2e/support/words.ts";
import { median, type Bench, type Figure } from "./figure.ts";
import { serveFolder } from "./gzip-server.ts";

const caller = "wrong-number";
const times = 9;
const slowTimes = 5;

/** Builds the bare page in a folder outside the project, and says where. */
async function buildBare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "third-ring-bare-"));
  cpSync(join(import.meta.dirname, "bare"), folder, { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "dist"));
  await build({
    root: folder,
    configFile: false,
    base: "./",
    plugins: [react()],
    logLevel: "error",
    build: { target: "es2023" },
  });
  return folder;
}

interface Weight {
  readonly scripts: number;
  readonly all: number;
  readonly requests: number;
}

/** What has come over the line until the phone rings, in bytes as gzip packs them. */
async function weightOf(browser: Browser, address: string): Promise<{ home: Weight; ringing: Weight }> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const coming: Promise<{ readonly script: boolean; readonly bytes: number }>[] = [];
  page.on("response", (response) => {
    const script = /\.js$/.test(new URL(response.url()).pathname);
    coming.push(response.body().then((body) => ({ script, bytes: gzipSync(body, { level: 9 }).length })));
  });
  const weigh = async (): Promise<Weight> => {
    const come = await Promise.all(coming);
    const sum = (some: typeof come) => some.reduce((total, { bytes }) => total + bytes, 0);
    return { scripts: sum(come.filter(({ script }) => script)), all: sum(come), requests: come.length };
  };
  await page.goto(address);
  const card = page.getByRole("button", { name: scenarioNamed(caller).title["zh-CN"], exact: true });
  await card.waitFor();
  const home = await weigh();
  await card.click();
  await page.getByRole("button", { name: say("practise:ready") }).click();
  await page.getByRole("button", { name: say("practise:answer") }).waitFor();
  const ringing = await weigh();
  await context.close();
  return { home, ringing };
}

/** Runs in the page from its beginning: presses what must be pressed as soon as it is there, and notes when the caller speaks. */
function hurry(labels: readonly string[]): void {
  const waiting = [...labels];
  const look = () => {
    const buttons = [...document.querySelectorAll("button")];
    const button =
      waiting[0] === undefined
        ? undefined
        : buttons.find((one) => one.textContent?.includes(waiting[0] ?? ""));
    if (button) {
      waiting.shift();
      button.click();
    }
    if (!("firstLine" in window) && document.querySelector(".row-caller"))
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(window, { firstLine: performance.now() });
        port2.postMessage(undefined);
      });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** Milliseconds from the navigation to the caller's first line painted; a new browser profile each time. */
async function firstLine(
  browser: Browser,
  address: string,
  labels: readonly string[],
  slow: boolean,
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript("globalThis.__name = (it) => it");
  const page: Page = await context.newPage();
  await page.addInitScript(hurry, labels);
  if (slow) {
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const bytesPerSecond = 1_600_000 / 8;
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.goto(address);
  const handle = await page.waitForFunction(
    () => (window as unknown as { firstLine?: number }).firstLine,
    undefined,
    {
      timeout: 30_000,
      polling: 50,
    },
  );
  const ms = (await handle.jsonValue()) ?? NaN;
  await context.close();
  return ms;
}

/** What must come before a call can start, and how soon the caller is heard. */
export const load: Bench = async () => {
  const folder = await buildBare();
  const [ours, bare] = await Promise.all([
    serveFolder(join(root, "dist")),
    serveFolder(join(folder, "dist")),
  ]);
  const browser = await launch();
  const { home, ringing } = await weightOf(browser, ours.address);
  const weight = (name: string, { scripts, all, requests }: Weight, aim?: Figure["aim"]): Figure[] => [
    { what: `JavaScript until ${name}, gzip`, is: scripts / 1000, unit: "KB", ...(aim && { aim }) },
    { what: `everything until ${name}, gzip`, is: all / 1000, unit: "KB" },
    { what: `requests until ${name}`, is: requests, unit: "" },
  ];
  const labels = [say("practise:ready"), say("practise:answer"), say("practise:hang-up")];
  // The greeting, picked; its reply is the caller's first line.
  labels[2] = scenarioNamed(caller).replies["hello"]?.["zh-CN"].slice(0, 2) ?? "";
  const figures: Figure[] = [...weight("home", home), ...weight("the phone rings", ringing, { atMost: 130 })];
  for (const slow of [false, true]) {
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < (slow ? slowTimes : times); i++) {
      // In turn, so that a busy minute is bad for both.
      theirs.push(await firstLine(browser, bare.address, [], slow));
      mine.push(await firstLine(browser, `${ours.address}#/call/${caller}`, labels, slow));
    }
    const where = slow ? "150 ms, 1.6 Mbit/s, 4× slower processor" : "this machine";
    figures.push(
      { what: `first caller line, ${where}: ours, median`, is: median(mine), unit: "ms" },
      { what: `first caller line, ${where}: bare React + XState, median`, is: median(theirs), unit: "ms" },
      {
        what: `first caller line, ${where}: ours to bare`,
        is: median(mine) / median(theirs),
        unit: "×",
        aim: { atMost: 1.9 },
      },
    );
  }
  await browser.close();
  await Promise.all([ours.stop(), bare.stop()]);
  rmSync(folder, { recursive: true, force: true });
  return figures;
};
