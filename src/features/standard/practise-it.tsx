import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import type { Entry } from "./entries.ts";

interface PractiseItProps {
  readonly entry: Entry;
  readonly onPractise: (scenarioId: string) => void;
  readonly onDrill: (clauseId: string) => void;
  readonly onQuiz: (area: string) => void;
}

/** The calls that practise the clause, easiest first; the drill or the quiz where there is one. */
export function PractiseIt({ entry, onPractise, onDrill, onQuiz }: PractiseItProps) {
  const { t } = useTranslation("standard");
  const { shelf } = useServices();
  const text = useLocalText();
  const calls = shelf.cards.filter((card) => card.practises.includes(entry.id));
  const quiz = entry.cover === "quiz";
  const drill = entry.clause !== undefined && !entry.doubtful && entry.clause.models.length > 0;
  if (calls.length === 0 && !quiz && !drill) return null;
  return (
    <section className="stack-tight">
      <h3>{t("practise")}</h3>
      <div className="row">
        {drill && (
          <Button look="primary" onClick={() => onDrill(entry.id)}>
            {t("drill")}
          </Button>
        )}
        {quiz && (
          <Button look="primary" onClick={() => onQuiz(entry.area)}>
            {t("quiz")}
          </Button>
        )}
        {calls.map(({ id, title }) => (
          <Button key={id} onClick={() => onPractise(id)}>
            {t("call", { title: text(title) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
