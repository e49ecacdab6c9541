import { memo } from "react";
import { useTranslation } from "react-i18next";
import { locales, type Locale, type ToTraditional } from "#core/base";
import { traditionalProposal, valueAt, type Disagreement, type Reading, type WordRow } from "#core/studio";
import { useDraft, useEdit, useEditor } from "./editor-context.ts";
import { RecordMark } from "./record-mark.tsx";
import { usePhrases } from "./use-phrases.ts";

interface WordsRowProps {
  readonly row: WordRow;
  readonly place: string;
  readonly reading: Reading | undefined;
  readonly toTraditional: ToTraditional | undefined;
  readonly readOnly: boolean;
}

/** One text in all its languages. What is drawn depends on the row's own words and reading. */
export const WordsRow = memo(
  function WordsRow({ row, place, reading, toTraditional, readOnly }: WordsRowProps) {
    const { t } = useTranslation("studio");
    const kind = t(`word.${row.kind}`);
    const name = t("words.name", { kind, id: row.id });
    return (
      <tr>
        <th scope="row">
          <span>{kind}</span> {row.id !== row.kind && <span className="quiet">{row.id}</span>}
          {place !== "" && <span className="small quiet words-state">{place}</span>}
          {(row.kind === "line" || row.kind === "variant") && <RecordMark at={row.at} />}
        </th>
        {locales.map((locale) => (
          <td key={locale} data-missing={locale !== "zh-TW" && (row.texts[locale] ?? "").trim() === ""}>
            <WordsCell
              row={row}
              locale={locale}
              label={t("words.cell", { name, locale: t(`locale.${locale}`) })}
              placeholder={
                locale === "zh-TW"
                  ? toTraditional
                    ? traditionalProposal(row, toTraditional)
                    : ""
                  : t("words.missing")
              }
              readOnly={readOnly}
            />
            {locale === "zh-CN" && reading && <ReadingNote reading={reading} />}
          </td>
        ))}
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

interface WordsCellProps {
  readonly row: WordRow;
  readonly locale: Locale;
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
}

/** The field of one text. What is typed stands in it at once; the rest of the table follows when there is time. */
function WordsCell({ row, locale, label, placeholder, readOnly }: WordsCellProps) {
  const { at } = row;
  const text = useEditor((e) => valueAt(e.history.draft.document, [...at, locale]));
  const edit = useEdit();
  return (
    <textarea
      lang={locale}
      rows={1}
      aria-label={label}
      value={typeof text === "string" ? text : ""}
      placeholder={placeholder}
      readOnly={readOnly}
      onChange={(event) => edit({ type: "set-words", at, locale, text: event.target.value })}
    />
  );
}

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
