import { useTranslation } from "react-i18next";
import type { Finding } from "#core/scoring";
import { parametersOf } from "#core/standards";
import { Dialog } from "#ui/dialog";
import { useLocalText } from "#state/use-local-text";
import type { ReportView } from "./report-view.ts";
import { useSourceWords } from "./use-source-words.ts";

interface SourcesDialogProps {
  readonly view: ReportView;
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Behind a clause: what the house asks, how grave it takes it, and the documents it stands in. */
export function SourcesDialog({ view, finding, onClose }: SourcesDialogProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const sourceWords = useSourceWords();
  const { clause, title, text: asked, models } = view.words(finding);
  const set = Object.keys(parametersOf(clause, view.profile)).length > 0;
  return (
    <Dialog title={text(title)} closeLabel={t("common:close")} onClose={onClose}>
      <p>{text(asked)}</p>
      {models.map((model) => (
        <p key={model.en} className="model">
          {t("quoted", { text: text(model) })}
        </p>
      ))}
      <dl className="source-list">
        <div>
          <dt>{t("sources.house")}</dt>
          <dd>
            {text(view.profile.name)}
            {set && <span className="quiet small"> {t("sources.figures")}</span>}
          </dd>
        </div>
        <div>
          <dt>{t("sources.severity")}</dt>
          <dd>{t(`severity.${finding.severity}`)}</dd>
        </div>
        <div>
          <dt>{t("sources.clause")}</dt>
          <dd>
            <code>{clause.id}</code>
          </dd>
        </div>
        <div>
          <dt>{t("sources.documents")}</dt>
          <dd>
            <ul>
              {sourceWords(view.standards, clause).map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
