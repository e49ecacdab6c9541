import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { callsPerWeek, progressOf } from "#core/progress";
import { profileOf } from "#core/standards";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { useProgress } from "#state/use-progress";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import { useStandards } from "#state/use-standards";
import { clauseAreas, clauseFacts } from "./clause-areas.ts";
import { ClauseDialog } from "./clause-dialog.tsx";
import { ClauseGrid } from "./clause-grid.tsx";
import { HistoryTable } from "./history-table.tsx";
import { useExport } from "./use-export.ts";
import { WeekChart } from "./week-chart.tsx";
import "./progress.css";

interface ProgressPageProps {
  readonly onPractise: (scenarioId: string) => void;
  readonly onReport: (attemptId: string) => void;
}

const weeksShown = 12;
const weekMs = 7 * 24 * 3_600_000;

/** How it goes: calls per week, how the clauses of the house stand, and every call. */
export function ProgressPage({ onPractise, onReport }: ProgressPageProps) {
  const { t } = useTranslation("progress");
  const attempts = useProgress((s) => s.attempts);
  const setAside = useProgress((s) => s.setAside);
  const storageFailure = useProgress((s) => s.failure);
  const { shelf } = useServices();
  const first = shelf.cards[0];

  return (
    <main className="page progress" id="main" tabIndex={-1}>
      <h1>{t("title")}</h1>
      {storageFailure !== undefined && (
        <Notice tone="warning" title={t("storage-trouble")}>
          <p>{t("storage-trouble-text", { message: storageFailure })}</p>
        </Notice>
      )}
      {setAside.length > 0 && (
        <Notice tone="warning" title={t("set-aside", { count: setAside.length })}>
          <p>{t("set-aside-text")}</p>
        </Notice>
      )}
      {!attempts && <Skeleton label={t("common:loading")} lines={8} />}
      {attempts?.length === 0 && (
        <Empty
          title={t("empty")}
          action={
            first && (
              <Button look="primary" onClick={() => onPractise(first.id)}>
                {t("first-call")}
              </Button>
            )
          }
        >
          {t("empty-text")}
        </Empty>
      )}
      {attempts && attempts.length > 0 && <Weeks />}
      {attempts && <Clauses onPractise={onPractise} onReport={onReport} />}
      {attempts && attempts.length > 0 && <History onReport={onReport} />}
    </main>
  );
}

function useAttempts() {
  return useProgress((s) => s.attempts) ?? [];
}

function Weeks() {
  const { t } = useTranslation("progress");
  const { now } = useServices();
  const attempts = useAttempts();
  const formats = useFormats();
  const [today] = useState(now);
  const weeks = callsPerWeek(attempts, today, weeksShown).map((calls, i) => ({
    // The last week ends today; a week's first day is the day after six others.
    from: formats.day(today - (weeksShown - i) * weekMs + weekMs / 7),
    calls,
  }));
  return (
    <section className="stack" aria-labelledby="weeks">
      <h2 id="weeks">{t("weeks")}</h2>
      <p className="quiet">
        {t("sum", { count: attempts.length, passed: attempts.filter((a) => a.passed).length })}
      </p>
      <WeekChart weeks={weeks} />
    </section>
  );
}

function Clauses({ onPractise, onReport }: ProgressPageProps) {
  const { t } = useTranslation("progress");
  const { shelf } = useServices();
  const attempts = useAttempts();
  const standards = useStandards();
  const settings = useSettings((s) => s);
  const formats = useFormats();
  const text = useLocalText();
  const [open, setOpen] = useState<string>();
  const progress = useMemo(() => progressOf(attempts), [attempts]);
  const profile = standards && (profileOf(standards, settings.profile) ?? standards.profiles[0]);
  const words = {
    centre: settings.centre === "" ? t("your-centre") : settings.centre,
    staff: settings.staff,
    name: t("you"),
  };
  const facts =
    open !== undefined && standards && profile
      ? clauseFacts(open, {
          standards,
          profile,
          progress,
          attempts,
          cards: shelf.cards,
          formats,
          text,
          words,
        })
      : undefined;
  return (
    <section className="stack" aria-labelledby="clauses">
      <h2 id="clauses">{t("clauses")}</h2>
      {standards && profile ? (
        <>
          <p className="quiet">{t("clauses-of", { house: text(profile.name) })}</p>
          <ClauseGrid areas={clauseAreas(standards, profile, progress, text)} onOpen={setOpen} />
        </>
      ) : (
        <Skeleton label={t("common:loading")} lines={8} />
      )}
      {facts && (
        <ClauseDialog
          clause={facts}
          onClose={() => setOpen(undefined)}
          onReport={onReport}
          onPractise={onPractise}
        />
      )}
    </section>
  );
}

function History({ onReport }: Pick<ProgressPageProps, "onReport">) {
  const { t } = useTranslation("progress");
  const attempts = useAttempts();
  const formats = useFormats();
  const text = useLocalText();
  const { failure, exportCall } = useExport();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      {failure !== undefined && (
        <Notice tone="error" title={t("export-failed")}>
          <p>{failure === "" ? t("export-missing") : t("export-failed-text", { message: failure })}</p>
        </Notice>
      )}
      <HistoryTable
        rows={attempts.map((attempt) => ({
          id: attempt.id,
          scenario: attempt.scenario.id,
          title: text(attempt.scenario.title),
          at: attempt.at,
          moment: formats.moment(attempt.at),
          mode: attempt.mode,
          passed: attempt.passed,
          score: attempt.score,
          ms: attempt.ms,
          length: formats.length(attempt.ms),
        }))}
        onReport={onReport}
        onExport={(id) => exportCall(id)}
      />
    </section>
  );
}
