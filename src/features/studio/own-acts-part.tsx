import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ownActsOf, type Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { messageOf } from "#state/progress";
import { useDraft, useEdit } from "./editor-context.ts";
import { freeId } from "./new-parts.ts";
import { WordsFields } from "./words-fields.tsx";

type OwnActs = NonNullable<Scenario["acts"]>;
const mostActs = 10;
const least = 8;

/** Acts that the vocabulary does not know, taught by examples; and how well they are told apart. */
export function OwnActsPart() {
  const { t } = useTranslation("studio");
  const { acts = {} } = useDraft().document;
  const edit = useEdit();
  const set = (value: OwnActs) =>
    edit({ type: "set-head", member: "acts", value: Object.keys(value).length === 0 ? undefined : value });
  return (
    <div className="stack-s">
      <p className="small quiet">{t("acts.note")}</p>
      {Object.entries(acts).map(([id, act]) => (
        <fieldset key={id} className="text-list">
          <legend>{act.title["zh-CN"] || id}</legend>
          <WordsFields label={t("acts.title")} value={act.title} at={["acts", id, "title"]} />
          {(["examples", "counterExamples"] as const).map((member) => (
            <Sentences
              key={member}
              label={t(`acts.${member}`)}
              sentences={act[member]}
              onChange={(sentences) => set({ ...acts, [id]: { ...act, [member]: sentences } })}
            />
          ))}
          <Button
            look="plain"
            onClick={() => set(Object.fromEntries(Object.entries(acts).filter(([other]) => other !== id)))}
          >
            {t("remove-this", { name: act.title["zh-CN"] || id })}
          </Button>
        </fieldset>
      ))}
      {Object.keys(acts).length < mostActs && (
        <NewAct onAdd={(act) => set({ ...acts, [freeId("own-act", acts)]: act })} />
      )}
      {Object.keys(acts).length > 0 && <CrossValidation acts={acts} />}
    </div>
  );
}

const linesIn = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
const mostLines = 40;

/** An act to be, until there are sentences enough to teach it by. */
function NewAct({ onAdd }: { readonly onAdd: (act: OwnActs[string]) => void }) {
  const { t } = useTranslation("studio");
  const [title, setTitle] = useState("");
  const [examples, setExamples] = useState("");
  const [counter, setCounter] = useState("");
  const enough = [examples, counter].every((text) => {
    const { length } = linesIn(text);
    return length >= least && length <= mostLines;
  });
  const add = () => {
    onAdd({
      title: { "zh-CN": title.trim(), en: "" },
      examples: linesIn(examples),
      counterExamples: linesIn(counter),
    });
    for (const empty of [setTitle, setExamples, setCounter]) empty("");
  };
  return (
    <details>
      <summary>{t("acts.add")}</summary>
      <div className="stack-s">
        <TextField label={t("acts.title")} value={title} onChange={setTitle} />
        <TextField
          label={t("acts.examples")}
          note={t("acts.count", { count: linesIn(examples).length, least })}
          lines={6}
          value={examples}
          onChange={setExamples}
        />
        <TextField
          label={t("acts.counterExamples")}
          note={t("acts.count", { count: linesIn(counter).length, least })}
          lines={6}
          value={counter}
          onChange={setCounter}
        />
        <Button
          onClick={add}
          refusal={enough && title.trim() !== "" ? undefined : t("acts.not-yet", { least })}
        >
          {t("acts.add")}
        </Button>
      </div>
    </details>
  );
}

interface SentencesProps {
  readonly label: string;
  readonly sentences: readonly string[];
  readonly onChange: (sentences: string[]) => void;
}

/** A sentence a line. What is half written is kept here until there are enough. */
function Sentences({ label, sentences, onChange }: SentencesProps) {
  const { t } = useTranslation("studio");
  const [typed, setTyped] = useState<string>();
  const count = linesIn(typed ?? sentences.join("\n")).length;
  return (
    <TextField
      label={label}
      note={t("acts.count", { count, least })}
      lines={6}
      value={typed ?? sentences.join("\n")}
      onChange={(text) => {
        const { length } = linesIn(text);
        setTyped(text);
        if (length >= least && length <= mostLines) onChange(linesIn(text));
      }}
    />
  );
}

/** Each act learned without some of its examples and tried on those: how many it gets right. */
function CrossValidation({ acts }: { readonly acts: OwnActs }) {
  const { t } = useTranslation("studio");
  const [told, setTold] = useState<readonly string[]>([]);
  const check = async () => {
    try {
      const { checkOwnActs } = await import("#core/speech");
      const named = (id: string) => acts[id]?.title["zh-CN"] || id;
      setTold(
        checkOwnActs(ownActsOf({ acts })).map(({ id, f1, missed, mistaken, poor }) =>
          t(poor ? "acts.figure-poor" : "acts.figure", {
            name: named(id),
            percent: Math.round(f1 * 100),
            missed: missed.length,
            mistaken: mistaken.length,
          }),
        ),
      );
    } catch (error) {
      setTold([messageOf(error)]);
    }
  };
  return (
    <>
      <Button onClick={() => void check()}>{t("acts.check")}</Button>
      <ul role="status" className="small">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
