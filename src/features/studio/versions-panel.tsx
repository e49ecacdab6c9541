import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { differenceOf, draftOf, type Difference, type Draft, type Version } from "#core/studio";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { useFormats } from "#state/use-formats";
import { useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { usePhrases } from "./use-phrases.ts";
import { phraseOfTrigger } from "#core/studio";

const mostShown = 60;

/** Saved versions: what is different from one to now, in words, and the way back to it. */
export function VersionsPanel() {
  const { t } = useTranslation("studio");
  const formats = useFormats();
  const draft = useDraft();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const versions = useEditor((e) => e.versions);
  const saveVersion = useEditor((e) => e.saveVersion);
  const [note, setNote] = useState("");
  const [shown, setShown] = useState<string>();
  const save = () => {
    saveVersion(note);
    setNote("");
  };
  return (
    <div className="versions-panel">
      <h2 tabIndex={-1}>{t("versions.heading")}</h2>
      {!readOnly && (
        <>
          <TextField
            label={t("versions.note")}
            note={t("versions.note-note")}
            value={note}
            onChange={setNote}
          />
          <Button onClick={save}>{t("versions.save")}</Button>
        </>
      )}
      {versions.length === 0 && <p className="small quiet">{t("versions.none")}</p>}
      <ol className="part-list">
        {versions.toReversed().map((version) => {
          const key = `${version.at}/${version.hash}`;
          return (
            <li key={key}>
              <details open={shown === key} onToggle={(e) => e.currentTarget.open && setShown(key)}>
                <summary>
                  {formats.moment(version.at)} {version.note !== undefined && <b>{version.note}</b>}
                </summary>
                {shown === key && <VersionDetail version={version} now={draft} />}
                {!readOnly && (
                  <Button
                    onClick={() => {
                      const old = draftOf(version.text);
                      if (old.ok) edit({ type: "replace", document: old.value.document, why: "restore" });
                    }}
                  >
                    {t("versions.restore")}
                  </Button>
                )}
              </details>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function VersionDetail({ version, now }: { readonly version: Version; readonly now: Draft }) {
  const { t } = useTranslation("studio");
  const differences = useMemo(() => {
    const old = draftOf(version.text);
    return old.ok ? differenceOf(old.value.document, now.document) : [];
  }, [version, now]);
  const words = useDifferenceWords(now);
  if (differences.length === 0) return <p className="small quiet">{t("versions.same")}</p>;
  return (
    <>
      <p className="small">{t("versions.since")}</p>
      <ul className="difference-list small">
        {differences.slice(0, mostShown).map((difference, i) => (
          <li key={i}>{words(difference)}</li>
        ))}
        {differences.length > mostShown && (
          <li>{t("map.more", { count: differences.length - mostShown })}</li>
        )}
      </ul>
    </>
  );
}

function useDifferenceWords(draft: Draft): (difference: Difference) => string {
  const { t } = useTranslation("studio");
  const words = usePhrases(draft);
  const member = (name: string) => t(`member.${name}`, { defaultValue: name });
  return (one) => {
    switch (one.type) {
      case "state-changed":
        return t("difference.state-changed", {
          state: one.state || t("scenario.everywhere"),
          member: member(one.member),
        });
      case "transition-added":
      case "transition-removed":
      case "transition-changed":
      case "transitions-reordered":
        return t(`difference.${one.type}`, {
          state: one.state || t("scenario.everywhere"),
          trigger: words.phrase(phraseOfTrigger(one.kind, one.trigger)),
        });
      case "line-changed":
      case "reply-changed":
        return t(`difference.${one.type}`, { id: one.id, member: member(one.member) });
      case "words-changed":
        return t("difference.words-changed", {
          from: one.from || "—",
          to: one.to || "—",
          locale: t(`locale.${one.locale}`),
        });
      case "head-changed":
        return t("difference.head-changed", { member: member(one.member) });
      default:
        return t(`difference.${one.type}`, { ...one });
    }
  };
}
