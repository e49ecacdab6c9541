import { useTranslation } from "react-i18next";
import { placeText, type Problem } from "#core/base";

/** Problems of a document, each with its place. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation("problems");
  return (
    <ul className="settings-problems small">
      {problems.map((p) => (
        <li key={`${p.code}${p.at.join(".")}${JSON.stringify(p.params)}`}>
          {p.at.length > 0 && <code>{placeText(p.at)}</code>}{" "}
          {t(p.code, { ...p.params, ...(p.params["near"] && { context: "near" }) })}
        </li>
      ))}
    </ul>
  );
}
