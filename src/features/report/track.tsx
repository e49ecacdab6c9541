import { useTranslation } from "react-i18next";
import { clockText } from "#ui/clock-text";
import type { ReportView } from "./report-view.ts";
import { marksOf, type Stretch } from "./track-marks.ts";
import { PointShape, TrackLegend } from "./track-legend.tsx";

interface TrackProps {
  readonly view: ReportView;
  /** Where the replay stands, ms. */
  readonly t: number;
  readonly onSeek: (t: number) => void;
}

/** Where each kind of thing lies, in px from the top. */
const lanes = { points: 14, line: 40, reply: 60, wait: 80 };
const height = 108;
const laneOf: Record<Stretch["kind"], number> = {
  line: lanes.line,
  reply: lanes.reply,
  silence: lanes.wait,
  hold: lanes.wait,
  mute: lanes.wait,
};
/** The whole call in one line of time. A picture for the eye: the slider under it moves, and the lists say it in words. */
export function Track({ view, t: now, onSeek }: TrackProps) {
  const { t } = useTranslation("report");
  const { stretches, points } = marksOf(view);
  const length = Math.max(1, view.endT);
  const x = (ms: number) => `${(ms / length) * 100}%`;
  const count = (kinds: readonly string[]) =>
    [...stretches, ...points].filter((m) => kinds.includes(m.kind)).length;
  return (
    <div className="track">
      <div className="track-lanes small quiet" aria-hidden="true">
        <span style={{ top: lanes.points }}>{t("track.marks")}</span>
        <span style={{ top: lanes.line }}>{t("practise:caller")}</span>
        <span style={{ top: lanes.reply }}>{t("practise:you")}</span>
        <span style={{ top: lanes.wait }}>{t("track.waits")}</span>
      </div>
      <svg
        className="track-picture"
        width="100%"
        height={height}
        role="img"
        aria-label={t("track.label", {
          length: clockText(view.endT - view.talkFrom),
          rings: count(["ring"]),
          lines: count(["line"]),
          replies: count(["reply"]),
          silences: count(["silence"]),
          holds: count(["hold", "mute"]),
          findings: count(["missed", "broken", "critical"]),
        })}
        onClick={(e) => {
          const box = e.currentTarget.getBoundingClientRect();
          onSeek(((e.clientX - box.left) / Math.max(1, box.width)) * length);
        }}
      >
        {[lanes.line, lanes.reply, lanes.wait].map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} className="track-lane" />
        ))}
        {stretches.map(({ kind, index, from, to }) => (
          <line
            key={`${kind}${index}`}
            x1={x(from)}
            x2={x(to)}
            y1={laneOf[kind]}
            y2={laneOf[kind]}
            className={`stretch stretch-${kind}`}
          />
        ))}
        {points.map(({ kind, index, t: at }) => (
          <svg key={`${kind}${index}`} x={x(at)} y={lanes.points} overflow="visible">
            <PointShape kind={kind} />
          </svg>
        ))}
        <Ticks view={view} x={x} />
        <line x1={x(now)} x2={x(now)} y1="0" y2={height - 18} className="track-now" />
      </svg>
      <TrackLegend kinds={new Set([...stretches, ...points].map((m) => m.kind))} />
    </div>
  );
}

const tickSteps = [5, 10, 15, 30, 60, 120, 300, 600];
const mostTicks = 7;

/** Times of the talk along the foot. */
function Ticks({ view, x }: { readonly view: ReportView; readonly x: (ms: number) => string }) {
  const seconds = (view.endT - view.talkFrom) / 1000;
  const step = tickSteps.find((s) => seconds / s <= mostTicks) ?? 1800;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step * 1000);
  return ticks.map((ms) => (
    <text
      key={ms}
      x={x(ms + view.talkFrom)}
      y={height - 4}
      className="track-tick"
      textAnchor={
        ms + view.talkFrom > view.endT * 0.95
          ? "end"
          : ms + view.talkFrom < view.endT * 0.05
            ? "start"
            : "middle"
      }
    >
      {clockText(ms)}
    </text>
  ));
}
