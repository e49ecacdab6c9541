import { useTranslation } from "react-i18next";
import { parameterTerm, type Clause, type ParameterValue, type Standards } from "#core/standards";
import { useLocalText } from "#state/use-local-text";
import { differencesIn } from "./house-figures.ts";

interface HouseTableProps {
  readonly clause: Clause;
  readonly standards: Standards;
}

/** Where the houses disagree: what each of them sets. */
export function HouseTable({ clause, standards }: HouseTableProps) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const houses = differencesIn(clause, standards.profiles);
  if (houses.length === 0) return null;
  const names = [...new Set(houses.flatMap(({ parameters }) => Object.keys(parameters)))];
  const varies = new Set(houses.map(({ variant }) => variant)).size > 1;
  const value = (name: string, found: ParameterValue | undefined) => {
    const choices = parameterTerm(name)?.choices ?? [];
    if (!Array.isArray(found)) return found?.toString() ?? t("none-set");
    return found
      .map((id) => {
        const choice = choices.find((c) => c.id === id);
        return choice ? text(choice.name) : id;
      })
      .join(t("comma"));
  };
  const parameterName = (name: string) => {
    const term = parameterTerm(name);
    return term ? text(term.name) : name;
  };
  const way = (variant: string) => {
    const name = clause.variants?.[variant];
    return name ? text(name) : variant;
  };
  return (
    <section className="stack-tight">
      <h3>{t("houses")}</h3>
      <div className="standard-table" tabIndex={0} role="region" aria-label={t("houses")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("house")}</th>
              {varies && <th scope="col">{t("variant")}</th>}
              {names.map((name) => (
                <th scope="col" key={name}>
                  {parameterName(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {houses.map(({ profile, off, variant, parameters }) => (
              <tr key={profile.id}>
                <th scope="row">{text(profile.name)}</th>
                {off ? (
                  <td colSpan={names.length + Number(varies)}>{t("not-kept")}</td>
                ) : (
                  <>
                    {varies && <td>{way(variant)}</td>}
                    {names.map((name) => (
                      <td key={name}>{value(name, parameters[name])}</td>
                    ))}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
