import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, preview } from "vite";

export const root = join(import.meta.dirname, "../../..");

export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds what is to be tested, when there is nothing or when asked to. `dist`: the folder, from the root. */
export async function buildOnce(dist: string, again: boolean): Promise<void> {
  if (again || !existsSync(resolve(root, dist, "index.html")))
    await build({ root, logLevel: "warn", build: { outDir: dist, emptyOutDir: true } });
}

/** Serves the built product on the next free port. */
export async function serve(dist: string): Promise<Served> {
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir: dist },
    preview: { port: 4210, strictPort: false, host: "localhost" },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The preview server has no address.");
  return {
    address,
    async stop() {
      // A browser keeps its connections open, and close() would wait for them.
      if ("closeAllConnections" in server.httpServer) server.httpServer.closeAllConnections();
      await server.close();
    },
  };
}
