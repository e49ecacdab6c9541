import { useState } from "react";
import { useTranslation } from "react-i18next";
import { markAnswer, type QuizItem } from "#core/study";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { OptionChoice } from "./option-choice.tsx";
import { OptionOrder } from "./option-order.tsx";

interface QuestionCardProps {
  readonly item: QuizItem;
  /** What was answered; undefined until it was. */
  readonly answered: readonly string[] | undefined;
  readonly last: boolean;
  readonly onAnswer: (options: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onClause: (clause: string) => void;
}

/** One question; once answered, what is right and why, with the clause behind it. */
export function QuestionCard({ item, answered, last, onAnswer, onNext, onClause }: QuestionCardProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const { question, options } = item;
  const [chosen, setChosen] = useState<readonly string[]>(
    question.kind === "order" ? options.map(({ id }) => id) : [],
  );
  const mark = answered && markAnswer(question, answered);
  const Options = question.kind === "order" ? OptionOrder : OptionChoice;
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        if (mark) onNext();
        else if (chosen.length > 0) onAnswer(chosen);
      }}
    >
      <Options
        legend={
          <>
            {text(question.prompt)}
            {question.kind === "question-type" && <q className="study-said">{text(question.said)}</q>}
            <span className="quiet small">{t(`kind.${question.kind}`)}</span>
          </>
        }
        options={options}
        many={question.kind === "multiple"}
        chosen={answered ?? chosen}
        right={mark?.rightAnswer}
        onChange={setChosen}
      />
      {mark && (
        <div className="study-verdict stack-tight" role="status">
          <p>
            <Sign tone={mark.right ? "met" : mark.points > 0 ? "missed" : "broken"}>
              {t(mark.right ? "right" : mark.points > 0 ? "partly" : "wrong")}
            </Sign>
          </p>
          <p>{text(mark.explanation)}</p>
          <p className="row small">
            {mark.clauses.map((id) => (
              <Button key={id} look="plain" onClick={() => onClause(id)}>
                {t("to-clause", { id })}
              </Button>
            ))}
            <span className="quiet">
              {mark.sources
                .map(({ document, place }) => t("standard:source", { document, place }))
                .join(t("stop"))}
            </span>
          </p>
        </div>
      )}
      <div className="row">
        {mark ? (
          <Button look="primary" autoFocus onClick={onNext}>
            {t(last ? "quiz.to-result" : "quiz.next")}
          </Button>
        ) : (
          <Button
            look="primary"
            refusal={chosen.length === 0 ? t("choose-first") : undefined}
            onClick={() => onAnswer(chosen)}
          >
            {t("answer")}
          </Button>
        )}
      </div>
    </form>
  );
}
