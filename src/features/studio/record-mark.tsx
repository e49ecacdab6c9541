import { useTranslation } from "react-i18next";
import type { Place } from "#core/base";
import { isOf, standingOf } from "#core/studio";
import { useEditor } from "./editor-context.ts";
import "./record.css";

/** Beside a text of the words table: whether it has been recorded, and whether the recording still says it. */
export function RecordMark({ at }: { readonly at: Place }) {
  const { t } = useTranslation("studio");
  const [part, line, , variant] = at;
  const standing = useEditor(({ history: { draft } }) => {
    if (part !== "lines" || at.includes("gloss")) return undefined;
    const index = typeof variant === "number" ? variant : undefined;
    const recording = draft.recordings?.find((one) => isOf(one, String(line), index));
    return recording && standingOf(recording, draft.document);
  });
  if (standing === undefined || standing === "lost") return null;
  return (
    <span className="small record-mark" data-standing={standing}>
      {t(`record.mark-${standing}`)}
    </span>
  );
}
