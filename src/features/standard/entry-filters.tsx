import { useTranslation } from "react-i18next";
import type { Profile } from "#core/standards";
import { Check } from "#ui/check";
import { SelectField, TextField } from "#ui/field";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { covers, type Entry, type EntryFilter } from "./entries.ts";

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
  readonly entries: readonly Entry[];
  readonly profiles: readonly Profile[];
  readonly house: string;
  readonly onHouse: (house: string) => void;
}

/** Search, and the ways the clauses can be looked at: by area, house, scenario, and how they are dealt with. */
export function EntryFilters({ filter, onChange, entries, profiles, house, onHouse }: EntryFiltersProps) {
  const { t } = useTranslation("standard");
  const { shelf } = useServices();
  const text = useLocalText();
  const all = { value: "", label: t("filter.all") };
  const areas = [...new Set(entries.map((entry) => entry.area))];
  const present = covers.filter((cover) => entries.some((entry) => entry.cover === cover));
  return (
    <div role="search" aria-label={t("filter.label")} className="standard-filters">
      <TextField
        label={t("search")}
        type="search"
        value={filter.words}
        placeholder={t("search-hint")}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <details>
        <summary>{t("filter.more")}</summary>
        <div className="standard-filter-fields">
          <SelectField
            label={t("filter.area")}
            value={filter.area}
            options={[all, ...areas.map((area) => ({ value: area, label: t(`area.${area}`) }))]}
            onChange={(area) => onChange({ ...filter, area })}
          />
          <SelectField
            label={t("filter.cover")}
            value={filter.cover}
            options={[all, ...present.map((cover) => ({ value: cover, label: t(`cover.${cover}`) }))]}
            onChange={(cover) => onChange({ ...filter, cover })}
          />
          <SelectField
            label={t("filter.scenario")}
            value={filter.scenario}
            options={[all, ...shelf.cards.map(({ id, title }) => ({ value: id, label: text(title) }))]}
            onChange={(scenario) => onChange({ ...filter, scenario })}
          />
          <SelectField
            label={t("filter.house")}
            value={house}
            options={profiles.map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={onHouse}
          />
          <Check
            label={t("filter.kept")}
            checked={filter.kept}
            onChange={(kept) => onChange({ ...filter, kept })}
          />
        </div>
      </details>
    </div>
  );
}
