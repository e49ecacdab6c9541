import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Progress } from "#core/progress";
import type { ScenarioCard } from "#core/scenario";
import type { LocalText } from "#core/base";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { languageOf, type Formats } from "#state/use-formats";
import { CallCard, type CardWords } from "./call-card.tsx";
import { isWanted, wholeLibrary, type CallStanding } from "./library-filter.ts";
import { LibraryFilters, type FilterOptions } from "./library-filters.tsx";

interface LibraryProps {
  readonly cards: readonly ScenarioCard[];
  readonly scenarios: Progress["scenarios"];
  readonly text: (text: LocalText) => string;
  readonly formats: Formats;
  readonly onPractise: (scenarioId: string) => void;
}

/** The order of the groups. */
const kinds = ["hearing", "emotion", "waiting", "boundary", "closing", "matter", "outbound"] as const;
/** Cards beside each other in the widest layout. */
const mostColumns = 3;

/** All calls, in groups by kind, with search and filters. */
export function Library({ cards, scenarios, text, formats, onPractise }: LibraryProps) {
  const { t } = useTranslation("home");
  const [filter, setFilter] = useState(wholeLibrary);

  const standingOf = (id: string): CallStanding => {
    const last = scenarios.get(id)?.last;
    return last ? (last.passed ? "passed" : "failed") : "untried";
  };
  const wordsOf = (card: ScenarioCard): CardWords => {
    const last = scenarios.get(card.id)?.last;
    return {
      id: card.id,
      title: text(card.title),
      summary: text(card.summary),
      level: card.level,
      trade: card.trade,
      dialect: languageOf(card.lang) === "zh" ? undefined : formats.language(card.lang),
      hasContentNote: card.content !== undefined,
      ...(card.own && { own: { kind: card.kind, author: card.author, version: card.version } }),
      last: last && { passed: last.passed, score: last.score, day: formats.day(last.at), ms: last.ms },
    };
  };
  const searchable = (card: ScenarioCard) =>
    [
      text(card.title),
      text(card.summary),
      t(`common:kind.${card.kind}`),
      t(`common:trade.${card.trade}`),
      formats.language(card.lang),
      card.author ?? "",
    ].join(" ");
  const wanted = cards.filter((card) => isWanted(card, standingOf(card.id), searchable(card), filter));

  return (
    <section className="stack" aria-labelledby="library">
      <h2 id="library">{t("library")}</h2>
      <LibraryFilters filter={filter} options={useOptions(cards, formats)} onChange={setFilter} />
      <p className="visually-hidden" role="status">
        {t("shown", { count: wanted.length })}
      </p>
      {wanted.length === 0 && (
        <Empty
          title={t("none-wanted")}
          action={<Button onClick={() => setFilter(wholeLibrary)}>{t("show-all")}</Button>}
        >
          {t("none-wanted-text")}
        </Empty>
      )}
      <div className="library-groups">
        {(["own", ...kinds] as const).map((kind) => {
          const group = wanted.filter((card) => (card.own ? "own" : card.kind) === kind);
          if (group.length === 0) return null;
          return (
            <section
              key={kind}
              className="library-group"
              data-columns={Math.min(group.length, mostColumns)}
              aria-labelledby={`kind-${kind}`}
            >
              <h3 id={`kind-${kind}`}>{kind === "own" ? t("own") : t(`common:kind.${kind}`)}</h3>
              <ul className="library-cards">
                {group.map((card) => (
                  <CallCard key={card.id} card={wordsOf(card)} onPractise={() => onPractise(card.id)} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** What can be asked of these cards: only what some card answers. */
function useOptions(cards: readonly ScenarioCard[], formats: Formats): FilterOptions {
  const { t } = useTranslation();
  const present = <T,>(of: (card: ScenarioCard) => T) => [...new Set(cards.map(of))];
  return {
    levels: present((c) => c.level).map((level) => ({ value: String(level), label: t("level", { level }) })),
    kinds: kinds
      .filter((kind) => cards.some((c) => c.kind === kind))
      .map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    trades: present((c) => c.trade).map((trade) => ({ value: trade, label: t(`trade.${trade}`) })),
    languages: present((c) => languageOf(c.lang)).map((tag) => ({
      value: tag,
      label: formats.language(tag),
    })),
  };
}
