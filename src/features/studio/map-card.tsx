import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useLocalText } from "#state/use-local-text";
import type { CardNode } from "./map-elements.ts";
import { useView } from "./view-store.ts";

/** A state on the map: its name, what the caller says first, and what must be known of it at a glance. */
export const MapCard = memo(function MapCard({ data, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { node, stays, lost, errors } = data;
  const active = useView((view) => view.marks.active.has(node.path));
  const calls = useView((view) => view.marks.states?.[node.path]);
  const words = node.firstLine && (text(node.firstLine.words) || node.firstLine.words["zh-CN"]);
  return (
    <div
      className={`map-card map-${node.kind}`}
      data-active={active}
      data-selected={selected}
      data-never={calls === 0}
      title={[
        ...stays.map((s) => t("map.stays", { words: s })),
        ...lost.map((s) => t("map.lost", { words: s })),
      ].join("\n")}
    >
      <Handle type="target" position={Position.Top} />
      <p className="map-card-name">
        {node.start && <span className="map-badge">{t("map.start")}</span>}
        {node.name}
      </p>
      {words !== undefined && words !== "" && <p className="map-card-line">{t("quoted", { words })}</p>}
      <p className="map-card-facts">
        {active && <span className="map-badge map-badge-active">{t("map.here")}</span>}
        {errors > 0 && (
          <span className="map-badge map-badge-error">{t("map.errors", { count: errors })}</span>
        )}
        {lost.length > 0 && (
          <span className="map-badge map-badge-error">{t("map.lost-short", { count: lost.length })}</span>
        )}
        {calls !== undefined && <span className="map-badge">{t("map.calls", { count: calls })}</span>}
        {node.ends !== undefined && <span>{t(`ends.${node.ends}`)}</span>}
        {node.kind === "history" && <span>{t("kind.history")}</span>}
        {node.replies > 0 && <span>{t("map.replies", { count: node.replies })}</span>}
        {stays.length > 0 && <span>{t("map.stays-short", { count: stays.length })}</span>}
      </p>
      {node.ends === undefined && <Handle type="source" position={Position.Bottom} />}
    </div>
  );
});

/** A group or a lane, with its states inside. */
export const MapBox = memo(function MapBox({ data, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation("studio");
  const { node, errors, lost } = data;
  const active = useView((view) => view.marks.active.has(node.path));
  const calls = useView((view) => view.marks.states?.[node.path]);
  return (
    <div className={`map-box map-${node.kind}`} data-active={active} data-selected={selected}>
      <Handle type="target" position={Position.Top} />
      <p className="map-box-name">
        <span className="map-badge">{t(`kind.${node.kind}`)}</span> {node.name}
        {errors + lost.length > 0 && (
          <span className="map-badge map-badge-error">
            {t("map.errors", { count: errors + lost.length })}
          </span>
        )}
        {calls !== undefined && <span className="map-badge">{t("map.calls", { count: calls })}</span>}
      </p>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});
