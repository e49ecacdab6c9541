import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { locales, type Problem, type ToTraditional } from "#core/base";
import {
  csvOf,
  missingIn,
  nameOfState,
  needlessTraditional,
  overriddenIn,
  readCsv,
  readingsOf,
  wordRows,
  type Edit,
  type Reading,
} from "#core/studio";
import type { Understand } from "#core/speech";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import { useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { WordsRow } from "./words-row.tsx";
import "./words.css";

/** Every text of the scenario in story order, a column for each language; and what is understood in each reply to pick. */
export function WordsTable() {
  const { t } = useTranslation("studio");
  const { loadTraditional, loadUnderstand } = useServices();
  const live = useDraft();
  const draft = useDeferredValue(live);
  const edit = useEdit();
  const readOnly = useReadOnly();
  const settle = useEditor((e) => e.settle);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [convert, setConvert] = useState<{ readonly to: ToTraditional }>();
  const [understand, setUnderstand] = useState<{ readonly read: Understand }>();
  const [failure, setFailure] = useState<string>();
  const { acts } = draft.document;
  useEffect(() => {
    loadTraditional().then(
      (to) => setConvert({ to }),
      (error: unknown) => setFailure(messageOf(error)),
    );
  }, [loadTraditional]);
  useEffect(() => {
    let wanted = true;
    loadUnderstand({ acts }).then(
      (read) => wanted && setUnderstand({ read }),
      (error: unknown) => setFailure(messageOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [loadUnderstand, acts]);

  const rows = useMemo(() => wordRows(draft), [draft]);
  const missing = useMemo(() => missingIn(rows), [rows]);
  const readings = useMemo(
    () =>
      new Map<string, Reading>(understand ? readingsOf(draft, understand.read).map((r) => [r.id, r]) : []),
    [draft, understand],
  );
  const needless = useMemo<readonly Edit[]>(
    () => (convert ? needlessTraditional(rows, convert.to) : []),
    [rows, convert],
  );
  const isMissing = (texts: (typeof rows)[number]["texts"]) =>
    (texts["zh-CN"] ?? "").trim() === "" || (texts.en ?? "").trim() === "";
  const shown = onlyMissing ? rows.filter((row) => isMissing(row.texts)) : rows;

  return (
    <div className="words-pane" onBlur={settle}>
      <p role="status">
        {t("words.counts", {
          texts: rows.length,
          zh: missing["zh-CN"],
          en: missing.en,
          tw: overriddenIn(rows),
        })}
      </p>
      <div className="row">
        <Check label={t("words.only-missing")} checked={onlyMissing} onChange={setOnlyMissing} />
        <CsvButtons />
        {needless.length > 0 && !readOnly && (
          <Button onClick={() => edit({ type: "together", edits: needless, why: "traditional" })}>
            {t("words.needless", { count: needless.length })}
          </Button>
        )}
      </div>
      {failure !== undefined && (
        <p role="alert" className="problem-error">
          {failure}
        </p>
      )}
      <div className="words-scroll" tabIndex={0} role="region" aria-label={t("words.table")}>
        <table className="words-table">
          <thead>
            <tr>
              <th scope="col">{t("words.where")}</th>
              {locales.map((locale) => (
                <th scope="col" key={locale}>
                  {t(`locale.${locale}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <WordsRow
                key={row.at.join("/")}
                row={row}
                place={row.state === undefined ? "" : nameOfState(draft, row.state)}
                reading={row.kind === "reply" ? readings.get(row.id) : undefined}
                toTraditional={convert?.to}
                readOnly={readOnly}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The table out to a translator, and back. */
function CsvButtons() {
  const { t } = useTranslation("studio");
  const { files } = useServices();
  const draft = useDraft();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const words = useProblemWords();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [news, setNews] = useState("");
  const read = async () => {
    try {
      const text = await files.pick(".csv");
      if (text === undefined) return;
      const { edits, problems: found } = readCsv(text, draft);
      if (edits.length > 0) edit({ type: "together", edits, why: "csv" });
      setProblems(found);
      setNews(t("words.csv-read", { count: edits.length }));
    } catch (error) {
      setNews(messageOf(error));
    }
  };
  return (
    <>
      <Button onClick={() => files.save(`${draft.document.id}.csv`, `\uFEFF${csvOf(draft)}`)}>
        {t("words.csv-out")}
      </Button>
      <Button onClick={() => void read()} refusal={readOnly ? t("read-only.short") : undefined}>
        {t("words.csv-in")}
      </Button>
      <span role="status" className="small quiet">
        {news}
      </span>
      {problems.length > 0 && (
        <ul className="small words-problems">
          {problems.slice(0, 20).map((problem, i) => (
            <li key={i}>{words(problem)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
