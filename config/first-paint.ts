import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const policy = (scriptHash: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${scriptHash}'`,
    // Components may set a width or a colour of their own; no style comes from data.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");

/**
 * Puts `first-paint.js` into the page itself, so that theme and language are right before anything is painted and no
 * request stands in the way; and, in a build, a Content-Security-Policy that lets in our own files and that script only.
 */
export function firstPaint(): Plugin {
  const script = readFileSync(join(import.meta.dirname, "first-paint.js"), "utf8");
  return {
    name: "first-paint",
    transformIndexHtml: {
      order: "post",
      handler(_, { server }) {
        const hash = createHash("sha256").update(script).digest("base64");
        const csp = { "http-equiv": "Content-Security-Policy", content: policy(hash) };
        return [
          // The dev server's own inline scripts would be refused, so there the page has no policy.
          ...(server ? [] : [{ tag: "meta", attrs: csp, injectTo: "head-prepend" as const }]),
          { tag: "script", children: script, injectTo: "head" as const },
        ];
      },
    },
  };
}
