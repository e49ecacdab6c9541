import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { fixOf, nameOfState, stateOfPlace, wordRows, type Draft } from "#core/studio";
import { Button } from "#ui/button";
import { useDesk, useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { useView } from "./view-store.ts";

const severities = ["error", "warning", "hint"] as const;
const mostShown = 100;

/** What the inspectors find, as it is now; a click goes there, and what is certain to mend it is one click away. */
export function ProblemsPanel() {
  const { t } = useTranslation("studio");
  const inspected = useEditor((e) => e.inspected);
  const draft = useDraft();
  if (!inspected) return <p className="quiet">{t("problems.looking")}</p>;
  const { problems } = inspected;
  const old = inspected.draft !== draft;
  return (
    <div className="problems-panel">
      <h2 tabIndex={-1}>{t("problems.heading")}</h2>
      <p role="status" className="small quiet">
        {problems.length === 0 ? t("problems.none") : t("problems.count", countsOf(problems))}
      </p>
      {severities.map((severity) => {
        const those = problems.filter((problem) => problem.severity === severity);
        return (
          those.length > 0 && (
            <section key={severity}>
              <h3>{t(`problems.${severity}`, { count: those.length })}</h3>
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
    </div>
  );
}

const countsOf = (problems: readonly Problem[]) => {
  const count = (severity: Problem["severity"]) => problems.filter((p) => p.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), hints: count("hint") };
};

function ProblemRow({ problem, of, old }: { problem: Problem; of: Draft; old: boolean }) {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const words = useProblemWords();
  const show = useView((view) => view.show);
  const fix = old || readOnly ? undefined : fixOf(problem, of);
  const state = stateToShow(problem, of);
  const place = usePlace(problem, of, state);
  const go = () => {
    const [part] = problem.at;
    store.getState().select(state === undefined || state === "" ? [] : [state]);
    show(state === undefined && (part === "lines" || part === "replies") ? "words" : "properties");
    requestAnimationFrame(() => document.getElementById("inspected")?.focus());
  };
  return (
    <li className={`problem problem-${problem.severity}`}>
      <button type="button" className="problem-go" onClick={go}>
        <span className="problem-place">{place}</span>
        {words(problem)}
      </button>
      {fix && <Button onClick={() => edit(fix.edit)}>{t(`fix.${fix.key}`, { ...fix.params })}</Button>}
    </li>
  );
}

/** The state in which a problem is best looked at: where it lies, or where the line or reply is said first. */
function stateToShow({ at }: Problem, draft: Draft): string | undefined {
  const [part, id] = at;
  if (part === "chart") return stateOfPlace(at)?.state;
  if (part === "lines" || part === "replies")
    return wordRows(draft).find((row) => row.of === part && row.id === id)?.state;
  return undefined;
}

function usePlace({ at }: Problem, draft: Draft, state: string | undefined): string {
  const { t } = useTranslation("studio");
  const [part] = at;
  if (part === undefined) return t("scenario.heading");
  const member = t(`member.${part}`, { defaultValue: String(part) });
  if (state === undefined) return member;
  const name = state === "" ? t("scenario.everywhere") : nameOfState(draft, state);
  return part === "chart" ? name : t("problems.place", { name, member });
}
