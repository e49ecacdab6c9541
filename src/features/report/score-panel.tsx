import { useTranslation } from "react-i18next";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import type { ReportView } from "./report-view.ts";

const families = ["customer", "business", "compliance"] as const;

/** The score, what it is made of, what fails a call by itself, and what help cost. */
export function ScorePanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const { card, log } = view;
  const { hints, glosses, undos, points } = card.help;
  const help = [
    ...(hints > 0 ? [t("help.hints", { count: hints })] : []),
    ...(glosses > 0 ? [t("help.glosses", { count: glosses })] : []),
    ...(undos > 0 ? [t("help.undos", { count: undos })] : []),
  ].join(t("list-comma"));
  return (
    <section className="score-panel" aria-labelledby="report-score">
      <h2 id="report-score" className="visually-hidden">
        {t("score.title")}
      </h2>
      <div className="score-sum">
        <p className="score-figure">
          <strong>{card.score}</strong> <span className="quiet">{t("score.of-100")}</span>
        </p>
        <Bar share={card.score / 100} mark={card.passMark / 100} tone={card.passed ? "met" : "broken"} />
        <p className="quiet small">{t("score.pass-mark", { passMark: card.passMark })}</p>
        <p className="small">
          {help === ""
            ? t("help.none")
            : t(log.header.mode === "exam" ? "help.free" : "help.taken", { help, points })}
        </p>
        <ul className="families" aria-label={t("critical.title")}>
          {families.map((family) => (
            <li key={family}>
              <span className="family-name">{t(`critical.${family}`)}</span>
              {card.critical[family] === 0 ? (
                <Sign tone="met">{t("critical.none")}</Sign>
              ) : (
                <Sign tone="critical">{t("critical.count", { count: card.critical[family] })}</Sign>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Sections view={view} />
    </section>
  );
}

function Sections({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { profile, card } = view;
  return (
    <table className="sections">
      <caption className="visually-hidden">{t("section.caption")}</caption>
      <thead>
        <tr className="small quiet">
          <th scope="col">{t("section.name")}</th>
          <th scope="col">
            <span className="visually-hidden">{t("section.bar")}</span>
          </th>
          <th scope="col" className="figure">
            {t("section.points")}
          </th>
          <th scope="col" className="figure">
            {t("section.weight")}
          </th>
        </tr>
      </thead>
      <tbody>
        {profile.sections.map((section) => {
          const { points, of } = card.sections.find((s) => s.id === section.id) ?? { points: 0, of: 0 };
          return (
            <tr key={section.id} className={of === 0 ? "quiet" : undefined}>
              <th scope="row">{text(section.name)}</th>
              <td className="bar-cell">
                {of > 0 && <Bar share={points / of} tone={points === of ? "met" : "missed"} />}
              </td>
              <td className="figure">{of > 0 ? t("points-of", { points, of }) : t("section.unused")}</td>
              <td className="figure">{section.weight}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly share: number;
  /** Where the pass mark stands, 0 … 1. */
  readonly mark?: number;
  readonly tone: "met" | "missed" | "broken";
}

/** A share as a bar; the figure stands beside it in words. */
function Bar({ share, mark, tone }: BarProps) {
  return (
    <div className={`bar bar-${tone}`} aria-hidden="true">
      <div style={{ inlineSize: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
      {mark !== undefined && <i style={{ insetInlineStart: `${mark * 100}%` }} />}
    </div>
  );
}
