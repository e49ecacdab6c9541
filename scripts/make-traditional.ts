// Writes src/i18n/locales/*.zh-TW.json from the zh-CN files: characters and phrases by OpenCC, then our own corrections
// from zh-TW.corrections.json (namespace -> key -> text). Run with `npm run traditional`; a test keeps the files fresh.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js/cn2t";

const folder = fileURLToPath(new URL("../src/i18n/locales", import.meta.url));
const convert = Converter({ from: "cn", to: "twp" });

/** The traditional file of one namespace, as text. */
export function traditionalOf(namespace: string): string {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, string>;
  const corrections =
    (read("zh-TW.corrections.json") as unknown as Record<string, Record<string, string>>)[namespace] ?? {};
  const simplified = read(`${namespace}.zh-CN.json`);
  const traditional = Object.fromEntries(
    Object.entries(simplified).map(([key, text]) => [key, corrections[key] ?? convert(text)]),
  );
  return `${JSON.stringify(traditional, null, 2)}\n`;
}

export function namespaces(): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.endsWith(".zh-CN.json") ? [name.slice(0, -".zh-CN.json".length)] : [],
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const namespace of namespaces())
    writeFileSync(join(folder, `${namespace}.zh-TW.json`), traditionalOf(namespace));
}
