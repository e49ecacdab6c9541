import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch } from "../tests/e2e/support/browser.ts";
import { root } from "../tests/e2e/support/serve.ts";
import { say } from "../tests/e2e/support/words.ts";
import { aLongScenario } from "../tests/support/a-long-scenario.ts";
import { quantile, type Bench } from "./figure.ts";
import { serveFolder } from "./gzip-server.ts";

/** Replies in one call: about what a long call has. */
const perCall = 20;
const pickedCalls = 12;
const typedCalls = 5;
const slowdown = 4;
/** Between two replies, ms; nobody is faster, and the clocks on the screen tick meanwhile. */
const pauseMs = 120;

interface Taken {
  /** From the key to the end of everything it set off: understood, the caller's machine moved, drawn. */
  readonly dom: number;
  /** … until the picture has been handed to the screen. */
  readonly paint: number;
}

/** Runs in the page: says one reply, and waits for the caller's next line. */
function takeStep(typed: string | undefined): Promise<Taken> {
  const lines = () => document.querySelectorAll(".row-caller").length;
  const before = lines();
  const box = document.querySelector<HTMLTextAreaElement>("#reply");
  if (typed !== undefined && box) {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value") ?? {};
    set?.call(box, typed);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error("The caller says nothing more.")), 5000);
    // In a task of its own, as a key press is; what typing set off has been drawn by then.
    setTimeout(() => {
      const began = performance.now();
      const observer = new MutationObserver(() => {
        if (lines() === before) return;
        observer.disconnect();
        clearTimeout(tooLong);
        const dom = performance.now() - began;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ dom, paint: performance.now() - began });
          port2.postMessage(undefined);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true });
      if (typed === undefined) document.querySelector<HTMLElement>(".pick")?.click();
      else
        box?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    }, 50);
  });
}

async function call(page: Page, address: string, replies: readonly (string | undefined)[]): Promise<Taken[]> {
  await page.goto("about:blank");
  await page.goto(`${address}#/call/silent-caller`);
  await page.getByRole("button", { name: say("practise:ready") }).click();
  await page.getByRole("button", { name: say("practise:answer") }).click();
  await page.locator(".row-caller").first().waitFor();
  const taken: Taken[] = [];
  for (const reply of replies) {
    await page.waitForTimeout(pauseMs);
    taken.push(await page.evaluate(takeStep, reply));
  }
  return taken;
}

/** A caller with a new line for every reply, put in place of one that comes with the product. */
function chattyCaller(): string {
  const scenario = aLongScenario(perCall * 3);
  const { "step-0": first, ...rest } = scenario.chart.states ?? {};
  if (!first) throw new Error("The long scenario has no first step.");
  // Whatever is said, it goes on: what is measured is the step, not the reply.
  const states = Object.fromEntries(
    Object.entries({ "step-0": first, ...rest }).map(([id, state], i) => [
      id,
      state.type === "final" ? state : { ...state, on: { "agent.replied": { target: `step-${i + 1}` } } },
    ]),
  );
  const last = Object.keys(states).filter((id) => id.startsWith("step-")).length - 1;
  const chart = {
    ...scenario.chart,
    states: {
      ...states,
      [`step-${last}`]: { ...states[`step-${last}`], on: { "agent.replied": { target: "satisfied" } } },
    },
  };
  return JSON.stringify({
    ...scenario,
    id: "silent-caller",
    caller: { ...scenario.caller, patience: 60 },
    chart,
  });
}

/** From a reply to the caller's next line in the built product: picked, at full speed; typed, on a machine a quarter as fast. */
export const step: Bench = async () => {
  const server = await serveFolder(join(root, "dist"));
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
  });
  await context.addInitScript("globalThis.__name = (it) => it");
  const page = await context.newPage();
  const text = JSON.stringify(chattyCaller());
  await page.route(/\/silent-caller-[^/]+\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: `export default ${text};` }),
  );
  const replies = readFileSync(join(root, "tests/fixtures/replies/dev.jsonl"), "utf8")
    .split("\n", perCall * typedCalls)
    .map((line) => (JSON.parse(line) as { readonly reply: string }).reply);

  // The first call warms up, and is not counted.
  await call(page, server.address, Array<undefined>(perCall).fill(undefined));
  const picked: Taken[] = [];
  for (let i = 0; i < pickedCalls; i++)
    picked.push(...(await call(page, server.address, Array<undefined>(perCall).fill(undefined))));

  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const typed: Taken[] = [];
  for (let i = 0; i < typedCalls; i++)
    typed.push(...(await call(page, server.address, replies.slice(i * perCall, (i + 1) * perCall))));
  await browser.close();
  await server.stop();

  const dom = (of: readonly Taken[], share: number) =>
    quantile(
      of.map((one) => one.dom),
      share,
    );
  const paint = (of: readonly Taken[], share: number) =>
    quantile(
      of.map((one) => one.paint),
      share,
    );
  const full = `picked reply to next line, ${picked.length} steps`;
  const slow = `typed reply to next line, ${slowdown}× slower processor, ${typed.length} steps`;
  return [
    { what: `${full}: in the page, median`, is: dom(picked, 0.5), unit: "ms", aim: { atMost: 3 } },
    { what: `${full}: in the page, 99 %`, is: dom(picked, 0.99), unit: "ms", aim: { atMost: 16 } },
    { what: `${full}: painted, median`, is: paint(picked, 0.5), unit: "ms" },
    { what: `${slow}: script, median`, is: dom(typed, 0.5), unit: "ms" },
    { what: `${slow}: script, 95 %`, is: dom(typed, 0.95), unit: "ms", aim: { atMost: 16.7 } },
    { what: `${slow}: painted, median`, is: paint(typed, 0.5), unit: "ms" },
    { what: `${slow}: painted, 95 %`, is: paint(typed, 0.95), unit: "ms", aim: { atMost: 100 } },
  ];
};
