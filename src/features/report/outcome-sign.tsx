import { useTranslation } from "react-i18next";
import type { Outcome } from "#core/scoring";
import { Sign, type SignTone } from "#ui/sign";

const tones: Record<Outcome, SignTone> = {
  met: "met",
  missed: "missed",
  broken: "broken",
  "not-applicable": "plain",
};

/** How a clause went: colour, word and shape. */
export function OutcomeSign({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation("report");
  return <Sign tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Sign>;
}
