import { useTranslation } from "react-i18next";
import type { Standing } from "#core/progress";
import { Sign, type SignTone } from "#ui/sign";

const tones: Record<Standing, SignTone> = {
  met: "met",
  unsteady: "missed",
  missed: "broken",
  unseen: "ended",
};

/** How a clause stands, as a word, a shape and a colour. */
export function StandingSign({ standing, count }: { readonly standing: Standing; readonly count?: number }) {
  const { t } = useTranslation("progress");
  return (
    <Sign tone={tones[standing]}>
      {t(`standing.${standing}`)}
      {count !== undefined && ` ${count}`}
    </Sign>
  );
}
