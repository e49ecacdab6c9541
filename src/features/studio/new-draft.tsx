import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import {
  blankScenario,
  draftOf,
  fromTemplate,
  fromTranscript,
  questionsOf,
  templateIds,
  type Answers,
  type Draft,
  type TemplateId,
} from "#core/studio";
import { Button } from "#ui/button";
import { Choice } from "#ui/choice";
import { SelectField, TextField } from "#ui/field";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { useCards } from "#state/use-cards";
import type { Beginning } from "./begin-draft.ts";

interface NewDraftProps {
  readonly onBegin: (made: Beginning) => void;
  readonly onRefused: (problems: readonly Problem[]) => void;
}

const ways = ["template", "blank", "copy", "transcript"] as const;
type Way = (typeof ways)[number];

/** The ways to begin a scenario. */
export function NewDraft(props: NewDraftProps) {
  const { t } = useTranslation("studio");
  const [way, setWay] = useState<Way>("template");
  return (
    <section className="new-draft stack" aria-label={t("home.new")}>
      <Choice
        label={t("new.how")}
        options={ways.map((value) => ({ value, label: t(`new.${value}`), note: t(`new.${value}-note`) }))}
        value={way}
        onChange={setWay}
        look="list"
      />
      {way === "template" && <FromTemplate {...props} />}
      {way === "blank" && (
        <div>
          <Button look="primary" onClick={() => begin(props, draftOf(blankScenario()))}>
            {t("new.begin")}
          </Button>
        </div>
      )}
      {way === "copy" && <FromCopy {...props} />}
      {way === "transcript" && <FromTranscript {...props} />}
    </section>
  );
}

function begin(
  { onBegin, onRefused }: NewDraftProps,
  made: ReturnType<typeof draftOf>,
  copiedFrom?: string,
): void {
  if (made.ok) onBegin({ draft: made.value, ...(copiedFrom !== undefined && { copiedFrom }) });
  else onRefused(made.problems);
}

function FromTemplate(props: NewDraftProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const [template, setTemplate] = useState<TemplateId>("silence");
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <>
      <SelectField
        label={t("new.which")}
        value={template}
        options={templateIds.map((value) => ({ value, label: t(`template.${value}`) }))}
        onChange={(value) => {
          setTemplate(value as TemplateId);
          setAnswers({});
        }}
      />
      {questionsOf(template).map(({ id, choices }) => (
        <SelectField
          key={id}
          label={t(`question.${id}`)}
          value={answers[id] ?? choices[0]?.id ?? ""}
          options={choices.map((choice) => ({ value: choice.id, label: text(choice.name) }))}
          onChange={(value) => setAnswers({ ...answers, [id]: value })}
        />
      ))}
      <div>
        <Button look="primary" onClick={() => begin(props, draftOf(fromTemplate(template, answers, text)))}>
          {t("new.begin")}
        </Button>
      </div>
    </>
  );
}

function FromCopy(props: NewDraftProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { shelf } = useServices();
  const cards = useCards();
  const [id, setId] = useState("");
  const chosen = id || (cards[0]?.id ?? "");
  const copy = async () => {
    const read = await shelf.read(chosen);
    if (!read?.ok) return props.onRefused(read?.problems ?? []);
    const draft: ReturnType<typeof draftOf> = draftOf(read.value);
    begin(props, draft.ok ? { ...draft, value: named(draft.value) } : draft, chosen);
  };
  return (
    <>
      <SelectField
        label={t("new.copy-which")}
        value={chosen}
        options={cards.map((card) => ({ value: card.id, label: text(card.title) }))}
        onChange={setId}
      />
      <div>
        <Button look="primary" onClick={() => void copy()}>
          {t("new.begin")}
        </Button>
      </div>
    </>
  );
}

/** A copy says so, or two calls of the library would have one name. These are the scenario's words, not the screen's. */
function named({ document }: Draft): Draft {
  const { title } = document;
  return {
    document: { ...document, title: { "zh-CN": `${title["zh-CN"]}（副本）`, en: `${title.en} (copy)` } },
  };
}

function FromTranscript(props: NewDraftProps) {
  const { t } = useTranslation("studio");
  const [text, setText] = useState("");
  return (
    <>
      <TextField
        label={t("new.transcript-text")}
        note={t("new.transcript-help")}
        lines={10}
        value={text}
        onChange={setText}
      />
      <div>
        <Button
          look="primary"
          refusal={text.trim() === "" ? t("new.transcript-empty") : undefined}
          onClick={() => begin(props, fromTranscript(text))}
        >
          {t("new.begin")}
        </Button>
      </div>
    </>
  );
}
