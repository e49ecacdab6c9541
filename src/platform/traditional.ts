import type { ToTraditional } from "#core/base";

/** Fetches OpenCC's characters and phrases: simplified to traditional as written in Taiwan. */
export async function loadTraditional(): Promise<ToTraditional> {
  const { Converter } = await import("opencc-js/cn2t");
  return Converter({ from: "cn", to: "twp" });
}
