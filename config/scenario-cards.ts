import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { placeText } from "../src/core/base/index.ts";
import { readScenario } from "../src/core/scenario/index.ts";

const id = "virtual:scenario-cards";

/** As much of a scenario as the library shows, so that the first screen need not load twelve of them. */
function cardOf(text: string): unknown {
  const { id, title, summary, direction, level, kind, trade, caller, brief, practises } = JSON.parse(text);
  return {
    id,
    title,
    summary,
    direction,
    level,
    kind,
    trade,
    lang: caller.lang,
    content: brief.content,
    practises,
  };
}

/** What is wrong with a scenario that is to be shipped, in one line each. */
function faultsOf(name: string, text: string): string[] {
  const read = readScenario(text);
  return read.ok
    ? []
    : read.problems.map((p) => `${name}: ${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
}

/**
 * Serves `virtual:scenario-cards`: the cards of the scenarios in `folder`, by level and id.
 * A build refuses to ship a scenario with an error in it.
 */
export function scenarioCards(folder: string): Plugin {
  let building = false;
  const files = () => readdirSync(folder).filter((name) => name.endsWith(".json"));
  return {
    name: "scenario-cards",
    configResolved: ({ command }) => {
      building = command === "build";
    },
    buildStart() {
      if (!building) return;
      const faults = files().flatMap((name) => faultsOf(name, readFileSync(join(folder, name), "utf8")));
      if (faults.length > 0) this.error(faults.join("\n"));
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      const cards = files().map((name) => {
        this.addWatchFile(join(folder, name));
        return cardOf(readFileSync(join(folder, name), "utf8")) as { id: string; level: number };
      });
      cards.sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
      return `export const cards = ${JSON.stringify(cards)};`;
    },
  };
}
