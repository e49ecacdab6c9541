import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import type { CallStore } from "./call-store.ts";
import { SidePanel, type Panel } from "./side-panel.tsx";

interface DeskSideProps {
  readonly store: CallStore;
  readonly panel: Panel;
  /** How often somebody has wished to have the panel under their hands. */
  readonly wishes: number;
  /** Whether it lies over the call as a sheet, and then whether it is open. */
  readonly asSheet: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPanel: (panel: Panel) => void;
  readonly scenario: Scenario;
}

/** The desk beside the call; on a narrow window a sheet over it, which Escape closes. The call goes on behind and stays readable. */
export function DeskSide({ store, panel, wishes, asSheet, open, onClose, onPanel, scenario }: DeskSideProps) {
  const { t } = useTranslation("practise");
  const slip = useStore(store, (s) => s.call.slip);
  const desk = useStore(store, (s) => s.call.desk);
  const over = useStore(store, (s) => s.call.phase === "ended");
  const looks = useMemo(() => ({ desk, over }), [desk, over]);
  const onSlip = useCallback(
    (fields: Readonly<Record<string, string>>) => store.getState().do({ type: "slip", fields }),
    [store],
  );
  const onLookUp = useCallback(
    (article: string) => store.getState().do({ type: "lookup", article }),
    [store],
  );
  const side = useRef<HTMLElement>(null);
  const goThere = useEffectEvent(() => {
    const first = side.current?.querySelector<HTMLElement>(
      `[data-panel="${panel}"] :is(input, textarea, select, button, summary)`,
    );
    (first ?? side.current)?.focus();
  });
  useEffect(() => {
    if (wishes > 0) goThere();
  }, [wishes]);

  return (
    <aside
      ref={side}
      id="desk"
      className="call-side"
      data-open={open}
      aria-label={t("desk")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!asSheet || event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {asSheet && (
        <Button className="sheet-close" onClick={onClose}>
          {t("close-desk")}
        </Button>
      )}
      <SidePanel
        panel={panel}
        onPanel={onPanel}
        scenario={scenario}
        looks={looks}
        slip={slip}
        onSlip={onSlip}
        onLookUp={onLookUp}
      />
    </aside>
  );
}
