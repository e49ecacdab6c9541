import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../tests/e2e/support/browser.ts";
import { root } from "../tests/e2e/support/serve.ts";
import { median, type Bench, type Figure } from "./figure.ts";
import { serveFolder } from "./gzip-server.ts";

const times = 3;
const howTo = `Lighthouse is not one of our packages. Install it somewhere else and say where:
  npm install --prefix /tmp/lighthouse lighthouse@12.8.2
  LIGHTHOUSE=/tmp/lighthouse/node_modules/lighthouse/cli/index.js npm run bench -- lighthouse`;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

function run(program: string, address: string, preset: "mobile" | "desktop"): Promise<Report> {
  const out = join(mkdtempSync(join(tmpdir(), "third-ring-lighthouse-")), "report.json");
  const args = [
    program,
    address,
    "--quiet",
    "--output=json",
    `--output-path=${out}`,
    "--only-categories=performance,accessibility,best-practices",
    `--chrome-path=${launchOptions.executablePath ?? ""}`,
    `--chrome-flags=--headless=new ${(launchOptions.args ?? []).join(" ")}`,
    ...(preset === "desktop" ? ["--preset=desktop"] : []),
  ];
  return new Promise((resolve, reject) => {
    const ended = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    ended.on("exit", (code) =>
      code === 0
        ? resolve(JSON.parse(readFileSync(out, "utf8")) as Report)
        : reject(new Error(`Lighthouse ended with ${code}.`)),
    );
  });
}

/** Lighthouse on home, as a phone and as a desk. Says how to get it where there is none. */
export const lighthouse: Bench = async () => {
  const program = process.env["LIGHTHOUSE"] ?? "";
  if (!existsSync(program)) {
    console.log(howTo);
    return [];
  }
  const server = await serveFolder(join(root, "dist"));
  const figures: Figure[] = [];
  for (const preset of ["mobile", "desktop"] as const) {
    const reports: Report[] = [];
    for (let i = 0; i < times; i++) reports.push(await run(program, server.address, preset));
    const of = (name: string) =>
      median(reports.map(({ categories }) => 100 * (categories[name]?.score ?? NaN)));
    const audit = (name: string) => median(reports.map(({ audits }) => audits[name]?.numericValue ?? NaN));
    figures.push(
      {
        what: `${preset}: performance`,
        is: of("performance"),
        unit: "",
        aim: { atLeast: preset === "mobile" ? 98 : 100 },
      },
      { what: `${preset}: accessibility`, is: of("accessibility"), unit: "", aim: { atLeast: 100 } },
      { what: `${preset}: best practices`, is: of("best-practices"), unit: "", aim: { atLeast: 100 } },
      { what: `${preset}: first contentful paint`, is: audit("first-contentful-paint"), unit: "ms" },
      {
        what: `${preset}: largest contentful paint`,
        is: audit("largest-contentful-paint"),
        unit: "ms",
        aim: { atMost: 900 },
      },
      { what: `${preset}: total blocking time`, is: audit("total-blocking-time"), unit: "ms" },
    );
  }
  await server.stop();
  return figures;
};
