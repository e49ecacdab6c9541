import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { playable, readGolden, type GoldenCall, type GoldenDifference } from "#core/studio";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import type { GoldenResult } from "#state/studio";
import { useDesk, useDraft, useEditor, useReadOnly } from "./editor-context.ts";
import { useProblemWords } from "./use-problem-words.ts";

/** Replayed when the keys have rested this long. */
const replayAfterMs = 1500;

function parsed(text: string): GoldenCall | undefined {
  try {
    const read = readGolden(JSON.parse(text));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/** Golden calls, played again on every change, and what has become different. */
export function GoldenList() {
  const { t } = useTranslation("studio");
  const { clock } = useServices();
  const { workers, standards } = useDesk();
  const draft = useDraft();
  const golden = useEditor((e) => e.golden);
  const setGolden = useEditor((e) => e.setGolden);
  const readOnly = useReadOnly();
  const [results, setResults] = useState<readonly GoldenResult[]>();
  const [failure, setFailure] = useState<string>();
  const calls = useMemo(() => golden.map(parsed), [golden]);

  useEffect(() => {
    const playableCalls = calls.filter((call) => call !== undefined);
    if (playableCalls.length === 0) return undefined;
    let wanted = true;
    const timer = clock.setTimeout(() => {
      const read = playable(draft);
      if (!read.ok) {
        setFailure(t("golden.unplayable"));
        return;
      }
      workers.replay(read.value, playableCalls, standards).then(
        (done) => {
          if (!wanted) return;
          setFailure(undefined);
          setResults(done);
        },
        (error: unknown) => wanted && setFailure(messageOf(error)),
      );
    }, replayAfterMs);
    return () => {
      wanted = false;
      clock.clearTimeout(timer);
    };
  }, [calls, draft, workers, standards, clock, t]);

  if (golden.length === 0) return null;
  return (
    <section className="golden-list">
      <h3>{t("golden.heading")}</h3>
      {failure !== undefined && <p className="small problem-error">{failure}</p>}
      <ul className="part-list">
        {calls.map((call, i) => {
          const result = call && results?.[calls.slice(0, i).filter((one) => one !== undefined).length];
          return (
            <li key={golden[i]}>
              {call ? (
                <>
                  <b>{call.title}</b>{" "}
                  {result && (
                    <Sign tone={result.differences.length === 0 ? "met" : "broken"}>
                      {result.differences.length === 0
                        ? t("golden.same")
                        : t("golden.different", { count: result.differences.length })}
                    </Sign>
                  )}
                  {result && <Differences differences={result.differences} />}
                </>
              ) : (
                t("golden.unreadable")
              )}
              {!readOnly && (
                <Button look="plain" onClick={() => setGolden(golden.toSpliced(i, 1))}>
                  {t("golden.remove")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Differences({ differences }: { readonly differences: readonly GoldenDifference[] }) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const words = useProblemWords();
  const { standards } = useDesk();
  const clause = (id: string) => {
    const found = standards.clauses.find((one) => one.id === id);
    return found ? text(found.title) : id;
  };
  const said = (one: GoldenDifference): string => {
    switch (one.type) {
      case "unplayable":
        return words(one.problem);
      case "no-profile":
        return t("golden.no-profile", { profile: one.profile });
      case "ending":
        return t("golden.ending", { from: one.from || "—", to: one.to || "—" });
      case "passed":
        return t(one.to ? "golden.now-passes" : "golden.now-fails");
      case "critical-free":
        return t(one.to ? "golden.now-free" : "golden.now-critical");
      case "outcome":
        return t("golden.outcome", {
          clause: clause(one.clause),
          from: t(`outcome.${one.from}`),
          to: t(`outcome.${one.to}`),
        });
    }
  };
  return (
    <ul className="small">
      {differences.map((one, i) => (
        <li key={i}>{said(one)}</li>
      ))}
    </ul>
  );
}
