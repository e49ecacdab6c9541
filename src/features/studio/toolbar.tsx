import { useTranslation } from "react-i18next";
import type { Description } from "#core/studio";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import { useFormats } from "#state/use-formats";
import { useDraft, useEditor } from "./editor-context.ts";
import type { Saving } from "./draft-keeper.ts";

interface ToolbarProps {
  readonly onBack: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onPackage: () => void;
  /** What the last saving to a file came to. */
  readonly fileNews: string;
}

/** The name, how the keeping fares, the way back and forward in words, and files. */
export function Toolbar({ onBack, onSave, onSaveAs, onPackage, fileNews }: ToolbarProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { title } = useDraft().document;
  const past = useEditor((e) => e.history.past);
  const future = useEditor((e) => e.history.future);
  const undo = useEditor((e) => e.undo);
  const redo = useEditor((e) => e.redo);
  const readOnly = useEditor((e) => e.readOnly);
  const saving = useEditor((e) => e.saving);
  const flush = useEditor((e) => e.flush);
  const editWords = useEditWords();
  const [last, next] = [past.at(-1)?.what, future.at(-1)?.what];
  return (
    <header className="studio-bar">
      <Button look="plain" onClick={onBack}>
        {t("bar.back")}
      </Button>
      <h1>{text(title) || title["zh-CN"] || t("untitled")}</h1>
      <SavingSign saving={saving} readOnly={readOnly} onAgain={() => void flush()} />
      <div className="studio-bar-steps" role="group" aria-label={t("bar.steps")}>
        <Button
          onClick={undo}
          refusal={last ? undefined : t("bar.nothing-to-undo")}
          title="Ctrl+Z"
          className="step-button"
        >
          {last ? t("bar.undo", { what: editWords(last) }) : t("bar.undo-none")}
        </Button>
        <Button
          onClick={redo}
          refusal={next ? undefined : t("bar.nothing-to-redo")}
          title="Ctrl+Shift+Z"
          className="step-button"
        >
          {next ? t("bar.redo", { what: editWords(next) }) : t("bar.redo-none")}
        </Button>
      </div>
      <div className="studio-bar-files" role="group" aria-label={t("bar.files")}>
        <Button onClick={onSave} title="Ctrl+S">
          {t("bar.save-file")}
        </Button>
        <Button look="plain" onClick={onSaveAs}>
          {t("bar.save-as")}
        </Button>
        <Button look="plain" onClick={onPackage}>
          {t("bar.package")}
        </Button>
      </div>
      <p role="status" className="studio-bar-news small quiet">
        {fileNews}
      </p>
    </header>
  );
}

/** What an edit did, in words. */
export function useEditWords(): (what: Description) => string {
  const { t } = useTranslation("studio");
  return ({ key, params }) => {
    const shown = { ...params };
    if (typeof params["member"] === "string")
      shown["member"] = t(`member.${params["member"]}`, { defaultValue: params["member"] });
    if (typeof params["kind"] === "string") shown["kind"] = t(`kind.${params["kind"]}`);
    if (typeof params["trigger"] === "string")
      shown["trigger"] = t([
        `phrase.event-${params["trigger"]}`,
        `phrase.after-${params["trigger"]}`,
        "way.some",
      ]);
    if (typeof params["locale"] === "string") shown["locale"] = t(`locale.${params["locale"]}`);
    return t(`edit.${key}`, shown);
  };
}

interface SavingSignProps {
  readonly saving: Saving;
  readonly readOnly: boolean;
  readonly onAgain: () => void;
}

function SavingSign({ saving, readOnly, onAgain }: SavingSignProps) {
  const { t } = useTranslation("studio");
  const formats = useFormats();
  if (readOnly) return <p className="saving small">{t("read-only.short")}</p>;
  return (
    <p className="saving small" data-saving={saving.is} role="status">
      {saving.is === "saved" ? (
        <span title={formats.moment(saving.at)}>{t("saving.saved")}</span>
      ) : saving.is === "failed" ? (
        <>
          {t("saving.failed", { message: saving.message })}{" "}
          <Button look="plain" onClick={onAgain}>
            {t("saving.again")}
          </Button>
        </>
      ) : (
        t("saving.saving")
      )}
    </p>
  );
}
