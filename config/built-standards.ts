import type { Plugin } from "vite";
import { disagreements } from "../src/core/standards/disagreements.ts";
import { offCallPack } from "../src/core/standards/off-call.ts";
import { callCentrePack } from "../src/core/standards/pack.ts";
import { drillPrompts } from "../src/core/study/drill-prompts.ts";
import { quizQuestions } from "../src/core/study/questions.ts";

/** Doors of core behind which there is data, by the end of their path: what each exports, as it is after reading. */
const doors: Readonly<Record<string, Readonly<Record<string, () => unknown>>>> = {
  "/src/core/standards/pack.ts": { callCentrePack },
  "/src/core/standards/off-call.ts": { offCallPack },
  "/src/core/standards/disagreements.ts": { disagreements },
  "/src/core/study/questions.ts": { quizQuestions },
  "/src/core/study/drill-prompts.ts": { drillPrompts },
};

/**
 * Puts the data that comes with the product (standards, off-call clauses, quiz questions) into a build as it is after
 * reading. A build with faulty data fails; the browser need not read it again (a tenth of a second on a phone), and gets
 * it as JSON, the quickest of all.
 */
export function builtStandards(): Plugin {
  return {
    name: "built-standards",
    apply: "build",
    load(id) {
      const door = Object.keys(doors).find((end) => id.endsWith(end));
      const [made] = Object.entries(doors[door ?? ""] ?? {});
      if (!made) return undefined;
      const [name, read] = made;
      const text = JSON.stringify(JSON.stringify(read()));
      return `const data = JSON.parse(${text});\nexport const ${name} = () => data;`;
    },
  };
}
