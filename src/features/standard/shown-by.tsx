import { useTranslation } from "react-i18next";
import { shownIn } from "#core/standards";
import type { OffCall, OffCallClause } from "#core/standards-off-call";
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
