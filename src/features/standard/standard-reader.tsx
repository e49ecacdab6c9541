import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LocalText } from "#core/base";
import { filledIn, profileOf } from "#core/standards";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import type { WholeStandard } from "#state/use-whole-standard";
import { entriesOf, everything, wantedEntries, type Entry } from "./entries.ts";
import { EntryDetail } from "./entry-detail.tsx";
import { EntryFilters } from "./entry-filters.tsx";
import { EntryList } from "./entry-list.tsx";
import type { StandardWays } from "./standard-ways.ts";

interface StandardReaderProps extends StandardWays {
  readonly whole: WholeStandard;
}

/** Search and list on one side, the open clause on the other; on a phone one after the other. */
export function StandardReader({ whole, clauseId, onOpen, ...ways }: StandardReaderProps) {
  const { t } = useTranslation("standard");
  const { shelf } = useServices();
  const settings = useSettings((s) => s);
  const text = useLocalText();
  const [filter, setFilter] = useState(everything);
  const [house, setHouse] = useState(settings.profile);
  const { standards, offCall } = whole;
  const entries = useMemo(() => entriesOf(standards, offCall), [standards, offCall]);
  const profile = profileOf(standards, house) ?? standards.profiles[0];
  if (!profile) throw new Error("The standards have no profile.");

  const desk = { centre: settings.centre === "" ? t("your-centre") : settings.centre, staff: settings.staff };
  const words = (entry: Entry) => (local: LocalText) =>
    text(entry.clause ? filledIn(local, entry.clause, profile, desk) : local);
  const wordsOf = (entry: Entry) => {
    const say = words(entry);
    return [entry.title, entry.text, ...(entry.clause?.models ?? [])].map(say).join(" ");
  };
  const practised = (id: string) => shelf.cards.find((card) => card.id === id)?.practises ?? [];
  const wanted = wantedEntries(entries, filter, { profile, wordsOf, practised });
  const open = entries.find((entry) => entry.id === clauseId);

  return (
    <div className="standard-columns" data-open={clauseId !== undefined}>
      <section className="standard-side stack" aria-label={t("list")}>
        <p className="quiet">{t("about", { count: entries.length })}</p>
        <EntryFilters
          filter={filter}
          onChange={setFilter}
          entries={entries}
          profiles={standards.profiles}
          house={profile.id}
          onHouse={setHouse}
        />
        <p className="small quiet" role="status">
          {t("shown", { count: wanted.length })}
        </p>
        {wanted.length === 0 ? (
          <Empty
            title={t("none")}
            action={<Button onClick={() => setFilter(everything)}>{t("show-all")}</Button>}
          >
            {t("none-text")}
          </Empty>
        ) : (
          <EntryList
            entries={wanted}
            filtered={filter !== everything}
            profile={profile}
            open={clauseId}
            onOpen={onOpen}
          />
        )}
      </section>
      <section className="standard-main" aria-label={t("clause")}>
        {open ? (
          <EntryDetail
            key={open.id}
            entry={open}
            whole={whole}
            profile={profile}
            say={words(open)}
            onBack={() => onOpen(undefined)}
            {...ways}
          />
        ) : (
          <Empty title={t(clauseId === undefined ? "choose" : "unknown")}>
            {clauseId === undefined ? t("choose-text") : t("unknown-text", { id: clauseId })}
          </Empty>
        )}
      </section>
    </div>
  );
}
