import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Scenario } from "#core/scenario";
import type { CallStore } from "./call-store.ts";
import { Moment } from "./line-status.tsx";
import { PhoneKeys, type AskedParty } from "./phone-keys.tsx";
import { PracticeBar } from "./practice-bar.tsx";
import { ReplyArea } from "./reply-area.tsx";

interface ConnectedCallProps {
  readonly store: CallStore;
  readonly scenario: Scenario;
  readonly input: "both" | "pick" | "type";
  readonly price: { readonly hint: number; readonly undo: number };
  readonly asked: AskedParty;
  readonly onAsk: (asked: AskedParty) => void;
  readonly onSlip: () => void;
  /** Undefined when there is nothing to hint at. */
  readonly onHint: (() => void) | undefined;
}

/** What is under the hands while the line is open: the timer that matters, the reply, the phone's keys, the practice tools. */
export function ConnectedCall(props: ConnectedCallProps) {
  const { store, scenario, input, price, asked, onAsk, onSlip, onHint } = props;
  const call = useStore(store, (s) => s.call);
  const { t } = useTranslation("practise");
  const deeds = store.getState();
  return (
    <div className="desk-edge">
      <div className="moment">
        <Moment store={store} />
        <p className="keys-note">{t("keys-note")}</p>
      </div>
      <ReplyArea store={store} scenario={scenario} input={input} />
      <PhoneKeys call={call} asked={asked} onAsk={onAsk} onDo={deeds.do} onSlip={onSlip} />
      {deeds.header.mode === "practise" && (
        <PracticeBar
          call={call}
          price={price}
          onPause={deeds.pause}
          onPace={deeds.pace}
          onUndo={deeds.undo}
          onHint={onHint}
        />
      )}
    </div>
  );
}
