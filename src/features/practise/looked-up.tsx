import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { CallState } from "#core/call";
import { Button } from "#ui/button";

/** How look-ups fare. `over`: the call is, and nobody waits for the system any more. */
export interface LookUps {
  readonly desk: CallState["desk"];
  readonly over: boolean;
}

interface LookedUpProps {
  /** The article's id, or `customer`. */
  readonly id: string;
  readonly manner: { readonly takes?: number | undefined; readonly fails?: true | undefined } | undefined;
  readonly looks: LookUps;
  readonly onAgain: (id: string) => void;
  readonly children: ReactNode;
}

/** What was looked up, when the system has brought it up; until then, or when it does not, that it has not. */
export function LookedUp({ id, manner, looks, onAgain, children }: LookedUpProps) {
  const { t } = useTranslation("practise");
  const { desk, over } = looks;
  const is = own(desk, id);
  if (is === "failed")
    return (
      <div className="stack system-failed">
        <p role="alert">{t("system-failed")}</p>
        <Button onClick={() => onAgain(id)}>{t("system-again")}</Button>
      </div>
    );
  const atOnce = manner?.takes === undefined && manner?.fails === undefined;
  if (atOnce || is === "found" || over) return children;
  return (
    <p className="system-slow" role="status">
      {t("system-slow")}
    </p>
  );
}
