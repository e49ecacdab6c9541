// Draws public/icons/icon-*.png from icon.svg in Chromium. Run with `npm run icons` after changing the drawing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { needChromium } from "./chromium.mjs";

const folder = fileURLToPath(new URL("../public/icons", import.meta.url));
const drawing = readFileSync(join(folder, "icon.svg"), "utf8");
const ground = /<rect[^>]*fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1] ?? "#ffffff";

/**
 * `fill`: the ground reaches the edges, for systems that cut icons to a shape of their own. `scale`: how much of the
 * width the drawing takes; of a maskable icon only the middle four fifths are sure to be seen.
 */
const icons = [
  { name: "icon-180.png", size: 180, fill: true, scale: 1 },
  { name: "icon-192.png", size: 192, fill: false, scale: 1 },
  { name: "icon-512.png", size: 512, fill: false, scale: 1 },
  { name: "icon-maskable-512.png", size: 512, fill: true, scale: 0.8 },
];

const browser = await chromium.launch({ executablePath: needChromium(), args: ["--no-sandbox"] });
for (const { name, size, fill, scale } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}body{height:100vh;display:grid;place-items:center;background:${fill ? ground : "transparent"}}` +
      `svg{width:${scale * 100}vw}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: !fill });
  await page.close();
}
await browser.close();
