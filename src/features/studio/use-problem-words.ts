import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { problemKey } from "#core/scenario";

/** What a problem is, in words: those of the format stand with the problems, those of the studio with the studio. */
export function useProblemWords(): (problem: Problem) => string {
  const { t } = useTranslation("studio");
  return (problem) => {
    const key = problemKey(problem);
    const where = problem.code.startsWith("studio.") ? `studio:${problem.code}` : `problems:${key}`;
    return t(where, { ...problem.params, defaultValue: problem.code });
  };
}
