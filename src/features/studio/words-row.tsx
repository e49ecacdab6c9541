import { memo } from "react";
import { useTranslation } from "react-i18next";
import { locales, type Locale, type ToTraditional } from "#core/base";
import { traditionalProposal, type Disagreement, type Reading, type WordRow } from "#core/studio";
import { useDraft } from "./editor-context.ts";
import { usePhrases } from "./use-phrases.ts";

interface WordsRowProps {
  readonly row: WordRow;
  readonly place: string;
  readonly reading: Reading | undefined;
  readonly toTraditional: ToTraditional | undefined;
  readonly readOnly: boolean;
  readonly onChange: (locale: Locale, text: string) => void;
}

/** One text in all its languages. What is drawn depends on the row's own words and reading. */
export const WordsRow = memo(
  function WordsRow({ row, place, reading, toTraditional, readOnly, onChange }: WordsRowProps) {
    const { t } = useTranslation("studio");
    const kind = t(`word.${row.kind}`);
    const name = t("words.name", { kind, id: row.id });
    return (
      <tr>
        <th scope="row">
          <span>{kind}</span> <span className="quiet">{row.id}</span>
          {place !== "" && <span className="small quiet words-state">{place}</span>}
        </th>
        {locales.map((locale) => {
          const text = row.texts[locale] ?? "";
          const proposal = locale === "zh-TW" && toTraditional ? traditionalProposal(row, toTraditional) : "";
          return (
            <td key={locale} data-missing={locale !== "zh-TW" && text.trim() === ""}>
              <textarea
                lang={locale}
                rows={1}
                aria-label={t("words.cell", { name, locale: t(`locale.${locale}`) })}
                value={text}
                placeholder={locale === "zh-TW" ? proposal : t("words.missing")}
                readOnly={readOnly}
                onChange={(event) => onChange(locale, event.target.value)}
              />
              {locale === "zh-CN" && reading && <ReadingNote reading={reading} />}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.row.at.join("/") === b.row.at.join("/") &&
    locales.every((locale) => a.row.texts[locale] === b.row.texts[locale]) &&
    a.place === b.place &&
    a.toTraditional === b.toTraditional &&
    a.readOnly === b.readOnly &&
    JSON.stringify(a.reading) === JSON.stringify(b.reading),
);

/** What `understand` reads in a reply, and where that is not what its author says of it. */
function ReadingNote({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation("studio");
  const words = usePhrases(useDraft());
  const list = (kind: "act" | "fault", ids: readonly string[]) =>
    [...new Set(ids)].map((id) => words.name(kind, id)).join(t("joint.list"));
  const acts = list(
    "act",
    reading.acts.map(({ id }) => id),
  );
  const faults = list(
    "fault",
    reading.faults.map(({ id }) => id),
  );
  const said = (one: Disagreement): string => {
    if (one.type === "has-fault") return t("disagreement.has-fault", { faults: list("fault", one.faults) });
    if (one.type === "no-fault") return t("disagreement.no-fault");
    return t("disagreement.not-heard", { wanted: list("act", one.wanted) });
  };
  return (
    <p className="small reading-note">
      {t("reading.read", { acts: acts || t("reading.nothing") })}
      {faults !== "" && <> {t("reading.faults", { faults })}</>}
      {reading.disagreements.map((one) => (
        <b key={one.type} className="disagreement">
          {said(one)}
        </b>
      ))}
    </p>
  );
}
