import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Arrow } from "./map-drawing.ts";
import { mostTexts } from "./map-labels.ts";
import { useView } from "./view-store.ts";

/**
 * All arrows and their words in one drawing below the cards. The map's library would have every arrow look at every movement
 * of the map; a drawing moves along with it as it is.
 */
export const MapArrows = memo(function MapArrows({ arrows }: { readonly arrows: readonly Arrow[] }) {
  return (
    <ViewportPortal>
      <svg className="map-arrows" aria-hidden="true">
        <defs>
          <marker
            id="map-arrowhead"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M 0 0.5 L 10 5 L 0 9.5 z" />
          </marker>
        </defs>
        {arrows.map((arrow) => (
          <ArrowLine key={arrow.key} arrow={arrow} />
        ))}
      </svg>
      <div className="map-labels">
        {arrows.map((arrow) => (
          <ArrowWords key={arrow.key} arrow={arrow} />
        ))}
      </div>
    </ViewportPortal>
  );
});

/** Whether bots have played, and none of them went this way. */
const useNever = ({ texts }: Arrow): boolean =>
  useView(({ marks }) => texts.length > 0 && texts.every(({ id }) => marks.transitions?.get(id) === 0));

const ArrowLine = memo(function ArrowLine({ arrow }: { readonly arrow: Arrow }) {
  const never = useNever(arrow);
  return <path d={arrow.path} className={never ? "map-never" : ""} markerEnd="url(#map-arrowhead)" />;
});

/** The words of an arrow's transitions where they hide nothing. */
const ArrowWords = memo(function ArrowWords({ arrow }: { readonly arrow: Arrow }) {
  const { t } = useTranslation("studio");
  const { texts, label } = arrow;
  const never = useNever(arrow);
  const taken = useView((view) => view.marks.transitions);
  if (texts.length === 0) return null;
  const calls = (id: string) => taken?.get(id);
  return (
    // Centred without a transform: each one would be a layer of its own to be painted.
    <div className="map-label-place" style={{ left: label.x, top: label.y }}>
      <div
        className="map-label nodrag nopan"
        data-never={never}
        data-lines={texts.length === 1 ? 2 : 1}
        title={texts.map(({ text }) => text).join("\n")}
      >
        {texts.slice(0, mostTexts).map(({ id, text }) => (
          <span key={id}>
            {text}
            {calls(id) !== undefined && <b>{t("map.calls", { count: calls(id) ?? 0 })}</b>}
          </span>
        ))}
        {texts.length > mostTexts && <span>{t("map.more", { count: texts.length - mostTexts })}</span>}
      </div>
    </div>
  );
});
