import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
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
  const add = () => {
    const fill = (key: "acts.example" | "acts.counter") =>
      Array.from({ length: least }, (_, i) => t(key, { n: i + 1 }));
    const act = { title: { "zh-CN": "", en: "" }, examples: fill("acts.example"), counterExamples: fill("acts.counter") };
    set({ ...acts, [freeId("own-act", acts)]: act });
  };
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
      {Object.keys(acts).length < mostActs && <Button onClick={add}>{t("acts.add")}</Button>}
      {Object.keys(acts).length > 0 && <CrossValidation acts={acts} />}
    </div>
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
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const count = lines(typed ?? sentences.join("\n")).length;
  return (
    <TextField
      label={label}
      note={t("acts.count", { count, least })}
      lines={6}
      value={typed ?? sentences.join("\n")}
      onChange={(text) => {
        const enough = lines(text).length >= least && lines(text).length <= 40;
        setTyped(text);
        if (enough) onChange(lines(text));
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
      const [{ checkOwnActs }, { ownActsOf }] = await Promise.all([
        import("#core/speech"),
        import("#core/scenario"),
      ]);
      const figures = checkOwnActs(ownActsOf({ acts }) ?? {});
      setTold(
        Object.entries(figures).map(([id, figure]) =>
          t("acts.figure", { name: acts[id]?.title["zh-CN"] || id, figure: JSON.stringify(figure) }),
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
