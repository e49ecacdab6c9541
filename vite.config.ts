import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { builtStandards } from "./config/built-standards.ts";
import { chunkName } from "./config/chunks.ts";
import { firstPaint } from "./config/first-paint.ts";
import { scenarioCards } from "./config/scenario-cards.ts";
import { precacheManifest } from "./config/service-worker.ts";

const root = import.meta.dirname;

/** Files of public/ that the service worker keeps: what the app asks for at run time. */
const publicFiles = () =>
  readdirSync(join(root, "public"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "scenario.schema.json")
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, "public").length + 1)
        .replaceAll("\\", "/"),
    );

export default defineConfig({
  // Relative addresses: the built app runs from any folder of any static server.
  base: "./",
  plugins: [
    react(),
    builtStandards(),
    firstPaint(),
    scenarioCards(join(root, "scenarios")),
    precacheManifest(join(root, "public"), publicFiles),
  ],
  build: {
    target: "es2023",
    // No inlined assets: a strict Content-Security-Policy stays possible.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is larger is data, fetched when it is first needed: character tables, the model that understands replies.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Whoever starts the simulator need not know what its build took.
      checks: { bundlerTimings: false },
      input: { app: join(root, "index.html"), sw: join(root, "src/sw.ts") },
      output: {
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              debugName: "start and call",
              name: chunkName(
                join(root, "src/app/start-app.tsx"),
                join(root, "src/features/practise/practise-page.tsx"),
              ),
            },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: false },
  test: {
    // Stops what hangs; no test is about speed, whatever the machine is doing.
    testTimeout: 60_000,
    // Vitest would leave one core free, which is half of two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          // Core keeps nothing to itself between two tests: what one file has loaded serves the next.
          isolate: false,
          include: ["tests/{core,cli,i18n,scenarios}/**/*.test.ts", "tests/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "screens",
          environment: "happy-dom",
          include: ["tests/{app,features,platform,state,ui}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/screens-setup.ts"],
        },
      },
    ],
  },
});
