import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { profileOf } from "#core/standards";
import {
  botKinds,
  mapOf,
  nameOfState,
  neverIn,
  playable,
  type Draft,
  type Rehearsal,
  type Spread,
  type TransitionRef,
} from "#core/studio";
import { Button } from "#ui/button";
import { messageOf } from "#state/progress";
import { useSettings } from "#state/use-settings";
import { useDesk, useDraft } from "./editor-context.ts";
import { usePhrases } from "./use-phrases.ts";
import { noMarks, useView } from "./view-store.ts";

const calls = 200;

interface Done {
  readonly draft: Draft;
  readonly rehearsal: Rehearsal;
}

/** Bots play the scenario: where they come, how they end, what they score, and what none of them finds. */
export function RehearsePanel() {
  const { t } = useTranslation("studio");
  const { workers, standards } = useDesk();
  const draft = useDraft();
  const profileId = useSettings((s) => s.profile);
  const mark = useView((view) => view.mark);
  const [done, setDone] = useState<Done>();
  const [running, setRunning] = useState<Rehearsal | "starting">();
  const [failure, setFailure] = useState<string>();
  const job = useRef<{ cancel(): void }>(undefined);
  useEffect(
    () => () => {
      job.current?.cancel();
      mark(noMarks);
    },
    [mark],
  );

  const start = () => {
    setFailure(undefined);
    const read = playable(draft);
    const profile = profileOf(standards, profileId) ?? standards.profiles[0];
    if (!read.ok || !profile) return setFailure(t("rehearse.unplayable"));
    setRunning("starting");
    const options = { scenario: read.value, standards, profile, times: calls, seed: 1 };
    const rehearsing = workers.rehearse(options, setRunning);
    job.current = rehearsing;
    rehearsing.done.then(
      (rehearsal) => {
        setRunning(undefined);
        if (!rehearsal) return;
        setDone({ draft, rehearsal });
        mark({ active: new Set(), states: rehearsal.states, transitions: callsByEdge(draft, rehearsal) });
      },
      (error: unknown) => {
        setRunning(undefined);
        setFailure(messageOf(error));
      },
    );
  };

  return (
    <div className="rehearse-panel">
      <h2 tabIndex={-1}>{t("rehearse.heading")}</h2>
      <p className="small quiet">{t("rehearse.note", { count: calls })}</p>
      {running === undefined ? (
        <Button look="primary" onClick={start}>
          {t(done ? "rehearse.again" : "rehearse.start")}
        </Button>
      ) : (
        <div className="stack-s">
          <progress
            aria-label={t("rehearse.heading")}
            max={calls}
            {...(running === "starting" ? {} : { value: running.played })}
          />
          <p className="small">
            {running === "starting"
              ? t("rehearse.starting")
              : t("rehearse.played", { played: running.played, of: running.of })}
          </p>
          <Button onClick={() => job.current?.cancel()}>{t("rehearse.cancel")}</Button>
        </div>
      )}
      {failure !== undefined && (
        <p role="alert" className="problem-error">
          {failure}
        </p>
      )}
      {done && <RehearsalResult {...done} old={done.draft !== draft} />}
    </div>
  );
}

const keyOf = (ref: TransitionRef) => JSON.stringify([ref.state, ref.kind, ref.trigger, ref.index]);

function callsByEdge(draft: Draft, rehearsal: Rehearsal): ReadonlyMap<string, number> {
  const taken = new Map(rehearsal.transitions.map(({ transition, calls: n }) => [keyOf(transition), n]));
  const map = mapOf(draft);
  return new Map(
    [...map.edges, ...map.everywhere].flatMap(({ id, ref }) => {
      const n = taken.get(keyOf(ref));
      return n === undefined ? [] : [[id, n] as const];
    }),
  );
}

function RehearsalResult({ draft, rehearsal, old }: Done & { readonly old: boolean }) {
  const { t } = useTranslation("studio");
  const words = usePhrases(draft);
  const never = neverIn(rehearsal);
  const edges = mapOf(draft);
  const wayOf = (ref: TransitionRef) => {
    const edge = [...edges.edges, ...edges.everywhere].find((one) => keyOf(one.ref) === keyOf(ref));
    const from = ref.state === "" ? t("scenario.everywhere") : nameOfState(draft, ref.state);
    return t("rehearse.way", { from, label: edge ? words.label(edge.words) : "" });
  };
  const endingName = (ending: string) => {
    const node = edges.nodes.find(({ path }) => path === ending);
    return node ? node.name : t(`ending.${ending}`, { defaultValue: ending });
  };
  return (
    <div role="status" className="stack-s">
      {old && <p className="small quiet">{t("rehearse.old")}</p>}
      <table className="plain-table">
        <caption>{t("rehearse.scores")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rehearse.bot")}</th>
            <th scope="col">{t("rehearse.passed")}</th>
            <th scope="col">{t("rehearse.spread")}</th>
          </tr>
        </thead>
        <tbody>
          {botKinds.map((bot) => {
            const result = rehearsal.bots[bot];
            return (
              result && (
                <tr key={bot}>
                  <th scope="row">{t(`bot.${bot}`)}</th>
                  <td>{t("rehearse.of", { n: result.passed, of: result.played })}</td>
                  <td>
                    <SpreadBar spread={result.scores} />
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      <h3>{t("rehearse.endings")}</h3>
      <ul className="small">
        {Object.entries(rehearsal.endings).map(([ending, n]) => (
          <li key={ending}>
            {t("rehearse.ending", { ending: endingName(ending), calls: t("map.calls", { count: n }) })}
          </li>
        ))}
      </ul>
      {rehearsal.endless > 0 && (
        <p className="problem-error">{t("rehearse.endless", { count: rehearsal.endless })}</p>
      )}
      <h3>{t("rehearse.never")}</h3>
      {never.states.length + never.transitions.length === 0 ? (
        <p className="small quiet">{t("rehearse.never-none")}</p>
      ) : (
        <ul className="small">
          {never.states.map((path) => (
            <li key={path}>{t("rehearse.never-state", { state: nameOfState(draft, path) })}</li>
          ))}
          {never.transitions.map((ref) => (
            <li key={keyOf(ref)}>{wayOf(ref)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The five numbers of a spread as a bar from 0 to 100, and in words. */
function SpreadBar({ spread }: { readonly spread: Spread }) {
  const { t } = useTranslation("studio");
  const { min, q1, median, q3, max } = spread;
  return (
    <>
      <svg width="100" height="12" viewBox="0 0 100 12" aria-hidden="true" className="spread-bar">
        <line x1={min} x2={max} y1="6" y2="6" stroke="currentColor" />
        <rect x={q1} width={Math.max(1, q3 - q1)} y="2" height="8" fill="currentColor" opacity="0.35" />
        <line x1={median} x2={median} y1="1" y2="11" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span className="small">{t("rehearse.five", { min, median, max })}</span>
    </>
  );
}
