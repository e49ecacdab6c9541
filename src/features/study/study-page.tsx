import { useTranslation } from "react-i18next";
import { DrillRoom } from "./drill-room.tsx";
import { QuizRoom } from "./quiz-room.tsx";
import { StudyHome } from "./study-home.tsx";
import type { StudyWays } from "./study-ways.ts";
import "./study.css";

export interface StudyPageProps extends StudyWays {
  /** What is going on: nothing yet, a quiz on one area or all, drills on one clause or all. */
  readonly at:
    | { readonly is: "home" }
    | { readonly is: "quiz"; readonly area: string | undefined }
    | { readonly is: "drill"; readonly clause: string | undefined };
}

/** The study: questions on what no call can show, and drills of one reply each. */
export function StudyPage({ at, ...ways }: StudyPageProps) {
  const { t } = useTranslation("study");
  return (
    <main className="page study" id="main" tabIndex={-1}>
      <h1>{t(`title.${at.is}`)}</h1>
      {at.is === "home" && <StudyHome {...ways} />}
      {at.is === "quiz" && <QuizRoom key={at.area} area={at.area} {...ways} />}
      {at.is === "drill" && <DrillRoom key={at.clause} clauseId={at.clause} {...ways} />}
    </main>
  );
}
