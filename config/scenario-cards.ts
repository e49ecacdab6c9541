import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { placeText } from "../src/core/base/index.ts";
import { cardOf, readScenario, type Scenario } from "../src/core/scenario/index.ts";

const id = "virtual:scenario-cards";

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
        // As it stands in the file: a build has read it, and a scenario at work in development may still have faults.
        return cardOf(JSON.parse(readFileSync(join(folder, name), "utf8")) as Scenario);
      });
      cards.sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
      return `export const cards = ${JSON.stringify(cards)};`;
    },
  };
}
