import { useTranslation } from "react-i18next";
import type { Clause, Standards } from "#core/standards";
import { useLocalText } from "#state/use-local-text";

/** Says where a rule stands, one text for each document: its number, its title, the places in it. */
export function useSourceWords(): (standards: Standards, clause: Clause) => string[] {
  const { t } = useTranslation("report");
  const text = useLocalText();
  return (standards, { sources }) =>
    [...new Set(sources.map((s) => s.document))].map((number) => {
      const title = standards.documents.find((d) => d.id === number)?.title;
      // Places are cited as the Chinese documents number them.
      const places = sources.flatMap((s) =>
        s.document === number ? [text({ "zh-CN": s.place, en: s.place })] : [],
      );
      return t("sources.source", {
        number,
        title: title ? text(title) : "",
        places: places.join(t("list-comma")),
      });
    });
}
