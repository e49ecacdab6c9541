import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import { Choice } from "#ui/choice";
import { useDraft, useEdit } from "./editor-context.ts";

/** Who says a line, where two people may: the caller, or whoever rings on the second line. */
export function SpeakerField({ id }: { readonly id: string }) {
  const { t } = useTranslation("studio");
  const { document } = useDraft();
  const edit = useEdit();
  const speaker = own(document.lines, id)?.speaker;
  if (!document.second && speaker === undefined) return null;
  return (
    <Choice
      label={t("line.speaker")}
      options={(["first", "second"] as const).map((value) => ({ value, label: t(`speaker.${value}`) }))}
      value={speaker ?? "first"}
      onChange={(value) =>
        edit({ type: "set-line", id, member: "speaker", value: value === "second" ? value : undefined })
      }
    />
  );
}
