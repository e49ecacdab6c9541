import type { Result } from "#core/base";
import type { Scenario, ScenarioCard, ScenarioShelf } from "#core/scenario";
import { openStudioDatabase } from "./open-studio-database.ts";

/** The built-in scenarios and the author's own, which come when the database has been read; the own ones stand first. */
export function shelfWithOwn(builtIn: Omit<ScenarioShelf, "subscribe">): ScenarioShelf & { reload(): void } {
  const listeners = new Set<() => void>();
  let cards = builtIn.cards;
  const reload = () => {
    ownCards().then(
      (own) => {
        if (own.length === 0 && cards === builtIn.cards) return;
        cards = [...own, ...builtIn.cards];
        for (const listener of [...listeners]) listener();
      },
      // A library without own scenarios is still a library; the studio says what is wrong.
      () => undefined,
    );
  };
  reload();
  return {
    get cards() {
      return cards;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async read(id) {
      return (await builtIn.read(id)) ?? readOwn(id);
    },
    reload,
  };
}

async function ownCards(): Promise<ScenarioCard[]> {
  const db = await openStudioDatabase();
  const heads: unknown[] = await db.getAll("heads");
  return heads.flatMap((head) => {
    const card = head !== null && typeof head === "object" && "card" in head ? head.card : undefined;
    return isCard(card) ? [card] : [];
  });
}

function isCard(value: unknown): value is ScenarioCard {
  return (
    value !== null && typeof value === "object" && "id" in value && "title" in value && "practises" in value
  );
}

/** The scenario as it could be played last, read as any file of a stranger's is: it lay where others can write. */
async function readOwn(id: string): Promise<Result<Scenario> | undefined> {
  const db = await openStudioDatabase();
  const text: unknown = await db.get("playable", id);
  if (typeof text !== "string") return undefined;
  const { readScenario } = await import("./read-own.ts");
  return readScenario(text);
}
