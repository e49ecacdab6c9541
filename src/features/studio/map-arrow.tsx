import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ArrowEdge } from "./map-elements.ts";
import { useView } from "./view-store.ts";

const mostLabels = 2;

/** An arrow with the words of its transitions in the middle of it. */
export const MapArrow = memo(function MapArrow(props: EdgeProps<ArrowEdge>) {
  const { t } = useTranslation("studio");
  const { data, markerEnd } = props;
  const route = data?.route;
  const [path, x, y] = route
    ? ([alongPoints(route.points), route.label.x, route.label.y] as const)
    : getSmoothStepPath({ ...props, borderRadius: 10 });
  const taken = useView((view) => view.marks.transitions);
  const labels = data?.labels ?? [];
  const callsOf = (id: string) => taken?.get(id);
  const never = taken !== undefined && labels.every(({ id }) => callsOf(id) === 0);
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd !== undefined && { markerEnd })}
        className={never ? "map-never" : ""}
      />
      <EdgeLabelRenderer>
        <div
          className="map-label nodrag nopan"
          data-never={never}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          title={labels.map(({ text }) => text).join("\n")}
        >
          {labels.slice(0, mostLabels).map(({ id, text }) => (
            <span key={id}>
              {text}
              {callsOf(id) !== undefined && <b>{t("map.calls", { count: callsOf(id) ?? 0 })}</b>}
            </span>
          ))}
          {labels.length > mostLabels && <span>{t("map.more", { count: labels.length - mostLabels })}</span>}
        </div>
      </EdgeLabelRenderer>
    </>
  );
});

/** A line through points that bends softly at each of them. */
function alongPoints(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return [`M ${first.x} ${first.y}`, ...bends, `L ${last.x} ${last.y}`].join(" ");
}
