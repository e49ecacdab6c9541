import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Mark } from "#ui/mark";
import { useLocalText } from "#state/use-local-text";

/** Which word goes with a ring: before the second is over it is early, after the third late; no blame in either. */
function ringKey(rings: number): string {
  if (rings <= 1) return "ring.early";
  return rings <= 3 ? "ring.now" : "ring.late";
}

interface RingingProps {
  readonly rings: number;
  readonly scenario: Scenario;
  readonly onAnswer: () => void;
}

/** The ringing phone: who calls, how often it has rung, and one thing to press. */
export function Ringing({ rings, scenario, onAnswer }: RingingProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  return (
    <div className="ringing">
      <span className="ringing-mark" key={rings}>
        <Mark drawn={Math.min(3, rings)} size={112} />
      </span>
      <p className="ringing-count" role="status">
        {t("ring.count", { count: rings })}
      </p>
      <p className="quiet">{t(ringKey(rings))}</p>
      <p className="ringing-who">
        {text(scenario.caller.name)} · {scenario.caller.number}
      </p>
      <Button look="primary" size="large" shortcut="Space" autoFocus onClick={onAnswer}>
        {t("answer")}
      </Button>
    </div>
  );
}
