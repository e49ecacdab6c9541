import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Understand } from "#core/speech";
import { launch } from "../tests/e2e/support/browser.ts";
import { bundleSpeech } from "../tests/e2e/support/speech-bundle.ts";
import { median, quantile, type Figure } from "./figure.ts";

interface Said {
  readonly caller: string;
  readonly reply: string;
}

const starts = 7;
const first: Said = { caller: "", reply: "您好,请问有什么可以帮您?" };

/** Milliseconds from asking for the module to the first verdict, each time in a new process. */
function startsInNode(code: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), "third-ring-speech-"));
  const module = join(folder, "speech.mjs");
  writeFileSync(module, code);
  const script = `const began = performance.now(); await import(${JSON.stringify(module)}); globalThis.understand(${JSON.stringify(first.reply)}, { caller: "" }); console.log(performance.now() - began);`;
  const times = Array.from({ length: starts }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout),
  );
  rmSync(folder, { recursive: true });
  return times;
}

/** The same in a new page each time, and how long each reply takes in a warm one. */
async function inChromium(code: string, said: readonly Said[]) {
  const browser = await launch();
  const started: number[] = [];
  let times: number[] = [];
  for (let round = 0; round < starts; round++) {
    const page = await browser.newPage();
    await page.goto("about:blank");
    // tsx gives functions their names by a helper, which those handed to the page then look for there.
    await page.evaluate("globalThis.__name = (it) => it");
    const took = page.evaluate(
      async ([source, { caller, reply }]) => {
        const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
        const began = performance.now();
        await import(address);
        (globalThis as unknown as { understand: Understand }).understand(reply, { caller });
        return performance.now() - began;
      },
      [code, first] as const,
    );
    started.push(await took);
    if (round === starts - 1)
      times = await page.evaluate((some) => {
        const { understand } = globalThis as unknown as { understand: Understand };
        const read = ({ caller, reply }: Said): number => {
          const began = performance.now();
          understand(reply, { caller });
          return performance.now() - began;
        };
        some.forEach(read);
        return [...some, ...some, ...some].map(read);
      }, said);
    await page.close();
  }
  await browser.close();
  return { started, times };
}

/** What understanding weighs, how long it takes to start, and how long a reply takes in Chromium. */
export async function figuresOfSpeech(said: readonly Said[]): Promise<Figure[]> {
  const code = await bundleSpeech();
  const { started, times } = await inChromium(code, said);
  return [
    {
      what: "model, tables and code, gzip",
      is: gzipSync(code, { level: 9 }).length / 1024,
      unit: "KiB",
      aim: { atMost: 300 },
    },
    { what: "start in Node, median", is: median(startsInNode(code)), unit: "ms", aim: { atMost: 150 } },
    { what: "start in Chromium, median", is: median(started), unit: "ms", aim: { atMost: 150 } },
    { what: "a reply in Chromium, median", is: median(times), unit: "ms" },
    { what: "a reply in Chromium, 95 %", is: quantile(times, 0.95), unit: "ms", aim: { atMost: 2 } },
  ];
}
