import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import type { Served } from "../tests/e2e/support/serve.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wav": "audio/wav",
  ".png": "image/png",
};
const packed = new Set([".html", ".js", ".css", ".svg", ".json", ".webmanifest"]);

/** Serves a folder as a good static host does: compressed, kept in memory, over HTTP/1.1. */
export async function serveFolder(folder: string): Promise<Served> {
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const extension = extname(file);
    try {
      if (!statSync(file).isFile()) throw new Error("not a file");
      const body = bodies.get(file) ?? readFileSync(file);
      const sent = bodies.has(file) || !packed.has(extension) ? body : gzipSync(body, { level: 9 });
      bodies.set(file, sent);
      response.writeHead(200, {
        "content-type": types[extension] ?? "application/octet-stream",
        "content-length": sent.length,
        ...(packed.has(extension) && { "content-encoding": "gzip" }),
      });
      response.end(sent);
    } catch {
      response.writeHead(404, { "content-length": 0 });
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
