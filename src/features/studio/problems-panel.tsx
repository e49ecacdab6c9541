import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { fixOf, nameOfState, type Draft } from "#core/studio";
import { Button } from "#ui/button";
import { useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { FairnessPart } from "./fairness-part.tsx";
import { FixUnused } from "./fix-unused.tsx";
import { stateToShow, useGoTo } from "./use-go-to.ts";
import { useProblemWords } from "./use-problem-words.ts";

const severities = ["error", "warning", "hint"] as const;
const mostShown = 100;

/** What the inspectors find, as it is now; a click goes there, and what is certain to mend it is one click away. */
export function ProblemsPanel() {
  const { t } = useTranslation("studio");
  const inspected = useEditor((e) => e.inspected);
  const uninspected = useEditor((e) => e.uninspected);
  const draft = useDraft();
  const readOnly = useReadOnly();
  if (!inspected)
    return uninspected === undefined ? (
      <p className="quiet">{t("problems.looking")}</p>
    ) : (
      <Uninspected message={uninspected} />
    );
  const { problems } = inspected;
  const old = inspected.draft !== draft;
  return (
    <div className="problems-panel">
      <h2 tabIndex={-1}>{t("problems.heading")}</h2>
      {uninspected !== undefined && <Uninspected message={uninspected} />}
      <p role="status" className="small quiet">
        {problems.length === 0 ? t("problems.none") : t("problems.count", countsOf(problems))}
      </p>
      {severities.map((severity) => {
        const those = problems.filter((problem) => problem.severity === severity);
        return (
          those.length > 0 && (
            <section key={severity}>
              <h3>{t(`problems.${severity}`, { count: those.length })}</h3>
              {!old && !readOnly && <FixUnused problems={those} of={inspected.draft} />}
              <ul className="problem-list">
                {those.slice(0, mostShown).map((problem, i) => (
                  <ProblemRow
                    key={`${problem.code}/${problem.at.join("/")}/${i}`}
                    problem={problem}
                    of={inspected.draft}
                    old={old}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <FairnessPart />
    </div>
  );
}

function Uninspected({ message }: { readonly message: string }) {
  const { t } = useTranslation("studio");
  return (
    <p role="alert" className="problem-error">
      {t("problems.uninspected", { message })}
    </p>
  );
}

const countsOf = (problems: readonly Problem[]) => {
  const count = (severity: Problem["severity"]) => problems.filter((p) => p.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), hints: count("hint") };
};

interface ProblemRowProps {
  readonly problem: Problem;
  /** The draft that it was found in. */
  readonly of: Draft;
  /** There is a newer one by now. */
  readonly old: boolean;
}

const ProblemRow = memo(function ProblemRow({ problem, of, old }: ProblemRowProps) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const readOnly = useReadOnly();
  const words = useProblemWords(of);
  const cure = useMemo(() => fixOf(problem, of), [problem, of]);
  const fix = old || readOnly ? undefined : cure;
  const place = usePlace(problem, of, stateToShow(problem.at, of));
  const goTo = useGoTo(of);
  return (
    <li className={`problem problem-${problem.severity}`}>
      <button type="button" className="problem-go" onClick={() => goTo(problem.at)}>
        <span className="problem-place">{place}</span>
        {words(problem)}
      </button>
      {fix && <Button onClick={() => edit(fix.edit)}>{t(`fix.${fix.key}`, { ...fix.params })}</Button>}
    </li>
  );
});

function usePlace({ at }: Problem, draft: Draft, state: string | undefined): string {
  const { t } = useTranslation("studio");
  const [part] = at;
  if (part === undefined) return t("scenario.heading");
  const member = t(`member.${part}`, { defaultValue: String(part) });
  if (state === undefined) return member;
  const name = state === "" ? t("scenario.everywhere") : nameOfState(draft, state);
  return part === "chart" ? name : t("problems.place", { name, member });
}
