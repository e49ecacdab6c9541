import { useTranslation } from "react-i18next";
import type { Clause } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { useLocalText } from "#state/use-local-text";

interface DocumentedWaysProps {
  readonly clause: Clause;
  readonly disagreements: readonly Disagreement[];
}

/** Where the documents disagree on the clause: what each of them says, and where it stands. */
export function DocumentedWays({ clause, disagreements }: DocumentedWaysProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const rows = disagreements.filter(({ positions }) =>
    positions.some(({ sets }) => sets.some((setting) => setting.clause === clause.id)),
  );
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight small">
      <h3>{t("documents-disagree")}</h3>
      {rows.map(({ row, topic, positions }) => (
        <div key={row}>
          <p>{t("standard:row-topic", { row, topic: text(topic) })}</p>
          <ul className="house-plain">
            {positions.map(({ says, sources }) => (
              <li key={says.en}>
                {text(says)}{" "}
                <span className="quiet">
                  {sources.map((s) => t("standard:source", { ...s })).join(t("list-semicolon"))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
