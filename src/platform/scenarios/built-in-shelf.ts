import { cards } from "virtual:scenario-cards";
import type { ScenarioShelf } from "#core/scenario";

const texts = import.meta.glob<string>("/scenarios/*.json", { query: "?raw", import: "default" });

/** The scenarios that come with the product. Each is fetched, with the reader, when it is first asked for. */
export function builtInShelf(): ScenarioShelf {
  return {
    cards,
    async read(id) {
      // Looked up among the cards first: an id comes from the address bar, and could be a path.
      const load = cards.some((card) => card.id === id) ? texts[`/scenarios/${id}.json`] : undefined;
      if (!load) return undefined;
      const [text, { readScenario }] = await Promise.all([load(), import("#core/scenario")]);
      return readScenario(text);
    },
  };
}
