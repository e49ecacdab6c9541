import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Review } from "#core/call";
import type { Finding } from "#core/scoring";
import { useLocalText } from "#state/use-local-text";
import { FindingRow } from "./finding-row.tsx";
import { failed, keptQuietly, sectionOf, type ReportView } from "./report-view.ts";
import { SourcesDialog } from "./sources-dialog.tsx";

interface AllFindingsProps {
  readonly view: ReportView;
  readonly onJump: (index: number) => void;
  readonly onReview: (review: Review) => void;
}

/** Every clause by section: what was judged, then folded away what was simply kept and what the call gave no occasion for. */
export function AllFindings({ view, onJump, onReview }: AllFindingsProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const [shown, setShown] = useState<Finding>();
  const { findings } = view.card;
  const judged = findings.filter((f) => f.of > 0 || failed(f));
  const inSection = (id: string) => judged.filter((f) => sectionOf(view, view.words(f)) === id);
  return (
    <section className="stack" aria-labelledby="report-all">
      <h2 id="report-all">{t("all.title")}</h2>
      <div className="folds">
        {view.profile.sections.map((section) => {
          const own = inSection(section.id);
          if (own.length === 0) return null;
          return (
            <details key={section.id}>
              <summary>
                <span>{text(section.name)}</span>
                <span className="quiet small">
                  {t("all.count", {
                    met: own.filter((f) => f.outcome === "met").length,
                    failed: own.filter(failed).length,
                  })}
                </span>
              </summary>
              <ul className="findings">
                {[...own.filter(failed), ...own.filter((f) => !failed(f))].map((finding) => (
                  <FindingRow
                    key={finding.clause}
                    view={view}
                    finding={finding}
                    onJump={onJump}
                    onReview={onReview}
                    onSources={() => setShown(finding)}
                  />
                ))}
              </ul>
            </details>
          );
        })}
        <Titles view={view} findings={findings.filter(keptQuietly)} title="all.kept" onSources={setShown} />
        <Titles
          view={view}
          findings={findings.filter((f) => f.outcome === "not-applicable")}
          title="all.unused"
          onSources={setShown}
        />
      </div>
      {shown && <SourcesDialog view={view} finding={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

interface TitlesProps {
  readonly view: ReportView;
  readonly findings: readonly Finding[];
  /** The key of the words on the fold. */
  readonly title: "all.kept" | "all.unused";
  readonly onSources: (finding: Finding) => void;
}

/** Clauses by name only, folded together. */
function Titles({ view, findings, title, onSources }: TitlesProps) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>
        <span>{t(title, { count: findings.length })}</span>
        <span className="quiet small">{t(`${title}-note`)}</span>
      </summary>
      <ul className="titles">
        {findings.map((finding) => (
          <li key={finding.clause}>
            <button type="button" className="title-button" onClick={() => onSources(finding)}>
              {text(view.words(finding).title)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
