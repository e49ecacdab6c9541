import { useTranslation } from "react-i18next";
import type { CallState } from "#core/call";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { paces } from "#state/settings";
import { phoneKeys } from "./phone-keys.tsx";

interface PracticeBarProps {
  readonly call: CallState;
  readonly price: { readonly hint: number; readonly undo: number };
  readonly onPause: (on: boolean) => void;
  readonly onPace: (rate: number) => void;
  readonly onUndo: () => void;
  /** Undefined when there is nothing to hint at; a hint without one would be money for nothing. */
  readonly onHint: (() => void) | undefined;
}

/** What only practice has: stand still, go slower, take back, ask. Each thing that costs says what. */
export function PracticeBar({ call, price, onPause, onPace, onUndo, onHint }: PracticeBarProps) {
  const { t } = useTranslation("practise");
  return (
    <div className="practice-bar" role="group" aria-label={t("practice-bar")}>
      <Button
        look="plain"
        shortcut={phoneKeys.pause}
        aria-pressed={call.paused}
        onClick={() => onPause(!call.paused)}
      >
        {t(call.paused ? "go-on" : "pause")}
      </Button>
      <Button
        look="plain"
        shortcut={phoneKeys.undo}
        refusal={call.canUndo ? undefined : t("refusal.nothing-to-undo")}
        onClick={onUndo}
      >
        {t("undo", { price: price.undo })}
      </Button>
      <Button
        look="plain"
        shortcut={phoneKeys.hint}
        refusal={onHint ? undefined : t("no-hint")}
        onClick={onHint}
      >
        {t("hint", { price: price.hint })}
      </Button>
      <SelectField
        label={t("pace")}
        value={String(call.rate)}
        onChange={(value) => onPace(Number(value))}
        options={paces.map((rate) => ({ value: String(rate), label: t("pace-of", { percent: rate * 100 }) }))}
      />
    </div>
  );
}
