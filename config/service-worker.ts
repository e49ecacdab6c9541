import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * Writes the list of everything that was built, with a version, into the service worker (`src/sw.ts`),
 * in place of `__PRECACHE__`. The worker keeps it all, so that after the first visit the network is not needed.
 */
export function precacheManifest(publicFiles: () => readonly string[]): Plugin {
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
      const files = [...built.map((file) => file.fileName), ...publicFiles()].sort();
      const manifest = { version: hash.update(files.join()).digest("hex").slice(0, 12), files };
      worker.code = worker.code.replace("__PRECACHE__", JSON.stringify(manifest));
    },
  };
}
