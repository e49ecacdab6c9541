/** As much of a request as decides who answers it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** `navigate` when a page is asked for. */
  readonly mode: string;
}

export const page = "index.html";

/**
 * The kept file, relative to `scope`, that answers a request; undefined when the network should. The app has one page,
 * so every page asked for under the scope is that one; what stands behind `?` or `#` makes no difference.
 */
export function cachedFile(asked: Asked, scope: string, files: ReadonlySet<string>): string | undefined {
  if (asked.method !== "GET" || !asked.url.startsWith(scope)) return undefined;
  const file = decoded(new URL(asked.url).pathname.slice(new URL(scope).pathname.length));
  if (asked.mode !== "navigate") return files.has(file) ? file : undefined;
  // A file of ours opened in a tab of its own, such as an icon, is itself; a file that is not ours is the server's.
  if (files.has(file)) return file;
  return file === "" ? page : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
