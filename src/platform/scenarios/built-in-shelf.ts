import { cards } from "virtual:scenario-cards";
import type { Scenario, ScenarioShelf } from "#core/scenario";

const texts = import.meta.glob<string>("/scenarios/*.json", { query: "?raw", import: "default" });

/** The scenarios that come with the product. Each is fetched when it is first asked for. */
export function builtInShelf(): Omit<ScenarioShelf, "subscribe"> {
  return {
    cards,
    async read(id) {
      // Looked up among the cards first: an id comes from the address bar, and could be a path.
      const load = cards.some((card) => card.id === id) ? texts[`/scenarios/${id}.json`] : undefined;
      if (!load) return undefined;
      const text = await load();
      if (import.meta.env.DEV) return import("#core/scenario").then(({ readScenario }) => readScenario(text));
      // A build reads and inspects every one of them (config/scenario-cards.ts) and fails over the first problem,
      // so the reader, which is larger than they are, need not come to every desk.
      return { ok: true, value: JSON.parse(text) as Scenario, problems: [] };
    },
  };
}
