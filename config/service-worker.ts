import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** Half a megabyte that only readers of traditional characters need: kept when it is first asked for. */
function isLate(file: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  return file.type === "chunk" && file.moduleIds.some((id) => id.includes("/opencc-js/"));
}

/**
 * Writes the list of everything that was built, with a version, into the service worker (`src/sw.ts`),
 * in place of `__PRECACHE__`. The worker keeps it all, so that after the first visit the network is not needed.
 */
export function precacheManifest(publicFolder: string, publicFiles: () => readonly string[]): Plugin {
  return {
    name: "precache-manifest",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") return;
      const built = Object.values(bundle).filter(
        (file) => file.fileName !== "sw.js" && !file.fileName.endsWith(".map"),
      );
      const hash = createHash("sha256");
      for (const file of built)
        hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
      const late = built.filter(isLate).map((file) => file.fileName);
      const assets = publicFiles();
      for (const asset of assets) hash.update(asset).update(readFileSync(join(publicFolder, asset)));
      const files = [...built.map((file) => file.fileName), ...assets]
        .filter((name) => !late.includes(name))
        .sort();
      const manifest = { version: hash.digest("hex").slice(0, 12), files, late };
      worker.code = worker.code.replace("__PRECACHE__", JSON.stringify(manifest));
    },
  };
}
