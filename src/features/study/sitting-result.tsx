import { useTranslation } from "react-i18next";
import type { Quiz, Sitting } from "#core/study";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";

interface SittingResultProps {
  readonly quiz: Quiz;
  readonly sitting: Sitting;
  readonly onAgain: () => void;
  readonly onHome: () => void;
  readonly onClause: (clause: string) => void;
}

/** How the quiz went: in words first, by area, and what to read again. */
export function SittingResult({ quiz, sitting, onAgain, onHome, onClause }: SittingResultProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const promptOf = (id: string) => {
    const question = quiz.items.find((item) => item.question.id === id)?.question;
    return question ? text(question.prompt) : id;
  };
  return (
    <section className="stack" aria-labelledby="quiz-result">
      <h2 id="quiz-result" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t("result.title", { right: sitting.right, of: sitting.of })}
      </h2>
      {sitting.areas.length > 1 && (
        <table className="study-areas">
          <thead>
            <tr>
              <th scope="col">{t("result.area")}</th>
              <th scope="col">{t("result.right")}</th>
            </tr>
          </thead>
          <tbody>
            {sitting.areas.map(({ area, right, of }) => (
              <tr key={area}>
                <th scope="row">{t(`standard:area.${area}`)}</th>
                <td>
                  {right} / {of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sitting.repeat.length === 0 ? (
        <p>{t("result.all-right")}</p>
      ) : (
        <section className="stack-tight">
          <h3>{t("result.repeat")}</h3>
          <ul className="study-repeat">
            {sitting.repeat.map(({ question, clauses }) => (
              <li key={question}>
                <span>{promptOf(question)}</span>
                {clauses.map((id) => (
                  <Button key={id} look="plain" onClick={() => onClause(id)}>
                    {t("to-clause", { id })}
                  </Button>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row">
        <Button look="primary" onClick={onAgain}>
          {t("quiz.again")}
        </Button>
        <Button onClick={onHome}>{t("back")}</Button>
      </div>
    </section>
  );
}
