import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

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

/** Serves `virtual:scenario-cards`: the cards of the scenarios in `folder`, by level and id. */
export function scenarioCards(folder: string): Plugin {
  const files = () => readdirSync(folder).filter((name) => name.endsWith(".json"));
  return {
    name: "scenario-cards",
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
