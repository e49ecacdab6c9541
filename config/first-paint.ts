import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { earlyRequests } from "./early-requests.ts";

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

/** The page with its own styles in it, so that its first words are painted without another request. */
function withStyles(page: string, bundle: Rolldown.OutputBundle): string {
  return page.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, name: string) => {
    const file = bundle[name];
    return file?.type === "asset" ? `<style>${String(file.source).trim()}</style>` : link;
  });
}

/**
 * Puts `first-paint.js` into the page itself, so that theme and language are right before anything is painted, and what
 * the first screen needs is asked for at once; and, in a build, the styles of the page's own words, and a
 * Content-Security-Policy that lets in our own files and that script only.
 */
export function firstPaint(): Plugin {
  const source = readFileSync(join(import.meta.dirname, "first-paint.js"), "utf8");
  return {
    name: "first-paint",
    transformIndexHtml: {
      order: "post",
      handler(page, { server, bundle }) {
        const early = bundle ? JSON.stringify(earlyRequests(bundle, page)) : "undefined";
        const script = source.replace("= __EARLY__", () => `= ${early}`);
        const hash = createHash("sha256").update(script).digest("base64");
        const csp = { "http-equiv": "Content-Security-Policy", content: policy(hash) };
        const tags = [
          // The dev server's own inline scripts would be refused, so there the page has no policy.
          ...(server ? [] : [{ tag: "meta", attrs: csp, injectTo: "head-prepend" as const }]),
          { tag: "script", children: script, injectTo: "head" as const },
        ];
        return { html: bundle ? withStyles(page, bundle) : page, tags };
      },
    },
  };
}
