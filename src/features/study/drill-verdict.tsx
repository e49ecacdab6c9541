import { useTranslation } from "react-i18next";
import type { Finding } from "#core/scoring";
import { filledIn } from "#core/standards";
import { modelsOf, type Drill, type DrillReply, type PickMakers } from "#core/study";
import { Button } from "#ui/button";
import { Quote } from "#ui/quote";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";

interface DrillVerdictProps {
  readonly drill: Drill;
  readonly makers: PickMakers;
  readonly reply: DrillReply;
  readonly finding: Finding;
  readonly onClause: (clause: string) => void;
}

/** What the reply was worth: what was said with its marks, what the clause asks, and how it can be said. */
export function DrillVerdict({ drill, makers, reply, finding, onClause }: DrillVerdictProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const { clause } = drill.clause;
  const { profile, desk } = makers;
  const say = (local: typeof clause.text) => text(filledIn(local, clause, profile, desk));
  const met = finding.outcome === "met";
  const spans = finding.evidence.flatMap(({ from, to }) =>
    from === undefined || to === undefined ? [] : [{ from, to, done: met }],
  );
  const models = modelsOf(drill, makers).filter((model) => model !== reply.text);
  return (
    <div className="study-verdict stack-tight" role="status">
      <p className="row">
        <Sign tone={met ? "met" : finding.outcome === "broken" ? "broken" : "missed"}>
          {t(`outcome.${finding.outcome}`)}
        </Sign>
        <strong>{say(clause.title)}</strong>
      </p>
      <p className="study-said" lang="zh-CN">
        “<Quote text={reply.text} spans={spans} />”
      </p>
      <p>{say(clause.text)}</p>
      {!met && <p className="quiet">{say(clause.advice)}</p>}
      {finding.unsure === true && <p className="quiet small">{t("unsure")}</p>}
      {models.length > 0 && (
        <>
          <h2 className="study-small-title">{t("models")}</h2>
          <ul className="study-models">
            {models.slice(0, 3).map((model) => (
              <li key={model} lang="zh-CN">
                {text({ "zh-CN": model, en: model })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button look="plain" onClick={() => onClause(clause.id)}>
        {t("to-standard")}
      </Button>
    </div>
  );
}
