import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import type { CallStore } from "./call-store.ts";
import { LineStatus } from "./line-status.tsx";
import { stopKey } from "./phone-keys.tsx";

interface CallHeadProps {
  readonly store: CallStore;
  readonly exam: boolean;
  readonly house: string;
  /** Stops the exercise; undefined where the call needs no such key, or has ended. */
  readonly onStop: (() => void) | undefined;
  /** The desk as a sheet: whether it is open, and the way to open or close it. */
  readonly sheet: boolean;
  readonly onSheet: () => void;
}

/** Above the call: the line and its time, what counts, and the way out of a call that is too much. */
export function CallHead({ store, exam, house, onStop, sheet, onSheet }: CallHeadProps) {
  const { t } = useTranslation("practise");
  return (
    <header className="call-head">
      <LineStatus store={store} />
      <p className="call-house" data-exam={exam || undefined}>
        <span className="call-mode">{t(exam ? "exam-counts" : "practice-call")}</span>
        <span className="call-house-name"> · {house}</span>
      </p>
      {onStop && (
        <Button look="danger" className="stop-now" shortcut={stopKey} onClick={onStop}>
          {t("stop-now")}
        </Button>
      )}
      <Button className="sheet-button" aria-expanded={sheet} aria-controls="desk" onClick={onSheet}>
        {t(sheet ? "close-desk" : "open-desk")}
      </Button>
    </header>
  );
}
