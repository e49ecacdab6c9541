import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { useDraft, useEditor } from "./editor-context.ts";
import { canBeParallel, lanesAt, useLaneDeeds } from "./use-lane-deeds.ts";

/** Lanes by buttons: of the selected state, or of the whole call when none is selected. */
export function LaneButtons() {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const path = useEditor((e) => e.selected.at(-1) ?? "");
  const deeds = useLaneDeeds();
  if (lanesAt(draft, path) === undefined)
    return (
      <Button
        look="plain"
        onClick={deeds.makeParallel}
        refusal={canBeParallel(draft, path) ? undefined : t("outline.no-lanes-here")}
        title="Alt+L"
      >
        {t("outline.parallel")}
      </Button>
    );
  return (
    <>
      <Button look="plain" onClick={deeds.addLane} title="Alt+L">
        {t("outline.add-lane")}
      </Button>
      <Button look="plain" onClick={deeds.dissolve} title="Alt+Shift+L">
        {t("outline.dissolve")}
      </Button>
    </>
  );
}
