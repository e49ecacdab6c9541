import { useTranslation } from "react-i18next";
import { textIn } from "#core/base";
import type { Review } from "#core/call";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import { Sign } from "#ui/sign";
import { useSettings } from "#state/use-settings";
import { useLocalText } from "#state/use-local-text";
import { mendFirst } from "./mend-first.ts";
import { momentOf } from "./moments.ts";
import { OutcomeSign } from "./outcome-sign.tsx";
import { isCritical, type FailedFinding, type ReportView } from "./report-view.ts";
import { Said } from "./said.tsx";
import { SelfCheck } from "./self-check.tsx";
import { useModelVoice } from "./use-model-voice.ts";

interface MendsProps {
  readonly view: ReportView;
  /** Goes to an event in the replay, by its index in the log. */
  readonly onJump: (index: number) => void;
  readonly onAgain: () => void;
  readonly onReview: (review: Review) => void;
}

/** First mend this: three things at most, each with what was said, what is asked, and how it could be said. */
export function Mends({ view, onJump, onAgain, onReview }: MendsProps) {
  const { t } = useTranslation("report");
  const speak = useModelVoice();
  const findings = mendFirst(view);
  if (findings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="report-mend">
      <h2 id="report-mend">{t("mend.title")}</h2>
      <ol className="mends">
        {findings.map((finding) => (
          <li key={finding.clause}>
            <Mend view={view} finding={finding} speak={speak} {...{ onJump, onAgain, onReview }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MendProps extends MendsProps {
  readonly finding: FailedFinding;
  readonly speak: ((text: string) => void) | undefined;
}

function Mend({ view, finding, speak, onJump, onAgain, onReview }: MendProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { title, text: asked, advice, models } = view.words(finding);
  const moment = momentOf(view, finding);
  const model = models[0];
  const lost = Math.round((finding.of - finding.points) * 100) / 100;
  const at = moment && view.events.get(moment.index)?.t;
  return (
    <article className="mend">
      <header className="row">
        <h3>{text(title)}</h3>
        <OutcomeSign outcome={finding.outcome} />
        {isCritical(finding.severity) && <Sign tone="critical">{t(`severity.${finding.severity}`)}</Sign>}
        <span className="quiet small">{t("lost", { count: lost, points: lost })}</span>
      </header>
      <div className="mend-columns">
        <div className="stack-tight">
          <h4>{t("mend.said")}</h4>
          {moment ? <Said moment={moment} /> : <p className="quiet">{t("mend.nowhere")}</p>}
        </div>
        <div className="stack-tight">
          <h4>{t("mend.asked")}</h4>
          <p>{text(asked)}</p>
          <h4>{t(model ? "mend.model" : "mend.advice")}</h4>
          {model && <Model model={model} />}
          <p className={model ? "quiet" : undefined}>{text(advice)}</p>
        </div>
      </div>
      <SelfCheck view={view} finding={finding} onReview={onReview} />
      <div className="row no-print">
        {model && speak && <Button onClick={() => speak(textIn(model, "zh-CN"))}>{t("mend.hear")}</Button>}
        {moment && at !== undefined && (
          <Button onClick={() => onJump(moment.index)}>
            {t("mend.jump", { time: clockText(at - view.talkFrom) })}
          </Button>
        )}
        <Button onClick={onAgain}>{t("again")}</Button>
      </div>
    </article>
  );
}

/** A model sentence as it is said on the line, in Chinese; with its translation for those who read English. */
function Model({ model }: { readonly model: Parameters<typeof textIn>[0] }) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const locale = useSettings((s) => s.locale);
  if (locale !== "en") return <p className="model">{t("quoted", { text: text(model) })}</p>;
  return (
    <div className="model">
      <p lang="zh-CN">“{textIn(model, "zh-CN")}”</p>
      <p className="quiet small">{model.en}</p>
    </div>
  );
}
