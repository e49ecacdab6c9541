import { useTranslation } from "react-i18next";
import type { SetAside } from "#core/progress";
import { Notice } from "#ui/notice";
import { ProblemList } from "./problem-list.tsx";

/** Stored records that could not be read: named, with what is wrong, and left where they are. */
export function SetAsideList({ setAside }: { readonly setAside: readonly SetAside[] }) {
  const { t } = useTranslation("settings");
  if (setAside.length === 0) return null;
  return (
    <Notice tone="warning" title={t("set-aside", { count: setAside.length })}>
      <p>{t("set-aside-text")}</p>
      <ul className="stack">
        {setAside.map(({ id, problems }) => (
          <li key={id}>
            <details>
              <summary>{t("set-aside-one", { id })}</summary>
              <ProblemList problems={problems} />
            </details>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
