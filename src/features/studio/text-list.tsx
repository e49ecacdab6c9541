import { useTranslation } from "react-i18next";
import type { LocalText, Place } from "#core/base";
import { Button } from "#ui/button";
import { WordsFields } from "./words-fields.tsx";

interface TextListProps {
  readonly label: string;
  readonly one: (n: number) => string;
  readonly texts: readonly LocalText[];
  readonly at: Place;
  readonly least: number;
  readonly most: number;
  readonly onChange: (texts: LocalText[]) => void;
}

/** Several texts, each in Chinese and English. */
export function TextList({ label, one, texts, at, least, most, onChange }: TextListProps) {
  const { t } = useTranslation("studio");
  return (
    <fieldset className="text-list">
      <legend>{label}</legend>
      {texts.map((text, i) => (
        <div key={i} className="words-block-part">
          <WordsFields label={one(i + 1)} value={text} at={[...at, i]} />
          {texts.length > least && (
            <Button look="plain" onClick={() => onChange(texts.toSpliced(i, 1))}>
              {t("remove-this", { name: one(i + 1) })}
            </Button>
          )}
        </div>
      ))}
      {texts.length < most && (
        <Button look="plain" onClick={() => onChange([...texts, { "zh-CN": "", en: "" }])}>
          {t("add-line-to", { label })}
        </Button>
      )}
    </fieldset>
  );
}
