import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { placeText, type Problem } from "#core/base";
import { Notice } from "#ui/notice";
import { useProblemWords } from "./use-problem-words.ts";

const mostShown = 20;

interface ProblemNoticeProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly actions?: ReactNode;
}

/** What went wrong, with the place of each problem. */
export function ProblemNotice({ title, problems, actions }: ProblemNoticeProps) {
  const { t } = useTranslation("studio");
  const words = useProblemWords();
  return (
    <Notice tone="error" title={title} actions={actions}>
      <ul className="small">
        {problems.slice(0, mostShown).map((problem, i) => (
          <li key={i}>
            {problem.at.length > 0 && <b>{placeText(problem.at)} </b>}
            {words(problem)}
          </li>
        ))}
        {problems.length > mostShown && <li>{t("map.more", { count: problems.length - mostShown })}</li>}
      </ul>
    </Notice>
  );
}
