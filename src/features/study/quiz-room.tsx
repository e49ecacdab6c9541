import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { quizOf, sittingOf, type Answered, type Question } from "#core/study";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { useServices } from "#state/services";
import { useLoaded } from "#state/use-loaded";
import { NotHere } from "./not-here.tsx";
import { QuestionCard } from "./question-card.tsx";
import { SittingResult } from "./sitting-result.tsx";
import type { StudyWays } from "./study-ways.ts";

interface QuizRoomProps extends StudyWays {
  readonly area: string | undefined;
}

const questionsAtOnce = 10;

/** A quiz from its first question to its result. */
export function QuizRoom(props: QuizRoomProps) {
  const { newSeed, loadQuestions } = useServices();
  const questions = useLoaded(loadQuestions);
  const [seed, setSeed] = useState(newSeed);
  if (questions.is !== "ready") return <NotHere loaded={questions} />;
  return (
    <Sitting
      key={seed}
      questions={questions.value}
      seed={seed}
      onAgain={() => setSeed(newSeed())}
      {...props}
    />
  );
}

interface SittingProps extends QuizRoomProps {
  readonly questions: readonly Question[];
  readonly seed: number;
  readonly onAgain: () => void;
}

function Sitting({ questions, seed, area, onAgain, onHome, onClause }: SittingProps) {
  const { t } = useTranslation("study");
  const { study, now } = useServices();
  const quiz = useMemo(
    () =>
      quizOf(questions, {
        seed,
        count: questionsAtOnce,
        seen: study.getState().seen,
        ...(area !== undefined && { areas: [area] }),
      }),
    [questions, seed, area, study],
  );
  const [began] = useState(now);
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [at]);
  const sitting = sittingOf(quiz, answers);
  const item = quiz.items[at];

  if (quiz.items.length === 0)
    return (
      <Empty title={t("quiz.none")} action={<Button onClick={onHome}>{t("back")}</Button>}>
        {t("quiz.none-text")}
      </Empty>
    );
  if (!item) return <SittingResult {...{ quiz, sitting, onAgain, onHome, onClause }} />;

  const answer = (options: readonly string[]) => {
    const event = {
      type: "answered",
      question: item.question.id,
      answer: options,
      t: now() - began,
    } as const;
    const all = [...answers, event];
    setAnswers(all);
    study.getState().questionAnswered(item.question.id);
    const { done, right, of } = sittingOf(quiz, all);
    if (done) study.getState().sittingDone({ at: now(), right, of });
  };

  return (
    <section className="study-question stack" aria-labelledby="question-place">
      <h2 id="question-place" className="quiet" ref={heading} tabIndex={-1}>
        {t("quiz.place", { n: at + 1, of: quiz.items.length })}
      </h2>
      <QuestionCard
        key={item.question.id}
        item={item}
        answered={answers.find((event) => event.question === item.question.id)?.answer}
        last={at + 1 === quiz.items.length}
        onAnswer={answer}
        onNext={() => setAt(at + 1)}
        onClause={onClause}
      />
      <p className="quiet small" role="status">
        {sitting.answered > 0 && t("quiz.so-far", { right: sitting.right, of: sitting.answered })}
      </p>
    </section>
  );
}
