import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { drillPicks, drillVerdict, type Drill, type DrillReply, type PickMakers } from "#core/study";
import type { Finding } from "#core/scoring";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { DrillBox } from "./drill-box.tsx";
import { DrillVerdict } from "./drill-verdict.tsx";

interface DrillCardProps {
  readonly drill: Drill;
  readonly makers: PickMakers;
  readonly seed: number;
  readonly round: number;
  readonly onDone: (met: boolean) => void;
  readonly onNext: () => void;
  readonly onAgain: () => void;
  readonly onHome: () => void;
  readonly onClause: (clause: string) => void;
}

/** One moment and one reply, picked or typed; the verdict at once. */
export function DrillCard({
  drill,
  makers,
  seed,
  round,
  onDone,
  onNext,
  onAgain,
  onHome,
  onClause,
}: DrillCardProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const english = useSettings((s) => s.locale) === "en";
  const input = useSettings((s) => s.input);
  const [said, setSaid] = useState<{ readonly reply: DrillReply; readonly finding: Finding }>();
  const picks = useMemo(
    () => (input === "type" ? [] : drillPicks(drill, makers, seed)),
    [drill, makers, seed, input],
  );
  const { scene, line, situation, opening } = drill.prompt;

  const say = (words: string) => {
    const context = { caller: line?.["zh-CN"] ?? "", ...(situation !== undefined && { situation }) };
    const { acts, faults } = makers.understand(words, context);
    const reply = { text: words, acts, faults };
    const finding = drillVerdict(drill, reply, makers.standards, makers.profile, makers.desk);
    setSaid({ reply, finding });
    onDone(finding.outcome === "met");
  };

  return (
    <section className="study-drill stack" aria-label={t("drill.one", { n: round })}>
      <div className="study-moment stack-tight">
        {scene && <p className="quiet">{text(scene)}</p>}
        {line ? (
          <p className="study-line">
            <span className="who">{t("caller")}</span>
            <q lang="zh-CN">{english ? line["zh-CN"] : text(line)}</q>
            {english && <span className="quiet small">{line.en}</span>}
          </p>
        ) : (
          <p className="study-line quiet">{t(opening ? "nobody-yet" : "silence")}</p>
        )}
      </div>
      {said ? (
        <DrillVerdict drill={drill} makers={makers} {...said} onClause={onClause} />
      ) : (
        <>
          {input !== "pick" && <DrillBox onSay={say} />}
          {picks.length > 0 && (
            <ul className="study-picks" aria-label={t("picks")}>
              {picks.map((words) => (
                <li key={words}>
                  <button type="button" lang="zh-CN" onClick={() => say(words)}>
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div className="row">
        {said && (
          <Button look="primary" autoFocus onClick={onNext}>
            {t("drill.next")}
          </Button>
        )}
        {said && <Button onClick={onAgain}>{t("drill.again")}</Button>}
        {!said && <Button onClick={onNext}>{t("drill.other")}</Button>}
        <Button look="plain" onClick={onHome}>
          {t("back")}
        </Button>
      </div>
    </section>
  );
}
