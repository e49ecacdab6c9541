import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { fixOf, type Draft, type Edit } from "#core/studio";
import { Button } from "#ui/button";
import { useEdit } from "./editor-context.ts";

const unused: ReadonlySet<string> = new Set(["scenario.unused-line", "scenario.unused-reply"]);

interface FixUnusedProps {
  readonly problems: readonly Problem[];
  /** The draft that they were found in. */
  readonly of: Draft;
}

/** After states were deleted: all lines and replies that nothing uses any more go at once, as one step of undo. */
export function FixUnused({ problems, of }: FixUnusedProps) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const edits = problems.flatMap((problem): Edit[] => {
    const fix = unused.has(problem.code) ? fixOf(problem, of) : undefined;
    return fix ? [fix.edit] : [];
  });
  if (edits.length < 2) return null;
  return (
    <Button onClick={() => edit({ type: "together", edits, why: "fix" })}>
      {t("problems.fix-unused", { count: edits.length })}
    </Button>
  );
}
