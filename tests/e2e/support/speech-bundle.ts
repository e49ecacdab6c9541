import { join } from "node:path";
import { build } from "vite";
import { root } from "./serve.ts";

const entry = "virtual:speech-for-the-page";

/**
 * What understands replies, as one minified module, as the product's bundler makes it: it puts `understand` on the
 * global object. For a page that asks it directly, and for weighing it.
 */
export async function bundleSpeech(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "speech-for-the-page",
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}`
            ? `import { understand } from ${JSON.stringify(join(root, "src/core/speech/index.ts"))}; globalThis.understand = understand;`
            : null,
      },
    ],
    build: {
      write: false,
      target: "es2023",
      modulePreload: false,
      rolldownOptions: { input: entry },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const codes = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  const [code] = codes;
  if (code === undefined || codes.length !== 1) throw new Error(`Expected one module, got ${codes.length}.`);
  return code;
}
