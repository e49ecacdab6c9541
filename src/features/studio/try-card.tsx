import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Standards } from "#core/standards";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import type { TryStore } from "./try-store.ts";

const order = ["broken", "missed", "met"] as const;

/** The card as it stands at this moment of the try. */
export function TryCard({ store, standards }: { readonly store: TryStore; readonly standards: Standards }) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const card = useStore(store, (s) => s.card);
  const titleOf = (id: string) => {
    const clause = standards.clauses.find((one) => one.id === id);
    return clause ? text(clause.title) : id;
  };
  const shown = order.flatMap((outcome) =>
    card.findings.filter((f) => f.outcome === outcome && (f.of > 0 || outcome === "broken")),
  );
  return (
    <details className="try-card">
      <summary>
        {t("try.card", { score: card.score })}{" "}
        <Sign tone={card.passed ? "met" : "missed"}>
          {t(card.passed ? "common:passed" : "common:failed")}
        </Sign>
      </summary>
      <ul className="small">
        {shown.map((finding) => (
          <li key={finding.clause}>
            <Sign tone={finding.outcome === "not-applicable" ? "plain" : finding.outcome}>
              {t(`outcome.${finding.outcome}`)}
            </Sign>{" "}
            {titleOf(finding.clause)}
            {finding.advice !== "" && <span className="quiet"> {finding.advice}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
