import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { problemKey } from "#core/scenario";
import { nameOfState, stateAt, type Draft } from "#core/studio";

/**
 * What a problem is, in words: those of the format stand with the problems, those of the studio with the studio. States of
 * `draft` are called as their author calls them, not by their paths.
 */
export function useProblemWords(draft?: Draft): (problem: Problem) => string {
  const { t } = useTranslation("studio");
  return (problem) => {
    const key = problemKey(problem);
    const where = problem.code.startsWith("studio.") ? `studio:${problem.code}` : `problems:${key}`;
    const path = problem.params["state"];
    const known =
      draft && typeof path === "string" && stateAt(draft.document.chart, path)
        ? { state: nameOfState(draft, path) }
        : {};
    return t(where, { ...problem.params, ...known, defaultValue: problem.code });
  };
}
