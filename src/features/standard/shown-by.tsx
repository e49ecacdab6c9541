import { useTranslation } from "react-i18next";
import type { OffCall, OffCallClause, Shown } from "#core/standards-off-call";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";

interface ShownByProps {
  readonly clause: OffCallClause;
  readonly offCall: OffCall;
}

/** For a clause that no call can show: what in the simulator deals with it, or why nothing does. */
export function ShownBy({ clause, offCall }: ShownByProps) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const { cover } = clause;
  const shown = shownIn(offCall, clause);
  return (
    <section className="stack-tight">
      <h3>{t("how")}</h3>
      {cover.by === "quiz" && <p>{t("how-quiz")}</p>}
      {cover.by === "out-of-scope" && <p>{text(cover.reason)}</p>}
      {shown && (
        <p className="row">
          <strong>{text(shown.name)}</strong>
          <span className="quiet small">{t(`room.${shown.room}`)}</span>
          <Sign tone={shown.state === "here" ? "met" : "plain"}>{t(`state.${shown.state}`)}</Sign>
        </p>
      )}
      {(cover.by === "metric" || cover.by === "feature") && <p>{text(cover.how)}</p>}
    </section>
  );
}

/** The feature or figure that shows a clause; undefined of one that a question or nothing shows. */
function shownIn({ features, figures }: OffCall, { cover }: OffCallClause): Shown | undefined {
  if (cover.by === "feature") return features.find(({ id }) => id === cover.feature);
  return cover.by === "metric" ? figures.find(({ id }) => id === cover.figure) : undefined;
}
