import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LocalText } from "#core/base";
import type { Profile } from "#core/standards";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import type { WholeStandard } from "#state/use-whole-standard";
import type { Entry } from "./entries.ts";
import { Disagreements } from "./disagreements.tsx";
import { HouseTable } from "./house-table.tsx";
import { PractiseIt } from "./practise-it.tsx";
import { ShownBy } from "./shown-by.tsx";
import { Wording } from "./wording.tsx";

interface EntryDetailProps {
  readonly entry: Entry;
  readonly whole: WholeStandard;
  readonly profile: Profile;
  /** A text of the clause with this house's figures, in the user's language. */
  readonly say: (text: LocalText) => string;
  readonly onBack: () => void;
  readonly onPractise: (scenarioId: string) => void;
  readonly onDrill: (clauseId: string) => void;
  readonly onQuiz: (area: string) => void;
}

/** One clause: what it asks, how to say it and how not to, how the houses differ, where it stands, and how to practise it. */
export function EntryDetail({ entry, whole, profile, say, onBack, ...ways }: EntryDetailProps) {
  const { t } = useTranslation("standard");
  const { clause, offCall } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const severity = clause && (profile.severities[clause.id] ?? clause.severity);
  return (
    <article className="standard-clause stack">
      <Button className="standard-back" onClick={onBack}>
        {t("back")}
      </Button>
      <header className="stack-tight">
        <p className="quiet small">
          {t(`area.${entry.area}`)} · <code>{entry.id}</code>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {say(entry.title)}
        </h2>
        <p className="row">
          <Sign tone="plain">{t(`cover.${entry.cover}`)}</Sign>
          {severity && severity !== "non-critical" && (
            <Sign tone="critical">{t(`progress:severity.${severity}`)}</Sign>
          )}
          {profile.off.includes(entry.id) && <Sign tone="plain">{t("not-kept")}</Sign>}
          {entry.doubtful && <Sign tone="missed">{t("doubtful")}</Sign>}
        </p>
      </header>
      <p>{say(entry.text)}</p>
      {entry.doubtful && <p className="standard-doubt">{t("doubtful-text")}</p>}
      {clause && !entry.doubtful && <p className="quiet">{say(clause.advice)}</p>}
      {clause && <Wording clause={clause} say={say} />}
      {offCall && <ShownBy clause={offCall} offCall={whole.offCall} />}
      {clause && <HouseTable clause={clause} standards={whole.standards} />}
      <Disagreements clauseId={entry.id} whole={whole} />
      {offCall?.variants && <Variants variants={offCall.variants} />}
      <PractiseIt entry={entry} {...ways} />
      <Sources entry={entry} whole={whole} />
    </article>
  );
}

function Variants({
  variants,
}: {
  readonly variants: readonly { document: string; place: string; text: LocalText }[];
}) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  return (
    <section className="stack-tight">
      <h3>{t("differ")}</h3>
      <ul className="standard-plain">
        {variants.map((variant) => (
          <li key={`${variant.document}/${variant.place}`}>
            {text(variant.text)} <span className="quiet small">{t("source", variant)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ entry, whole }: { readonly entry: Entry; readonly whole: WholeStandard }) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const sources = entry.clause?.sources ?? entry.offCall?.sources ?? [];
  const titleOf = (id: string) => whole.standards.documents.find((d) => d.id === id)?.title;
  return (
    <section className="stack-tight">
      <h3>{t("sources")}</h3>
      <ul className="standard-plain small">
        {sources.map(({ document, place }) => {
          const title = titleOf(document);
          return (
            <li key={`${document}/${place}`}>
              {t("source-titled", { document, title: title ? text(title) : "", place })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
