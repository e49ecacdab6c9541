import { useState } from "react";
import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Clause, Profile, ProfileDifference, Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { Empty } from "#ui/empty";
import { SelectField, TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { ClauseEditor } from "./clause-editor.tsx";
import { DocumentedWays } from "./documented-ways.tsx";
import { Fold } from "./fold.tsx";

interface HouseClausesProps {
  readonly profile: Profile;
  readonly standards: Standards;
  readonly disagreements: readonly Disagreement[];
  readonly differences: readonly ProfileDifference[];
  readonly onEdit: (profile: Profile, key: string) => void;
}

const looks = ["all", "changed", "figures", "disagree", "off"] as const;
type Look = (typeof looks)[number];

/** Every clause that can be scored, found by its words or by what is set there. */
export function HouseClauses({ profile, standards, disagreements, differences, onEdit }: HouseClausesProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const [search, setSearch] = useState("");
  const [look, setLook] = useState<Look>("all");
  const changed = new Set(differences.flatMap((d) => ("clause" in d ? [d.clause] : [])));
  const disputed = new Set(
    disagreements.flatMap(({ positions }) => positions.flatMap(({ sets }) => sets.map((s) => s.clause))),
  );
  const wanted: Readonly<Record<Look, (clause: Clause) => boolean>> = {
    all: () => true,
    changed: ({ id }) => changed.has(id),
    figures: ({ parameters = {}, rules }) =>
      Object.keys(parameters).length > 0 || Object.keys(rules).length > 1,
    disagree: ({ id }) => disputed.has(id),
    off: ({ id }) => profile.off.includes(id),
  };
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = standards.clauses.filter((clause) => {
    if (clause.doubtful === true || !wanted[look](clause)) return false;
    if (words.length === 0) return true;
    const said = `${clause.id} ${text(clause.title)} ${text(clause.text)}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const areas = [...new Set(found.map(({ area }) => area))];
  const narrowed = words.length > 0 || look !== "all";
  return (
    <section className="settings-part" aria-labelledby="clauses">
      <h2 id="clauses">{t("clauses")}</h2>
      <div className="stack">
        <div role="search" aria-label={t("clause-search")} className="settings-pair">
          <TextField
            label={t("clause-search")}
            type="search"
            value={search}
            placeholder={t("standard:search-hint")}
            onChange={setSearch}
          />
          <SelectField
            label={t("clause-look")}
            value={look}
            options={looks.map((value) => ({ value, label: t(`look.${value}`) }))}
            onChange={(value) => setLook(looks.find((one) => one === value) ?? "all")}
          />
        </div>
        <p className="small quiet" role="status">
          {t("clauses-found", { count: found.length })}
        </p>
        {found.length === 0 && <Empty title={t("standard:none")}>{t("standard:none-text")}</Empty>}
        <div>
          {areas.map((area) => {
            const ofArea = found.filter((clause) => clause.area === area);
            return (
              <Fold
                // A new key folds or unfolds it when what is asked for changes.
                key={`${area}/${narrowed}`}
                open={narrowed}
                summary={
                  <>
                    {t(`standard:area.${area}`)} <span className="quiet small">{ofArea.length}</span>
                  </>
                }
              >
                {ofArea.map((clause) => (
                  <Fold
                    key={`${clause.id}/${found.length === 1}`}
                    open={narrowed && found.length === 1}
                    summary={
                      <>
                        {text(clause.title)}
                        <span className="quiet small">
                          {[
                            changed.has(clause.id) ? t("is-changed") : "",
                            profile.off.includes(clause.id) ? t("is-off") : "",
                            own(profile.severities, clause.id) === undefined ? "" : t("severity"),
                          ]
                            .filter(Boolean)
                            .join(t("list-comma"))}
                        </span>
                      </>
                    }
                  >
                    <ClauseEditor clause={clause} profile={profile} standards={standards} onEdit={onEdit}>
                      <DocumentedWays clause={clause} disagreements={disagreements} />
                    </ClauseEditor>
                  </Fold>
                ))}
              </Fold>
            );
          })}
        </div>
      </div>
    </section>
  );
}
