import type { LocalText } from "#core/base";
import type { Attempt, Progress } from "#core/progress";
import type { ScenarioCard } from "#core/scenario";
import { houseOf, type Profile, type Standards } from "#core/standards";
import type { Formats } from "#state/use-formats";
import type { ClauseFacts } from "./clause-dialog.tsx";
import type { ClauseArea } from "./clause-grid.tsx";
import { filledText, sourcesOf, type ModelWords } from "./clause-words.ts";

type Text = (text: LocalText) => string;

/** The clauses of a house in the sections of its scorecard, each with how it stands. */
export function clauseAreas(
  standards: Standards,
  profile: Profile,
  progress: Progress,
  text: Text,
): ClauseArea[] {
  const { clauses } = houseOf(standards, profile);
  return profile.sections
    .map(({ id, name }) => ({
      id,
      name: text(name),
      tiles: clauses
        .filter(({ section }) => section === id)
        .map(({ clause }) => ({
          id: clause.id,
          title: text(clause.title),
          standing: progress.clauses.get(clause.id)?.standing ?? ("unseen" as const),
        })),
    }))
    .filter(({ tiles }) => tiles.length > 0);
}

interface Sources {
  readonly standards: Standards;
  readonly profile: Profile;
  readonly progress: Progress;
  readonly attempts: readonly Attempt[];
  readonly cards: readonly ScenarioCard[];
  readonly formats: Formats;
  readonly text: Text;
  readonly words: ModelWords;
}

/** All that is known of a clause; undefined when the house has none by that id. */
export function clauseFacts(clauseId: string, sources: Sources): ClauseFacts | undefined {
  const { standards, profile, progress, attempts, cards, formats, text, words } = sources;
  const found = houseOf(standards, profile).clauses.find(({ clause }) => clause.id === clauseId);
  if (!found) return undefined;
  const { clause, severity } = found;
  const filled = (local: LocalText) => filledText(text(local), clause, profile, words);
  const seen = progress.clauses.get(clauseId);
  const titles = new Map(attempts.map((a) => [a.id, text(a.scenario.title)]));
  return {
    title: text(clause.title),
    text: filled(clause.text),
    advice: filled(clause.advice),
    models: clause.models.map(filled),
    sources: sourcesOf(clause, standards.documents, text),
    severity,
    standing: seen?.standing ?? "unseen",
    met: seen?.met ?? 0,
    seen: (seen?.seen ?? []).map(({ attempt, at, met }) => ({
      attempt,
      title: titles.get(attempt) ?? "",
      day: formats.day(at),
      met,
    })),
    calls: cards
      .filter((card) => card.practises.includes(clauseId))
      .map(({ id, title }) => ({ id, title: text(title) })),
  };
}
