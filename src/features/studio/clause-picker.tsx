import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Clause } from "#core/standards";
import { TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { useDesk, useDraft, useEdit } from "./editor-context.ts";

const mostShown = 12;

/** Which clauses the call is about, found by searching the standard. */
export function ClausePicker() {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { standards } = useDesk();
  const { practises } = useDraft().document;
  const edit = useEdit();
  const [asked, setAsked] = useState("");
  const wanted = useDeferredValue(asked.trim().toLowerCase());
  const names = useMemo(() => new Map(standards.clauses.map((clause) => [clause.id, clause])), [standards]);
  const found = useMemo(
    () =>
      wanted === "" ? [] : standards.clauses.filter((clause) => contains(clause, wanted)).slice(0, mostShown),
    [standards, wanted],
  );
  const set = (ids: readonly string[]) => edit({ type: "set-head", member: "practises", value: [...ids] });
  const titleOf = (id: string) => {
    const clause = names.get(id);
    return clause ? text(clause.title) : id;
  };
  return (
    <div className="stack-s">
      <ul className="clause-chosen">
        {practises.map((id) => (
          <li key={id}>
            {titleOf(id)}
            {practises.length > 1 && (
              <button
                type="button"
                aria-label={t("take-away", { name: titleOf(id) })}
                onClick={() => set(practises.filter((other) => other !== id))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <TextField
        type="search"
        label={t("clause.search")}
        note={t("clause.note")}
        value={asked}
        onChange={setAsked}
      />
      {wanted !== "" && found.length === 0 && <p className="small quiet">{t("clause.none")}</p>}
      {found.length > 0 && (
        <ul className="clause-found">
          {found.map((clause) => {
            const chosen = practises.includes(clause.id);
            return (
              <li key={clause.id}>
                <button type="button" disabled={chosen} onClick={() => set([...practises, clause.id])}>
                  {text(clause.title)} {chosen && <span className="quiet">{t("clause.chosen")}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const contains = ({ id, title }: Clause, wanted: string) =>
  [id, title["zh-CN"], title.en].some((words) => words.toLowerCase().includes(wanted));
