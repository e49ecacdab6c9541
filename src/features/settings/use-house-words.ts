import { useTranslation } from "react-i18next";
import {
  parameterTerm,
  type Clause,
  type ParameterValue,
  type Profile,
  type ProfileDifference,
  type Standards,
} from "#core/standards";
import { useLocalText } from "#state/use-local-text";

/** A difference in words: what it is about, how it was and how it is. */
export interface DifferenceWords {
  /** The area of the clause; undefined of what concerns the whole house. */
  readonly area: string | undefined;
  readonly about: string;
  readonly from: string;
  readonly to: string;
}

/** Figures, ways and differences of houses in the user's language. */
export function useHouseWords(standards: Standards) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const clauseOf = (id: string) => standards.clauses.find((clause) => clause.id === id);

  const parameter = (id: string) => {
    const term = parameterTerm(id);
    return term ? text(term.name) : id;
  };
  const value = (id: string, found: ParameterValue): string => {
    const term = parameterTerm(id);
    if (Array.isArray(found)) {
      const names = found.map((choice) => {
        const name = term?.choices?.find((c) => c.id === choice)?.name;
        return name ? text(name) : choice;
      });
      return names.join(t("list-comma"));
    }
    return term && term.unit !== "choices" ? t(`figure.${term.unit}`, { count: found }) : String(found);
  };
  const way = (clause: Clause, variant: string) => {
    const name = clause.variants?.[variant];
    return name ? text(name) : variant;
  };
  const severity = (id: string) => t(`severity.${id}`);
  const sectionsOf = (sections: Profile["sections"]) =>
    sections.map((s) => text(s.name)).join(t("list-comma"));

  const difference = (found: ProfileDifference, sections: Profile["sections"]): DifferenceWords => {
    if ("clause" in found) {
      const clause = clauseOf(found.clause);
      const title = clause ? text(clause.title) : found.clause;
      const of = (about: string, from: string, to: string) => ({ area: clause?.area, about, from, to });
      switch (found.type) {
        case "kept":
          return of(title, t(found.from ? "is-kept" : "is-off"), t(found.to ? "is-kept" : "is-off"));
        case "severity":
          return of(t("about-severity", { title }), severity(found.from), severity(found.to));
        case "variant":
          return of(
            t("about-way", { title }),
            clause ? way(clause, found.from) : found.from,
            clause ? way(clause, found.to) : found.to,
          );
        case "parameter":
          return of(
            t("about-figure", { title, name: parameter(found.parameter) }),
            value(found.parameter, found.from),
            value(found.parameter, found.to),
          );
      }
    }
    const of = (about: string, from: string, to: string) => ({ area: undefined, about, from, to });
    switch (found.type) {
      case "name":
        return of(t("house-name"), text(found.from), text(found.to));
      case "summary":
        return of(t("house-summary"), text(found.from), text(found.to));
      case "documents":
        return of(t("about-documents"), found.from.join(t("list-comma")), found.to.join(t("list-comma")));
      case "pass-mark":
        return of(t("house-pass-mark"), t("points", { count: found.from }), t("points", { count: found.to }));
      case "price":
        return of(
          t(`price.${found.of}`),
          t("points", { count: found.from }),
          t("points", { count: found.to }),
        );
      case "weight": {
        const section = sections.find((s) => s.id === found.section);
        const title = section ? text(section.name) : found.section;
        return of(t("about-weight", { title }), String(found.from), String(found.to));
      }
      case "sections":
        return of(t("about-sections"), sectionsOf(found.from), sectionsOf(found.to));
    }
  };

  return { parameter, value, way, severity, difference };
}
