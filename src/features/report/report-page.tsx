import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { houseOfCall, type CallLog } from "#core/call";
import type { Standards } from "#core/standards";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { FailedNotice } from "#ui/failed-notice";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { messageOf } from "#state/progress";
import { useProgress } from "#state/use-progress";
import { useServices, type Services } from "#state/services";
import { Report } from "./report.tsx";

interface ReportPageProps {
  readonly attemptId: string;
  readonly onPractise: (scenario: string) => void;
  readonly onHome: () => void;
}

type Loading =
  | { readonly is: "loading" | "missing" }
  | { readonly is: "unreadable" | "no-standards"; readonly message: string }
  | { readonly is: "ready"; readonly log: CallLog; readonly standards: Standards };

async function load(services: Services, attemptId: string): Promise<Loading> {
  const { progressLog, progress, loadStandards } = services;
  const unkept = progress.getState().unkept.get(attemptId);
  // Both are asked for at once; either may fail by itself, and is told apart.
  const [log, standards] = await Promise.allSettled([unkept ?? progressLog.log(attemptId), loadStandards()]);
  if (log.status === "rejected") return { is: "unreadable", message: messageOf(log.reason) };
  if (!log.value) return { is: "missing" };
  if (standards.status === "rejected") return { is: "no-standards", message: messageOf(standards.reason) };
  return { is: "ready", log: log.value, standards: standards.value };
}

/** The scorecard of a call that was kept: reads its log, and scores it anew. */
export function ReportPage({ attemptId, onPractise, onHome }: ReportPageProps) {
  const { t } = useTranslation("report");
  const services = useServices();
  const failure = useProgress((s) => s.failure);
  const [tries, setTries] = useState(0);
  const asked = `${attemptId}/${tries}`;
  const [answer, setAnswer] = useState<{ readonly to: string; readonly is: Loading }>();
  useEffect(() => {
    void load(services, attemptId).then((is) => setAnswer({ to: asked, is }));
  }, [services, attemptId, asked]);
  // An answer to an earlier question is not shown as one to this.
  const loading: Loading = answer?.to === asked ? answer.is : { is: "loading" };

  if (loading.is === "ready") {
    const { log, standards } = loading;
    const own = houseOfCall(log.header, standards) ?? standards.profiles[0];
    if (own)
      return (
        <Report
          key={attemptId}
          log={log}
          standards={standards}
          own={own}
          onPractise={onPractise}
          onHome={onHome}
        />
      );
  }
  const home = <Button onClick={onHome}>{t("common:back-home")}</Button>;
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1>{t("title")}</h1>
      {loading.is === "loading" && <Skeleton label={t("common:loading")} lines={8} />}
      {loading.is === "missing" && (
        <>
          {failure !== undefined && (
            <Notice tone="error" title={t("common:failure.storage.title")}>
              <p>{t("common:failure.storage.text", { message: failure })}</p>
            </Notice>
          )}
          <Empty title={t("missing.title")} action={home}>
            {t("missing.text")}
          </Empty>
        </>
      )}
      {(loading.is === "unreadable" || loading.is === "no-standards") && (
        <FailedNotice
          title={t(`${loading.is}.title`)}
          text={t(`${loading.is}.text`, { message: loading.message })}
          again={t("common:try-again")}
          onAgain={() => setTries(tries + 1)}
          actions={home}
        />
      )}
    </main>
  );
}
