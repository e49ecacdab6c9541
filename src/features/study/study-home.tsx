import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { useServices } from "#state/services";
import { useFormats } from "#state/use-formats";
import { useLoaded } from "#state/use-loaded";
import { useStudyRecord } from "#state/use-study-record";
import { NotHere } from "./not-here.tsx";
import type { StudyWays } from "./study-ways.ts";

/** Where studying begins: the quiz and the drills, what each is for, and how it went before. */
export function StudyHome({ onQuiz, onDrill }: StudyWays) {
  const { t } = useTranslation("study");
  return (
    <div className="study-doors">
      <section className="study-door stack" aria-labelledby="study-quiz">
        <h2 id="study-quiz">{t("quiz.title")}</h2>
        <p>{t("quiz.about")}</p>
        <QuizDoor onQuiz={onQuiz} />
      </section>
      <section className="study-door stack" aria-labelledby="study-drill">
        <h2 id="study-drill">{t("drill.title")}</h2>
        <p>{t("drill.about")}</p>
        <DrillDoor onDrill={onDrill} />
      </section>
    </div>
  );
}

function QuizDoor({ onQuiz }: Pick<StudyWays, "onQuiz">) {
  const { t } = useTranslation("study");
  const formats = useFormats();
  const questions = useLoaded(useServices().loadQuestions);
  const sittings = useStudyRecord((s) => s.sittings);
  const seen = useStudyRecord((s) => s.seen);
  const [area, setArea] = useState("");
  if (questions.is !== "ready") return <NotHere loaded={questions} />;
  const all = questions.value;
  const areas = [...new Set(all.map((question) => question.area))];
  const known = new Set(seen);
  const [last] = sittings;
  return (
    <>
      <p className="quiet small">
        {t("quiz.seen", { count: all.length, seen: all.filter(({ id }) => known.has(id)).length })}
        {last && ` ${t("quiz.last", { day: formats.day(last.at), right: last.right, of: last.of })}`}
      </p>
      <SelectField
        label={t("quiz.area")}
        value={area}
        options={[
          { value: "", label: t("quiz.all-areas") },
          ...areas.map((id) => ({ value: id, label: t(`standard:area.${id}`) })),
        ]}
        onChange={setArea}
      />
      <Button look="primary" onClick={() => onQuiz(area === "" ? undefined : area)}>
        {t("quiz.begin")}
      </Button>
    </>
  );
}

function DrillDoor({ onDrill }: Pick<StudyWays, "onDrill">) {
  const { t } = useTranslation("study");
  const drills = useStudyRecord((s) => s.drills);
  const tried = Object.values(drills);
  const met = tried.filter((drill) => drill.met > 0).length;
  return (
    <>
      <p className="quiet small">
        {tried.length === 0 ? t("drill.untried") : t("drill.tried", { count: tried.length, met })}
      </p>
      <Button look="primary" onClick={() => onDrill(undefined)}>
        {t("drill.begin")}
      </Button>
      <p className="quiet small">{t("drill.by-clause")}</p>
    </>
  );
}
