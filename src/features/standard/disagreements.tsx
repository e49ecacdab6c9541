import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocalText } from "#state/use-local-text";
import type { WholeStandard } from "#state/use-whole-standard";
import { holdersOf, rowsOn } from "./positions.ts";

interface DisagreementsProps {
  readonly clauseId: string;
  readonly whole: WholeStandard;
}

/** Where the documents disagree on a clause: what each says and where, and which houses do so. */
export function Disagreements({ clauseId, whole: { standards, disagreements } }: DisagreementsProps) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const clauses = useMemo(() => new Map(standards.clauses.map((c) => [c.id, c])), [standards]);
  const rows = rowsOn(clauseId, disagreements);
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{t("disagree")}</h3>
      {rows.map(({ row, topic, handled, positions }) => (
        <div key={row} className="standard-row">
          <h4>{t("row-topic", { row, topic: text(topic) })}</h4>
          <ul className="standard-plain">
            {positions.map((position) => {
              const houses = holdersOf(position, standards.profiles, clauses).map((p) => text(p.name));
              return (
                <li key={position.says.en}>
                  {text(position.says)}{" "}
                  <span className="quiet small">
                    {position.sources.map((source) => t("source", { ...source })).join(t("semicolon"))}
                  </span>
                  {position.sets.length > 0 && (
                    <p className="small">
                      {houses.length > 0
                        ? t("decided", { houses: houses.join(t("comma")) })
                        : t("decided-none")}
                    </p>
                  )}
                  {position.unset && <p className="small quiet">{text(position.unset)}</p>}
                </li>
              );
            })}
          </ul>
          <p className="small quiet">{t("handled", { how: text(handled) })}</p>
        </div>
      ))}
    </section>
  );
}
