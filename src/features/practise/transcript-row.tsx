import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { own } from "#core/base";
import { spokenText, type CallHeader, type Row } from "#core/call";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import { useSettings } from "#state/use-settings";
import type { CallStore } from "./call-store.ts";
import { HeardAs } from "./heard-as.tsx";
import { RuleText } from "./rule-text.tsx";
import { heardOf, lineInEnglish, replyInEnglish } from "./in-english.ts";

type RowOf<K extends Row["kind"]> = Extract<Row, { kind: K }>;

interface RowProps {
  readonly row: Row;
  /** Log time at which talk began, in ms. */
  readonly answeredAt: number;
  readonly store: CallStore;
  readonly scenario: Scenario;
  /** The meaning of this line has been asked for. */
  readonly gloss: boolean;
  readonly glossPrice: number | undefined;
  readonly onGloss: (line: string) => void;
}

/** Rows are made anew with every event; only one whose event has ended or been cut looks different. */
function sameRow(a: Row, b: Row): boolean {
  if (a.kind !== "caller" || b.kind !== "caller") return a.kind === b.kind && a.index === b.index;
  return a.index === b.index && a.ended === b.ended && a.cutAt === b.cutAt;
}

/** One row of the transcript; drawn again only when something in it has changed. */
export const TranscriptRow = memo(
  function TranscriptRow(props: RowProps) {
    const { row, answeredAt } = props;
    const over = row.kind === "agent" && row.reply.interrupted === true;
    return (
      <li className={`row-${row.kind}`} data-over={over || undefined}>
        <time className="gutter">{clockText(row.t - answeredAt)}</time>
        {row.kind === "rule" && <RuleText event={row.event} />}
        {row.kind === "agent" && <AgentBubble {...props} row={row} />}
        {row.kind === "caller" && <CallerBubble {...props} row={row} />}
      </li>
    );
  },
  (a, b) =>
    sameRow(a.row, b.row) &&
    a.answeredAt === b.answeredAt &&
    a.gloss === b.gloss &&
    a.glossPrice === b.glossPrice &&
    a.store === b.store &&
    a.scenario === b.scenario &&
    a.onGloss === b.onGloss,
);

function AgentBubble({ row, store, scenario }: RowProps & { readonly row: RowOf<"agent"> }) {
  const { t } = useTranslation("practise");
  const english = useSettings((s) => s.locale === "en");
  const wanted = useSettings((s) => s.showReading);
  const { text, reply: id, interrupted } = row.reply;
  const { header } = store.getState();
  const translation = english && id !== undefined && replyInEnglish(own(scenario.replies, id), header);
  return (
    <div className="bubble">
      <span className="who">{t(row.reply.line === "second" ? "you-second" : "you")}</span>
      <p lang="zh">{text}</p>
      {translation !== false && <p className="translation">{translation}</p>}
      {interrupted && <p className="aside">{t("talked-over")}</p>}
      {wanted && header.mode === "practise" && <HeardAs reply={row.reply} scenario={scenario} />}
    </div>
  );
}

/** Who speaks at the other end: whoever rang, or whoever was rung. */
const whoOf = ({ direction }: Scenario) => (direction === "outbound" ? "callee" : "caller");

function CallerBubble(props: RowProps & { readonly row: RowOf<"caller"> }) {
  const { row, store, scenario, gloss, glossPrice, onGloss } = props;
  const { t } = useTranslation("practise");
  const english = useSettings((s) => s.locale === "en");
  const { line, ended, cutAt } = row;
  const header = store.getState().header;
  return (
    <div className="bubble">
      <span className="who">{t(line.speaker === "second" ? "second-caller" : whoOf(scenario))}</span>
      <p lang={line.lang ?? "zh"}>
        {ended ? spokenText(row, 0) : <Growing row={row} store={store} />}
        {cutAt !== undefined && "——"}
      </p>
      {line.gloss !== undefined && gloss && (
        <p className="translation" lang="zh">
          {t("gloss-is", { gloss: line.gloss })}
        </p>
      )}
      {line.gloss !== undefined && !gloss && glossPrice !== undefined && (
        <Button look="plain" className="gloss-button" onClick={() => onGloss(line.line)}>
          {t("gloss", { price: glossPrice })}
        </Button>
      )}
      {english && ended && (line.gloss === undefined || gloss) && (
        <p className="translation">{heardInEnglish(row, scenario, header)}</p>
      )}
    </div>
  );
}

/** The translation of what was heard: of a line that was cut off, as much as was said of it. */
function heardInEnglish(row: RowOf<"caller">, scenario: Scenario, header: CallHeader): string | undefined {
  const { line, cutAt } = row;
  const whole = lineInEnglish(own(scenario.lines, line.line), line.text, header);
  if (whole === undefined || cutAt === undefined) return whole;
  return `${heardOf(whole, spokenText(row, 0).length, line.text.length)} —`;
}

/**
 * A line as it is being said: the one thing of the transcript that moves with the clock. The whole line stands in the page
 * at once, what is not yet said unseen, so that nothing jumps as it grows.
 */
function Growing({ row, store }: { readonly row: RowOf<"caller">; readonly store: CallStore }) {
  const said = useStore(store, (s) => spokenText(row, s.now));
  return (
    <>
      {said}
      <span className="unsaid" aria-hidden="true">
        {row.line.text.slice(said.length)}
      </span>
    </>
  );
}
