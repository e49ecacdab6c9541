import { useTranslation } from "react-i18next";
import { textIn, type LocalText } from "#core/base";
import type { Clause } from "#core/standards";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { badWordingOf } from "./bad-wording.ts";

interface WordingProps {
  readonly clause: Clause;
  readonly say: (text: LocalText) => string;
}

/** Good and bad wording side by side. What is said on the line is Chinese; readers of English get it beside. */
export function Wording({ clause, say }: WordingProps) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const english = useSettings((s) => s.locale) === "en";
  const bad = badWordingOf(clause);
  if (clause.models.length + bad.words.length + bad.kinds.length === 0) return null;
  return (
    <div className="standard-wording">
      {clause.models.length > 0 && (
        <section className="standard-good stack-tight">
          <h3>{t("good")}</h3>
          <ul>
            {clause.models.map((model) => (
              <li key={model.en}>
                <q lang={english ? "zh-CN" : undefined}>{english ? textIn(model, "zh-CN") : say(model)}</q>
                {english && <span className="quiet small">{say(model)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {bad.words.length + bad.kinds.length > 0 && (
        <section className="standard-bad stack-tight">
          <h3>{t("bad")}</h3>
          <ul>
            {bad.words.map((words) => (
              <li key={words}>
                <q lang="zh-CN">{text({ "zh-CN": words, en: words })}</q>
              </li>
            ))}
            {bad.kinds.map((kind) => (
              <li key={kind.en}>{text(kind)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
