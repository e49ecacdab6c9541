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
  const [path, x, y] = getSmoothStepPath({ ...props, borderRadius: 10 });
  const taken = useView((view) => view.marks.transitions);
  const labels = data?.labels ?? [];
  const callsOf = (id: string) => taken?.get(id);
  const never = taken !== undefined && labels.every(({ id }) => callsOf(id) === 0);
  return (
    <>
      <BaseEdge path={path} {...(markerEnd !== undefined && { markerEnd })} className={never ? "map-never" : ""} />
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
