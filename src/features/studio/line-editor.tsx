import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Line } from "#core/scenario";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { IdPicker } from "./id-picker.tsx";
import { RecordPart } from "./record-part.tsx";
import { SpeakerField } from "./speaker-field.tsx";
import { useVocabulary } from "./use-vocabulary.ts";
import { NumberField, WordsFields } from "./words-fields.tsx";

const mostVariants = 6;
const emptyText = { "zh-CN": "", en: "" };

/** A caller's line: its words, other wordings, what it does, and the language when it is not Mandarin. */
export function LineEditor({ id }: { readonly id: string }) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const vocabulary = useVocabulary();
  const line: Line | undefined = own(useDraft().document.lines, id);
  if (!line) return <p className="small quiet">{t("line.gone", { id })}</p>;
  const { variants = [], acts = [], lang, gloss, seconds } = line;
  const setLang = (text: string) => {
    const tag = text.trim();
    edit({ type: "set-line", id, member: "lang", value: tag === "" ? undefined : tag });
  };
  return (
    <div className="words-block">
      <WordsFields label={t("line.words")} value={line} at={["lines", id]} lines={2} />
      <RecordPart key={id} line={id} />
      {variants.map((variant, i) => (
        <div key={i} className="words-block-part">
          <WordsFields
            label={t("line.variant", { n: i + 1 })}
            value={variant}
            at={["lines", id, "variants", i]}
          />
          <RecordPart key={id} line={id} variant={i} />
          <Button
            look="plain"
            onClick={() =>
              edit({
                type: "set-line",
                id,
                member: "variants",
                value: variants.length === 1 ? undefined : variants.toSpliced(i, 1),
              })
            }
          >
            {t("line.remove-variant", { n: i + 1 })}
          </Button>
        </div>
      ))}
      {variants.length < mostVariants && (
        <Button
          look="plain"
          onClick={() => edit({ type: "set-line", id, member: "variants", value: [...variants, emptyText] })}
        >
          {t("line.add-variant")}
        </Button>
      )}
      <SpeakerField id={id} />
      <IdPicker
        label={t("line.acts")}
        chosen={acts}
        options={vocabulary.callerActs}
        onChange={(ids) =>
          edit({ type: "set-line", id, member: "acts", value: ids.length === 0 ? undefined : [...ids] })
        }
      />
      <details>
        <summary>{t("line.more")}</summary>
        <div className="stack-s">
          <TextField
            label={t("line.lang")}
            note={t("line.lang-note")}
            value={lang ?? ""}
            onChange={setLang}
          />
          {gloss ? (
            <>
              <WordsFields label={t("line.gloss")} value={gloss} at={["lines", id, "gloss"]} />
              <Button
                look="plain"
                onClick={() => edit({ type: "set-line", id, member: "gloss", value: undefined })}
              >
                {t("line.remove-gloss")}
              </Button>
            </>
          ) : (
            <Button
              look="plain"
              onClick={() => edit({ type: "set-line", id, member: "gloss", value: emptyText })}
            >
              {t("line.add-gloss")}
            </Button>
          )}
          <NumberField
            label={t("line.seconds")}
            note={t("line.seconds-note")}
            value={seconds}
            min={0.2}
            max={60}
            step={0.1}
            onChange={(value) => edit({ type: "set-line", id, member: "seconds", value })}
          />
        </div>
      </details>
    </div>
  );
}
