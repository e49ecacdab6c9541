import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import { rowsOf, spokenText, type CallEvent, type Row } from "#core/call";
import type { Scenario } from "#core/scenario";
import { escalationTargets, transferTargets } from "#core/standards";
import { Button } from "#ui/button";
import { clockText } from "#ui/clock-text";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import "./transcript.css";

interface TranscriptProps {
  readonly events: readonly CallEvent[];
  readonly now: number;
  readonly scenario: Scenario;
  /** Asks for the meaning of a dialect line; the price is named on the button. Undefined where it cannot be had. */
  readonly onGloss?: ((line: string) => void) | undefined;
}

/** The call as a timeline: caller left, agent right, times in the gutter, quiet and phone keys as thin rules with words. */
export function Transcript({ events, now, scenario, onGloss }: TranscriptProps) {
  const { t } = useTranslation("practise");
  const rows = rowsOf(events);
  // Talk is timed from the moment of answering, like the clock above it; the log counts from the first ring.
  const answeredAt = events.find((e) => e.type === "answered")?.t ?? 0;
  const glosses = new Set(events.flatMap((e) => (e.type === "gloss" ? [e.line] : [])));
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);

  // Follows the call, unless the reader has gone back to read.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && atEnd) box.scrollTop = box.scrollHeight;
  }, [rows.length, now, atEnd]);

  return (
    <div className="transcript-frame">
      <div
        ref={scroller}
        className="transcript"
        // Scrollable by keyboard.
        tabIndex={0}
        role="region"
        aria-label={t("transcript")}
        onScroll={(e) => {
          const box = e.currentTarget;
          setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < 24);
        }}
      >
        <ol>
          {rows.map((row) => (
            <li key={row.index} className={`row-${row.kind}`}>
              <time className="gutter">{clockText(row.t - answeredAt)}</time>
              <RowBody
                row={row}
                now={now}
                scenario={scenario}
                gloss={row.kind === "caller" && glosses.has(row.line.line)}
                onGloss={onGloss}
              />
            </li>
          ))}
        </ol>
      </div>
      {!atEnd && (
        <Button className="to-end" onClick={() => setAtEnd(true)}>
          {t("to-end")}
        </Button>
      )}
      <LiveLines rows={rows} />
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly now: number;
  readonly scenario: Scenario;
  readonly gloss: boolean;
  readonly onGloss: ((line: string) => void) | undefined;
}

function RowBody({ row, now, scenario, gloss, onGloss }: RowProps) {
  const { t } = useTranslation("practise");
  const locale = useSettings((s) => s.locale);
  if (row.kind === "rule") return <RuleText row={row} />;
  if (row.kind === "agent") {
    const translation =
      locale === "en" && row.reply.reply !== undefined
        ? own(scenario.replies, row.reply.reply)?.en
        : undefined;
    return (
      <div className="bubble">
        <span className="who">{t("you")}</span>
        <p lang="zh-CN">{row.reply.text}</p>
        {translation !== undefined && <p className="translation">{translation}</p>}
        {row.reply.interrupted && <p className="aside">{t("talked-over")}</p>}
      </div>
    );
  }
  const line = own(scenario.lines, row.line.line);
  const said = spokenText(row, now);
  return (
    <div className="bubble">
      <span className="who">{t("caller")}</span>
      {/* The whole line stands in the page at once, what is not yet said unseen, so that nothing jumps as it grows. */}
      <p lang={row.line.lang ?? "zh-CN"}>
        {said}
        {row.cutAt === undefined ? (
          <span className="unsaid" aria-hidden="true">
            {row.line.text.slice(said.length)}
          </span>
        ) : (
          "——"
        )}
      </p>
      {row.line.gloss !== undefined &&
        (gloss ? (
          <p className="translation">{t("gloss-is", { gloss: row.line.gloss })}</p>
        ) : (
          onGloss && (
            <Button look="plain" className="gloss-button" onClick={() => onGloss(row.line.line)}>
              {t("gloss")}
            </Button>
          )
        ))}
      {locale === "en" && row.ended && (row.line.gloss === undefined || gloss) && (
        <p className="translation">{line?.gloss?.en ?? line?.en}</p>
      )}
    </div>
  );
}

function RuleText({ row }: { readonly row: Extract<Row, { kind: "rule" }> }) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { event } = row;
  const party = (id: string) => {
    const found = [...transferTargets, ...escalationTargets].find((p) => p.id === id);
    return found ? text(found.name) : id;
  };
  const words = (): string => {
    switch (event.type) {
      case "answered":
        return t("rule.answered", { rings: event.rings });
      case "silence":
        return t("rule.silence", { seconds: Math.round(event.ms / 1000) });
      case "mute":
        return t(event.on ? "rule.muted" : "rule.unmuted");
      case "hold":
        return t(event.on ? "rule.held" : "rule.resumed");
      case "transfer":
        return t("rule.transferred", { to: party(event.to) });
      case "escalate":
        return t("rule.escalated", { to: party(event.to) });
      case "lookup":
        return t("rule.looked-up");
      case "hint":
        return t("rule.hint");
      case "sound":
        return t(`sound.${event.sound}`);
      case "ended":
        return t(`rule.ended.${event.by}`);
      case "pause":
        return t("rule.paused");
    }
  };
  return <p className="rule">{words()}</p>;
}

/** Speaks each of the caller's lines once to a screen reader, when it begins, and nothing else unasked. */
function LiveLines({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation("practise");
  const last = rows.findLast((row) => row.kind === "caller");
  const [said, setSaid] = useState("");
  const index = last?.index;
  const text = last?.kind === "caller" ? last.line.text : "";
  useEffect(() => {
    if (index !== undefined) setSaid(t("caller-says", { text }));
  }, [index, text, t]);
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="live-line">
      {said}
    </p>
  );
}
