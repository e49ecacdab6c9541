// The service worker: keeps all that was built, so that after the first visit the network is not needed.
// A new version waits until the user accepts it (platform/updates). It never reloads a tab.
import { cachedFile, page } from "./platform/offline/cached-file.ts";
import { generationsAfter, readGenerations } from "./platform/offline/generations.ts";

/** Put in at build time (config/service-worker.ts). */
declare const __PRECACHE__: {
  readonly version: string;
  /** Kept on installing. */
  readonly files: readonly string[];
  /** Kept when first asked for: large, and needed by few. */
  readonly late: readonly string[];
};

// The DOM's types and the worker's exclude one another; this is as much of the worker's as we use.
interface Waits extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Asks extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waits) => void): void;
  addEventListener(type: "fetch", listener: (event: Asks) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}
const worker = self as unknown as Worker;

const { version, files, late } = __PRECACHE__;
const { scope } = worker.registration;
const kept = new Set(files);
const lateOnes = new Set(late);

/** Caches belong to the whole origin; another copy of us may live in the next folder. */
const prefix = `third-ring ${scope} `;
const notes = `${prefix}notes`;
const generationsNote = new URL("generations", scope);

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));

worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

worker.addEventListener("message", ({ data }) => {
  const asked = typeof data === "object" && data !== null && "type" in data ? data.type : undefined;
  if (asked === "update") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = cachedFile(request, scope, kept);
  const lateFile = cachedFile(request, scope, lateOnes);
  if (file !== undefined) event.respondWith(answer(request, prefix + version, new URL(file, scope)));
  else if (lateFile !== undefined) event.respondWith(answerAndKeep(request, new URL(lateFile, scope)));
  // Perhaps a part of the version before, asked for by a tab that still runs it.
  else if (request.method === "GET" && request.mode !== "navigate" && request.url.startsWith(scope))
    event.respondWith(answer(request, undefined, request.url));
});

/** Every file or none: after a failed download the worker is not installed, and the browser tries again another time. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(prefix + version);
  await Promise.all(
    files.map(async (file) => {
      // Servers like to send index.html on to its folder, and what was sent on may not answer for a page.
      const response = await fetch(new URL(file === page ? "./" : file, scope), { cache: "no-cache" });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(new URL(file, scope), response);
    }),
  );
}

async function takeOver(): Promise<void> {
  const note = await caches.open(notes);
  const before = readGenerations(await (await note.match(generationsNote))?.text());
  const stay = generationsAfter(before, version);
  await note.put(generationsNote, new Response(JSON.stringify(stay)));
  const keepers = new Set([notes, ...stay.map((v) => prefix + v)]);
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && !keepers.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  // The first visit only: from now on this page, too, works without a network.
  if (before.length === 0) await worker.clients.claim();
}

async function answerAndKeep(request: Request, file: URL): Promise<Response> {
  const cache = await caches.open(prefix + version);
  const known = await cache.match(file);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(file, response.clone());
  return response;
}

async function answer(
  request: Request,
  cacheName: string | undefined,
  file: URL | string,
): Promise<Response> {
  const options = { ignoreSearch: true, ignoreVary: true, ...(cacheName !== undefined && { cacheName }) };
  return (await caches.match(file, options)) ?? fetch(request);
}
