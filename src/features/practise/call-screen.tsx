import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { own } from "#core/base";
import type { CallLog } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Notice } from "#ui/notice";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { AfterCall } from "./after-call.tsx";
import type { CallStore } from "./call-store.ts";
import { CallerPanel, LineStatus, Moment } from "./line-status.tsx";
import { phoneKeys, PhoneKeys, type AskedParty } from "./phone-keys.tsx";
import { PracticeBar } from "./practice-bar.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { Ringing } from "./ringing.tsx";
import { SidePanel, type Panel } from "./side-panel.tsx";
import { Transcript } from "./transcript.tsx";
import { useCallKeys } from "./use-call-keys.ts";
import { useCallSounds } from "./use-call-sounds.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import "./call-screen.css";

interface CallScreenProps {
  readonly store: CallStore;
  readonly scenario: Scenario;
  readonly input: "both" | "pick" | "type";
  readonly price: { readonly hint: number; readonly gloss: number; readonly undo: number };
  readonly house: string;
  /** The after-call work is done; the log is complete. */
  readonly onClosed: (log: CallLog) => void;
  /** The trainee leaves in the middle; the call is kept as interrupted. */
  readonly onLeave: () => void;
}

const tickMs = 100;

/** The heart: a call on the line, from the first ring to the end of the after-call work. */
export function CallScreen({ store, scenario, input, price, house, onClosed, onLeave }: CallScreenProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { files } = useServices();
  const screen = useStore(store);
  const { call, now, events } = screen;
  const [panel, setPanel] = useState<Panel>("customer");
  const [sheet, setSheet] = useState(false);
  const [asked, setAsked] = useState<AskedParty>();
  const [leaving, setLeaving] = useState(false);
  const exam = store.getState().log().header.mode === "exam";
  const running = call.phase === "ringing" || call.phase === "connected";
  const [hinted, setHinted] = useState<string>();

  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(screen.tick, tickMs);
    return () => clearInterval(timer);
  }, [running, screen.tick]);

  useEffect(() => {
    if (call.phase === "closed") onClosed(store.getState().log());
  }, [call.phase, onClosed, store]);

  useCallSounds(events, scenario);
  useLeaveGuard(call.phase !== "closed", () => setLeaving(true));

  const showSlip = () => {
    setPanel("slip");
    setSheet(true);
  };
  const hint = () => {
    const good = call.picks.find((pick) => own(scenario.replies, pick.id)?.quality === "good");
    screen.do({ type: "hint", ...(good && { reply: good.id }) });
    setHinted(good?.id);
  };
  const connected = call.phase === "connected";
  const pickByDigit = (n: number) => {
    const pick = call.picks[n - 1];
    return pick && input !== "type" && connected ? () => screen.pick(pick.id) : undefined;
  };
  useCallKeys(
    leaving || asked !== undefined
      ? {}
      : {
          " ": call.phase === "ringing" ? () => screen.do({ type: "answer" }) : undefined,
          Escape: connected ? () => screen.do({ type: "hangup" }) : undefined,
          [phoneKeys.mute]: connected ? () => screen.do({ type: "mute", on: !call.muted }) : undefined,
          [phoneKeys.hold]: connected ? () => screen.do({ type: "hold", on: !call.held }) : undefined,
          [phoneKeys.transfer]: connected ? () => setAsked("transfer") : undefined,
          [phoneKeys.escalate]: connected ? () => setAsked("escalate") : undefined,
          [phoneKeys.slip]: call.phase === "ringing" ? undefined : showSlip,
          [phoneKeys.look]: () => {
            setPanel(panel === "knowledge" ? "customer" : "knowledge");
            setSheet(true);
          },
          ...(exam
            ? {}
            : {
                [phoneKeys.pause]: running ? () => screen.pause(!call.paused) : undefined,
                [phoneKeys.undo]: call.canUndo ? screen.undo : undefined,
                [phoneKeys.hint]: connected ? hint : undefined,
              }),
          "/": () => document.getElementById("reply")?.focus(),
          ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [String(n), pickByDigit(n)])),
        },
  );

  const doSlip = useCallback(
    (fields: Readonly<Record<string, string>>) => screen.do({ type: "slip", fields }),
    [screen],
  );
  const refusal = call.held
    ? t("refusal.on-hold")
    : call.muted
      ? t("refusal.muted")
      : connected
        ? undefined
        : t("refusal.not-connected");
  const saveLog = () => {
    const log = screen.log();
    files.save(
      `third-ring-${log.header.scenario.id}-${log.header.startedAt.slice(0, 10)}.json`,
      JSON.stringify(log, null, 2),
    );
  };

  return (
    <div className="call-screen" data-phase={call.phase}>
      <header className="call-head">
        <LineStatus call={call} now={now} />
        <p className="call-house">
          {t(exam ? "exam-counts" : "practice-call")} · {house}
        </p>
        {running && scenario.brief.content !== undefined && (
          <Button look="danger" className="stop-now" onClick={() => screen.do({ type: "stop" })}>
            {t("stop-now")}
          </Button>
        )}
        <Button className="sheet-button" aria-expanded={sheet} onClick={() => setSheet(!sheet)}>
          {t(sheet ? "close-desk" : "open-desk")}
        </Button>
      </header>

      {screen.storageFailure !== undefined && (
        <Notice
          tone="error"
          title={t("common:failure.storage.title")}
          actions={<Button onClick={saveLog}>{t("save-log")}</Button>}
        >
          <p>{t("common:failure.storage.text", { message: screen.storageFailure })}</p>
        </Notice>
      )}

      <CallerPanel call={call} scenario={scenario} exam={exam} />

      <main className="call-main">
        <h1 className="visually-hidden">{t("call-with", { name: scenario.caller.number })}</h1>
        {call.phase !== "ringing" && (
          // On a narrow screen the caller's panel folds away above the transcript.
          <details className="caller-fold">
            <summary>{text(scenario.caller.name)}</summary>
            <CallerPanel call={call} scenario={scenario} exam={exam} />
          </details>
        )}
        {call.phase === "ringing" ? (
          <Ringing rings={call.rings} scenario={scenario} onAnswer={() => screen.do({ type: "answer" })} />
        ) : (
          <>
            <Transcript
              events={events}
              now={now}
              scenario={scenario}
              onGloss={exam ? undefined : (line) => screen.do({ type: "gloss", line })}
            />
            {running ? (
              <div className="desk-edge">
                <div className="moment">
                  <Moment call={call} now={now} />
                  {screen.refusal !== undefined && (
                    <p className="small refusal" role="alert">
                      {t(`refusal.${screen.refusal}`)}
                    </p>
                  )}
                </div>
                <ReplyBox
                  draft={screen.draft}
                  picks={call.picks}
                  scenario={scenario}
                  input={input}
                  refusal={refusal}
                  hinted={hinted}
                  onType={screen.type}
                  onCompose={screen.compose}
                  onSend={screen.send}
                  onPick={screen.pick}
                />
                <PhoneKeys call={call} asked={asked} onAsk={setAsked} onDo={screen.do} onSlip={showSlip} />
                {!exam && (
                  <PracticeBar
                    call={call}
                    price={price}
                    onPause={screen.pause}
                    onPace={screen.pace}
                    onUndo={screen.undo}
                    onHint={hint}
                  />
                )}
              </div>
            ) : (
              <AfterCall
                call={call}
                scenario={scenario}
                onSlip={showSlip}
                onDone={() => screen.do({ type: "close" })}
              />
            )}
          </>
        )}
      </main>

      <aside className="call-side" data-open={sheet} aria-label={t("desk")}>
        <SidePanel
          panel={panel}
          onPanel={setPanel}
          scenario={scenario}
          slip={call.slip}
          onSlip={doSlip}
          onLookUp={(article) => screen.do({ type: "lookup", article })}
        />
        <Button className="sheet-close" onClick={() => setSheet(false)}>
          {t("close-desk")}
        </Button>
      </aside>

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
          <p>{t("leave.text")}</p>
        </Dialog>
      )}
    </div>
  );
}
