import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { SelectField, TextField } from "#ui/field";
import { askedOf, type LibraryFilter } from "./library-filter.ts";

type Option = { readonly value: string; readonly label: string };

export interface FilterOptions {
  readonly levels: readonly Option[];
  readonly kinds: readonly Option[];
  readonly trades: readonly Option[];
  readonly languages: readonly Option[];
}

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly options: FilterOptions;
  readonly onChange: (filter: LibraryFilter) => void;
}

const doneFilters = ["passed", "not-passed", "untried"] as const;

/** Search and filters of the library. On a narrow screen the filters wait behind a button. */
export function LibraryFilters({ filter, options, onChange }: LibraryFiltersProps) {
  const { t } = useTranslation("home");
  const id = useId();
  const [open, setOpen] = useState(false);
  const asked = askedOf(filter);
  const all = (label: string, some: readonly Option[]) => [{ value: "", label }, ...some];
  const select = (name: "level" | "kind" | "trade" | "language", some: readonly Option[]) =>
    some.length > 1 && (
      <SelectField
        label={t(`filter.${name}`)}
        value={filter[name]}
        onChange={(value) => onChange({ ...filter, [name]: value })}
        options={all(t("filter.all"), some)}
      />
    );
  return (
    <div role="search" className="library-search" aria-label={t("filter.label")}>
      <TextField
        label={t("search")}
        type="search"
        value={filter.words}
        placeholder={t("search-hint")}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <Button
        className="library-filters-open"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {asked === 0 ? t("filter.open") : t("filter.open-asked", { asked })}
      </Button>
      <div id={id} className="library-filters" data-open={open}>
        {select("level", options.levels)}
        {select("kind", options.kinds)}
        {select("trade", options.trades)}
        {select("language", options.languages)}
        <SelectField
          label={t("filter.done")}
          value={filter.done}
          onChange={(value) =>
            onChange({ ...filter, done: doneFilters.find((done) => done === value) ?? "" })
          }
          options={all(
            t("filter.all"),
            doneFilters.map((value) => ({ value, label: t(`filter.${value}`) })),
          )}
        />
      </div>
    </div>
  );
}
