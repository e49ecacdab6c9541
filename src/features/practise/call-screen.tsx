import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Notice } from "#ui/notice";
import type { CallRecording } from "#state/ports";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { AfterCall } from "./after-call.tsx";
import { CallHead } from "./call-head.tsx";
import type { CallStore } from "./call-store.ts";
import { CallerPanel } from "./caller-panel.tsx";
import { ConnectedCall } from "./connected-call.tsx";
import { DeskSide } from "./desk-side.tsx";
import { goodReply, hintedReply } from "./hint.ts";
import { LineDown } from "./line-down.tsx";
import { LiveLines } from "./live-lines.tsx";
import { PausedCall } from "./paused-call.tsx";
import { phoneKeys, stopKey, type AskedParty } from "./phone-keys.tsx";
import { focusReply } from "./reply-area.tsx";
import { ReadyToDial } from "./ready-to-dial.tsx";
import { Ringing } from "./ringing.tsx";
import type { Panel } from "./side-panel.tsx";
import { Transcript } from "./transcript.tsx";
import { switchOf, TwoLines } from "./two-lines.tsx";
import { useCallKeys, type KeyDeeds } from "./use-call-keys.ts";
import { useCallSounds } from "./use-call-sounds.ts";
import { useRecordedLines } from "./use-recorded-lines.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { medium, narrow, useMedia } from "./use-media.ts";
import { useTick } from "./use-tick.ts";
import "./call-screen.css";

interface CallScreenProps {
  readonly store: CallStore;
  readonly scenario: Scenario;
  /** What was recorded for it. */
  readonly recordings: readonly CallRecording[];
  readonly input: "both" | "pick" | "type";
  readonly price: { readonly hint: number; readonly gloss: number; readonly undo: number };
  readonly house: string;
  /** The after-call work is done; the log is complete. */
  readonly onClosed: () => void;
  /** The trainee leaves in the middle; the call is kept as interrupted. */
  readonly onLeave: () => void;
  readonly onSaveLog: () => void;
}

/**
 * The heart: a call on the line, from the first ring to the end of the after-call work. Drawn again when something happens
 * in the call; what moves with the clock listens to the store by itself.
 */
