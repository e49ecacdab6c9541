import { useTranslation } from "react-i18next";
import type { Point, Stretch } from "./track-marks.ts";

const shapes: Record<Point["kind"], string> = {
  ring: "M-7 0a10 10 0 0 1 14 0M-3.5 4a5 5 0 0 1 7 0",
  answered: "M-5 1l3.5 4L6-4",
  ended: "M-5 0H5",
  missed: "M0-6L6 5H-6Z",
  broken: "M-5-5L5 5M5-5L-5 5",
  critical: "M0-7L7 0L0 7L-7 0Z",
};
const filled: ReadonlySet<Point["kind"]> = new Set(["missed", "critical"]);

/** The shape of a point, around the origin. */
export function PointShape({ kind }: { readonly kind: Point["kind"] }) {
  return <path d={shapes[kind]} className={`point point-${kind}`} data-filled={filled.has(kind)} />;
}

const explainedPoints = ["ring", "answered", "ended", "missed", "broken", "critical"] as const;
const explainedStretches = ["silence", "hold", "mute"] as const;

/** What the marks mean, of those that occur. */
export function TrackLegend({ kinds }: { readonly kinds: ReadonlySet<(Point | Stretch)["kind"]> }) {
  const { t } = useTranslation("report");
  return (
    <ul className="track-legend small quiet" aria-label={t("legend.title")}>
      {explainedPoints
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <PointShape kind={kind} />
            </svg>
            {t(`legend.${kind}`)}
          </li>
        ))}
      {explainedStretches
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="20" height="10" aria-hidden="true">
              <line x1="4" x2="16" y1="5" y2="5" className={`stretch stretch-${kind}`} />
            </svg>
            {t(`legend.${kind}`)}
          </li>
        ))}
    </ul>
  );
}
