import { useTranslation } from "react-i18next";
import { mapOf, type Draft } from "#core/studio";

/** What an ending is called: the final state's name, or how else the call was over. */
export function useEndingName(draft: Draft): (ending: string) => string {
  const { t } = useTranslation("studio");
  return (ending) => {
    const node = mapOf(draft).nodes.find(
      ({ kind, key, path }) => kind === "end" && (key === ending || path === ending),
    );
    return node ? node.name : t(`ending.${ending}`, { defaultValue: ending });
  };
}
