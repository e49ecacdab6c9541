import type { LocalText } from "#core/base";
import { faults, type Clause, type Rule } from "#core/standards";

/** What a clause forbids to be said: set words, and kinds of wording by name. */
export interface BadWording {
  readonly words: readonly string[];
  readonly kinds: readonly LocalText[];
}

/** Gathered from every rule of the clause, whichever house uses it; each once. */
export function badWordingOf(clause: Clause): BadWording {
  const rules = Object.values(clause.rules) as readonly Rule[];
  const words = rules.flatMap((rule) =>
    rule.kind === "never" ? (rule.words ?? []).map(({ text }) => text) : [],
  );
  const ids = new Set(
    rules.flatMap((rule) => {
      if (rule.kind === "never") return rule.faults ?? [];
      return rule.kind === "respond" || rule.kind === "say" ? (rule.without ?? []) : [];
    }),
  );
  return {
    words: [...new Set(words)],
    kinds: faults.filter((fault) => ids.has(fault.id)).map((fault) => fault.name),
  };
}
