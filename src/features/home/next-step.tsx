import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";

/** What to do now, in one line with one button. Without `children` it only keeps the place. */
export function NextStep({
  line,
  children,
}: {
  readonly line?: string | undefined;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("home");
  return (
    <section className="next-step" aria-label={t("next")}>
      {line !== undefined && <p className="next-line">{line}</p>}
      {children}
    </section>
  );
}

export function NextButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <div className="row">
      <Button look="primary" size="large" onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}
