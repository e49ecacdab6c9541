import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";

export interface Result {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly passed: boolean;
  readonly score: number;
}

interface RecentResultsProps {
  /** Newest first; undefined until they are known. */
  readonly results: readonly Result[] | undefined;
  readonly onReport: (attemptId: string) => void;
  readonly onProgress: () => void;
}

/** The last calls as a strip, each the way to its report. Keeps its place while nothing is known yet. */
export function RecentResults({ results, onReport, onProgress }: RecentResultsProps) {
  const { t } = useTranslation("home");
  return (
    <section className="recent" aria-labelledby="recent">
      <div className="recent-head">
        <h2 id="recent">{t("recent")}</h2>
        {results !== undefined && results.length > 0 && (
          <Button look="plain" onClick={onProgress}>
            {t("all-results")}
          </Button>
        )}
      </div>
      {results?.length === 0 && <p className="quiet recent-none">{t("recent-none")}</p>}
      {results !== undefined && results.length > 0 && (
        <ul className="recent-strip">
          {results.map(({ id, title, day, passed, score }) => (
            <li key={id}>
              <button type="button" className="recent-result" onClick={() => onReport(id)}>
                <span className="recent-title">{title}</span>
                <span className="recent-facts">
                  <Sign tone={passed ? "met" : "missed"}>
                    {t(passed ? "common:passed" : "common:failed")}{" "}
                    {t("common:score", { score: Math.round(score) })}
                  </Sign>
                  <span className="small quiet">{day}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
