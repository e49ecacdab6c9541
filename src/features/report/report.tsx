import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallLog } from "#core/call";
import type { Profile, Standards } from "#core/standards";
import { Button } from "#ui/button";
import { useServices } from "#state/services";
import { AllFindings } from "./all-findings.tsx";
import { CallReplay } from "./call-replay.tsx";
import { HouseChoice } from "./house-choice.tsx";
import { housesToSee } from "./houses-to-see.ts";
import { Mends } from "./mends.tsx";
import { ReviewNotice } from "./review-notice.tsx";
import { viewOf } from "./report-view.ts";
import { ScorePanel } from "./score-panel.tsx";
import { SlipTable } from "./slip-table.tsx";
import { UnkeptNotice } from "./unkept-notice.tsx";
import { useReplay } from "./use-replay.ts";
import { useReviewedLog } from "./use-reviewed-log.ts";
import { useUnfoldedPrint } from "./use-unfolded-print.ts";
import { VerdictHead } from "./verdict-head.tsx";
import { WentWell } from "./went-well.tsx";
import "./report.css";
import "./report-print.css";

interface ReportProps {
  readonly log: CallLog;
  readonly standards: Standards;
  /** The house that the call was made under. */
  readonly own: Profile;
  readonly onPractise: (scenario: string) => void;
  readonly onHome: () => void;
}

/** The whole scorecard of one call: from the verdict down to every clause. */
export function Report({ log: kept, standards, own, onPractise, onHome }: ReportProps) {
  const { t } = useTranslation("report");
  const { files } = useServices();
  const { log, unkept, review } = useReviewedLog(kept);
  const [house, setHouse] = useState(own.id);
  const houses = useMemo(() => housesToSee(standards, own), [standards, own]);
  const profile = houses.find(({ key }) => key === house)?.profile ?? own;
  const view = useMemo(() => viewOf(log, standards, profile), [log, standards, profile]);
  const replay = useReplay(view);
  const slider = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useUnfoldedPrint(main);

  const jump = (index: number) => {
    replay.jump(index);
    slider.current?.closest("section")?.scrollIntoView({ block: "start" });
    slider.current?.focus({ preventScroll: true });
  };
  const again = () => onPractise(log.header.scenario.id);
  const share = () => {
    // What is shared is what was kept: another house is only looked at.
    const { card: scorecard } = house === own.id ? view : viewOf(log, standards, own);
    const day = log.header.startedAt.slice(0, 10);
    files.save(`${log.header.scenario.id}-${day}.json`, `${JSON.stringify({ log, scorecard }, null, 2)}\n`);
  };

  return (
    <main className="page report" id="main" tabIndex={-1} ref={main}>
      <VerdictHead view={view} />
      <UnkeptNotice attemptId={log.header.attempt} log={log} onSave={share} />
      <ReviewNotice log={log} unkept={unkept} />
      <ScorePanel view={view} />
      <HouseChoice view={view} own={own} houses={houses} chosen={house} onChange={setHouse} />
      <Mends view={view} onJump={jump} onAgain={again} onReview={review} />
      <WentWell view={view} onJump={jump} />
      <CallReplay view={view} replay={replay} slider={slider} onReview={review} />
      <AllFindings view={view} onJump={jump} onReview={review} />
      <SlipTable view={view} />
      <div className="row no-print">
        <Button look="primary" onClick={again}>
          {t("again")}
        </Button>
        <Button onClick={onHome}>{t("common:back-home")}</Button>
        <Button onClick={() => window.print()}>{t("print")}</Button>
        <Button onClick={share}>{t("share")}</Button>
      </div>
    </main>
  );
}