export function CallScreen(props: CallScreenProps) {
  const { store, scenario, recordings, input, price, house, onClosed, onLeave, onSaveLog } = props;
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { clock } = useServices();
  const call = useStore(store, (s) => s.call);
  const hinted = useStore(store, (s) => hintedReply(s.events));
  const storageFailure = useStore(store, (s) => s.storageFailure);
  const readerFailure = useStore(store, (s) => s.readerFailure);
  const deeds = store.getState();
  const asSheet = useMedia(narrow);
  const folded = useMedia(medium);
  const [panel, setPanel] = useState<Panel>(scenario.task ? "task" : "customer");
  const [wishes, setWishes] = useState(0);
  const [sheet, setSheet] = useState(false);
  const [asked, setAsked] = useState<AskedParty>();
  const [leaving, setLeaving] = useState(false);

  const exam = deeds.header.mode === "exam";
  const ringing = call.phase === "ringing";
  const connected = call.phase === "connected";
  const running = call.phase !== "ended" && call.phase !== "closed";
  /** Nothing has been dialled yet. */
  const toDial = call.phase === "idle" && !call.begun;
  const down = running && !ringing && !connected && !toDial;
  /** Standing still, without the practice tools that would set it going. */
  const stuck = running && call.paused && (exam || !connected);
  const open = asSheet && sheet;

  useTick(store, clock);
  useCallSounds(store, scenario);
  useRecordedLines(store, scenario, recordings);
  useLeaveGuard(call.phase !== "closed", () => setLeaving(true));
  const closed = useEffectEvent(onClosed);
  useEffect(() => {
    if (call.phase === "closed") closed();
  }, [call.phase]);

  const show = (wished: Panel) => {
    setPanel(wished);
    setWishes(wishes + 1);
    setSheet(true);
  };
  const closeSheet = () => {
    setSheet(false);
    if (connected) focusReply();
    else document.querySelector<HTMLElement>(".sheet-button")?.focus();
  };
  const good = exam || !connected ? undefined : goodReply(call, scenario);
  const hint =
    good === undefined ? undefined : () => hinted !== good && deeds.do({ type: "hint", reply: good });
  const stop = running && scenario.brief.content !== undefined ? () => deeds.do({ type: "stop" }) : undefined;
  const goOn = () => deeds.pause(false);

  const pickByDigit = (n: number) => {
    const pick = input === "type" ? undefined : call.picks[n - 1];
    return pick && (() => deeds.pick(pick.id));
  };
  const lineSwitch = switchOf(call);
  const connectedKeys: KeyDeeds = {
    Escape: () => deeds.do({ type: "hangup" }),
    [phoneKeys.line]: lineSwitch && (() => deeds.do({ type: lineSwitch })),
    [phoneKeys.reject]: call.second?.is === "ringing" ? () => deeds.do({ type: "reject-second" }) : undefined,
    [phoneKeys.mute]: () => deeds.do({ type: "mute", on: !call.muted }),
    [phoneKeys.hold]: () => deeds.do({ type: "hold", on: !call.held }),
    [phoneKeys.transfer]: () => setAsked("transfer"),
    [phoneKeys.escalate]: () => setAsked("escalate"),
    "/": focusReply,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), pickByDigit(n)])),
    ...(!exam && {
      [phoneKeys.pause]: () => deeds.pause(!call.paused),
      [phoneKeys.undo]: call.canUndo ? deeds.undo : undefined,
      [phoneKeys.hint]: hint,
    }),
  };
  const keys: KeyDeeds = {
    ...(ringing && { " ": () => deeds.do({ type: "answer" }) }),
    ...(toDial && { " ": () => deeds.do({ type: "dial" }) }),
    ...(down && { Escape: () => deeds.do({ type: "hangup" }) }),
    ...(call.down !== undefined && { [phoneKeys.dial]: () => deeds.do({ type: "redial" }) }),
    ...(connected && connectedKeys),
    ...(!ringing && { [phoneKeys.slip]: () => show("slip") }),
    [phoneKeys.look]: () => show(panel === "knowledge" ? "customer" : "knowledge"),
    [stopKey]: stop,
    ...(open && { Escape: closeSheet }),
  };
  const dialogOpen = leaving || (connected && asked !== undefined);
  useCallKeys(dialogOpen ? {} : stuck ? { [phoneKeys.pause]: goOn, [stopKey]: stop } : keys);

  const callerPanel = (
    <CallerPanel
      connected={connected}
      heard={call.answeredAt !== undefined}
      mood={exam ? undefined : call.caller.mood}
      scenario={scenario}
    />
  );

  return (
    <div className="call-screen" data-phase={call.phase}>
      <CallHead
        store={store}
        exam={exam}
        house={house}
        onStop={stop}
        sheet={open}
        onSheet={() => (open ? closeSheet() : show(panel))}
      />

      {storageFailure !== undefined && (
        <Notice
          tone="error"
          title={t("common:failure.storage.title")}
          actions={<Button onClick={onSaveLog}>{t("save-log")}</Button>}
        >
          <p>{t("common:failure.storage.text", { message: storageFailure })}</p>
        </Notice>
      )}

      {readerFailure !== undefined && (
        <Notice tone="error" title={t("reader-failed")}>
          <p>{t("reader-failed-text", { message: readerFailure })}</p>
        </Notice>
      )}

      {!folded && callerPanel}

      <main className="call-main" id="main" tabIndex={-1}>
        <h1 className="visually-hidden">{t("call-with", { name: text(scenario.caller.name) })}</h1>
        {folded && !ringing && !toDial && (
          <details className="caller-fold">
            <summary>{text(scenario.caller.name)}</summary>
            {callerPanel}
          </details>
        )}
        {connected && <TwoLines store={store} scenario={scenario} />}
        {ringing && !stuck && (
          <Ringing rings={call.rings} scenario={scenario} onAnswer={() => deeds.do({ type: "answer" })} />
        )}
        {toDial && !stuck && <ReadyToDial scenario={scenario} onDial={() => deeds.do({ type: "dial" })} />}
        {!ringing && !toDial && (
          <Transcript store={store} scenario={scenario} glossPrice={exam ? undefined : price.gloss} />
        )}
        {down && !stuck && <LineDown store={store} />}
        {stuck && <PausedCall onGoOn={goOn} />}
        {connected && !stuck && (
          <ConnectedCall
            store={store}
            scenario={scenario}
            input={input}
            price={price}
            asked={asked}
            onAsk={setAsked}
            onSlip={() => show("slip")}
            onHint={hint}
          />
        )}
        {!running && (
          <AfterCall
            call={call}
            scenario={scenario}
            wasTyping={deeds.draft !== ""}
            onSlip={() => show("slip")}
            onDone={() => deeds.do({ type: "close" })}
          />
        )}
      </main>

      <DeskSide
        store={store}
        panel={panel}
        wishes={wishes}
        asSheet={asSheet}
        open={open}
        onClose={closeSheet}
        onPanel={setPanel}
        scenario={scenario}
      />

      <LiveLines store={store} />

      {leaving && (
        <Dialog
          title={t("leave.title")}
          closeLabel={t("leave.stay")}
          onClose={() => setLeaving(false)}
          actions={
            <Button look="danger" onClick={onLeave}>
              {t("leave.leave")}
            </Button>
          }
        >
          {/* Takes the focus before the buttons do: an Enter on its way does not leave the call. */}
          <p tabIndex={-1} className="leave-text">
            {t("leave.text")}
          </p>
        </Dialog>
      )}
    </div>
  );
}
