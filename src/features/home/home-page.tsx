import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CallLog } from "#core/call";
import { progressOf } from "#core/progress";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { useCards } from "#state/use-cards";
import { useProgress } from "#state/use-progress";
import { useServices } from "#state/services";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import { InterruptedActions } from "./interrupted-actions.tsx";
import { Library } from "./library.tsx";
import { nextCall } from "./next-call.ts";
import { NextButton, NextStep } from "./next-step.tsx";
import { RecentResults } from "./recent-results.tsx";
import { useInterrupted } from "./use-interrupted.ts";
import "./home.css";

interface HomePageProps {
  readonly onPractise: (scenarioId: string) => void;
  readonly onResume: (scenarioId: string, attemptId: string) => void;
  readonly onReport: (attemptId: string) => void;
  readonly onProgress: () => void;
}

const shownResults = 5;

/** The first screen: what to do now, how the last calls went, and all the calls there are. */
export function HomePage({ onPractise, onResume, onReport, onProgress }: HomePageProps) {
  const { t } = useTranslation("home");
  const { now, files } = useServices();
  const text = useLocalText();
  const formats = useFormats();
  const attempts = useProgress((s) => s.attempts);
  const interrupted = useProgress((s) => s.interrupted);
  const storageFailure = useProgress((s) => s.failure);
  const deeds = useInterrupted(onReport);

  const cards = useCards();
  const progress = useMemo(() => progressOf(attempts ?? []), [attempts]);
  const next = useMemo(
    () => attempts && nextCall({ attempts, interrupted, cards, now: now() }),
    [attempts, interrupted, cards, now],
  );
  const actionsOf = (log: CallLog, foremost: boolean) => {
    const { id, title } = log.header.scenario;
    const canGoOn = cards.some((card) => card.id === id) && log.events.at(-1)?.type !== "closed";
    return (
      <InterruptedActions
        title={text(title)}
        onGoOn={canGoOn ? () => onResume(id, log.header.attempt) : undefined}
        onScore={() => deeds.score(log)}
        onDiscard={() => deeds.discard(log)}
        busy={deeds.busy}
        foremost={foremost}
      />
    );
  };
  const lineOf = (log: CallLog) =>
    t("interrupted", {
      title: text(log.header.scenario.title),
      length: formats.length(log.events.at(-1)?.t ?? 0),
    });

  return (
    <main className="page home" id="main" tabIndex={-1}>
      <header>
        <h1>{t("title")}</h1>
        <p className="quiet home-lead">{t("lead")}</p>
      </header>

      {deeds.failure && (
        <Notice
          tone="error"
          title={t(deeds.failure.is === "unkept" ? "common:failure.storage.title" : "unscored")}
          actions={
            deeds.failure.is === "unkept" && (
              <SaveLog log={deeds.failure.log} onSave={(name, log) => files.save(name, log)} />
            )
          }
        >
          <p>
            {deeds.failure.is === "unkept"
              ? t("common:failure.storage.text", { message: deeds.failure.message })
              : t("unscored-text", { message: deeds.failure.message })}
          </p>
        </Notice>
      )}
      {storageFailure !== undefined && !deeds.failure && (
        <Notice tone="warning" title={t("storage-trouble")}>
          <p>{t("storage-trouble-text", { message: storageFailure })}</p>
        </Notice>
      )}

      {!next && <NextStep />}
      {next?.is === "interrupted" && <NextStep line={lineOf(next.log)}>{actionsOf(next.log, true)}</NextStep>}
      {next?.is === "practise" && (
        <NextStep line={t(`why.${next.why}`, { title: text(next.card.title) })}>
          <NextButton label={t(`do.${next.why}`)} onClick={() => onPractise(next.card.id)} />
        </NextStep>
      )}
      {next?.is === "rest" && (
        <NextStep line={t("rest", { day: formats.day(next.until) })}>
          <NextButton label={t("see-progress")} onClick={onProgress} />
        </NextStep>
      )}
      {interrupted.length > 1 && (
        <section className="stack" aria-labelledby="more-interrupted">
          <h2 id="more-interrupted">{t("more-interrupted")}</h2>
          <ul className="interrupted-list">
            {interrupted.slice(1).map((log) => (
              <li key={log.header.attempt}>
                <p>{lineOf(log)}</p>
                {actionsOf(log, false)}
              </li>
            ))}
          </ul>
        </section>
      )}

      <RecentResults
        results={attempts?.slice(0, shownResults).map((attempt) => ({
          id: attempt.id,
          title: text(attempt.scenario.title),
          day: formats.day(attempt.at),
          passed: attempt.passed,
          score: attempt.score,
        }))}
        onReport={onReport}
        onProgress={onProgress}
      />
      <Library
        cards={cards}
        scenarios={progress.scenarios}
        text={text}
        formats={formats}
        onPractise={onPractise}
      />
    </main>
  );
}

/** A call that could not be kept can still be taken away as a file. */
function SaveLog({
  log,
  onSave,
}: {
  readonly log: CallLog;
  readonly onSave: (name: string, text: string) => void;
}) {
  const { t } = useTranslation("home");
  const name = `third-ring-${log.header.scenario.id}-${log.header.startedAt.slice(0, 10)}.json`;
  return <Button onClick={() => onSave(name, JSON.stringify(log, null, 2))}>{t("save-log")}</Button>;
}
