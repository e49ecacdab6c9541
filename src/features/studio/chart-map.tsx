import {
  Background,
  Controls,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Connection,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { memo, useEffect, useMemo, useRef, useState, type MouseEvent as ReactMouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import type { MapNode } from "#core/studio";
import { Button } from "#ui/button";
import { useDesk, useReadOnly } from "./editor-context.ts";
import { MapArrows } from "./map-arrows.tsx";
import { MapBox, MapCard } from "./map-card.tsx";
import { arrowsWhile, useDrawing, type Drawing } from "./map-drawing.ts";
import type { CardNode } from "./map-elements.ts";
import { cardSize } from "./map-layout.ts";
import { MapMenu, type MenuSpot } from "./map-menu.tsx";
import { targetText } from "./target-text.ts";
import { useMapNodes } from "./use-map-nodes.ts";
import { useView } from "./view-store.ts";
import "./map.css";

const nodeTypes = { card: MapCard, box: MapBox };
/** At this size words can still be read. */
const readableZoom = 0.75;
/** From the first card down to the middle of what is seen then. */
const belowTop = 340;
const wholeMap = { padding: 0.1, maxZoom: 1 } as const;
const severalKeys = ["Shift", "Control", "Meta"];
const unbranded = { hideAttribution: true } as const;
const miniSize = { width: 150, height: 110 } as const;
const noEdges: never[] = [];
const miniClass = (node: CardNode) => `mini-${node.data.node.kind}`;

/** The chart as a map: the same states as the outline, with their ways. */
export function ChartMap() {
  return (
    <ReactFlowProvider>
      <MapInside />
    </ReactFlowProvider>
  );
}

function MapInside() {
  const { t } = useTranslation("studio");
  const drawing = useDrawing();
  const readOnly = useReadOnly();
  const { nodes, onNodesChange, putDown } = useMapNodes(drawing);
  const { menu, setMenu, deeds, arrange, begin } = useMapDeeds(drawing);
  const arrows = arrowsWhile(drawing, nodes);
  const aria = useMemo(
    () => ({
      "node.a11yDescription.default": t("map.node-help"),
      "edge.a11yDescription.default": t("map.edge-help"),
      "controls.ariaLabel": t("map.controls"),
      "controls.zoomIn.ariaLabel": t("map.zoom-in"),
      "controls.zoomOut.ariaLabel": t("map.zoom-out"),
      "controls.fitView.ariaLabel": t("map.fit"),
      "minimap.ariaLabel": t("map.minimap"),
    }),
    [t],
  );
  const dropped = useMemo(
    () => ({
      onNodeDragStop: (_: unknown, __: unknown, moved: CardNode[]) => putDown(moved),
      onSelectionDragStop: (_: unknown, moved: CardNode[]) => putDown(moved),
    }),
    [putDown],
  );
  return (
    <>
      <ReactFlow<CardNode>
        {...deeds}
        {...dropped}
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        zIndexMode="manual"
        deleteKeyCode={null}
        multiSelectionKeyCode={severalKeys}
        selectionKeyCode="Shift"
        onlyRenderVisibleElements={nodes.length > 120}
        minZoom={0.1}
        maxZoom={1.5}
        fitView
        onInit={begin}
        fitViewOptions={wholeMap}
        proOptions={unbranded}
        ariaLabelConfig={aria}
        aria-label={t("map.name")}
      >
        <Background gap={24} />
        <MapArrows arrows={arrows} />
        <Controls showInteractive={false} position="bottom-left" />
        <MiniMap<CardNode>
          style={miniSize}
          pannable
          zoomable
          position="bottom-right"
          nodeClassName={miniClass}
        />
        <Panel position="top-right">
          <Button onClick={arrange} refusal={readOnly ? t("read-only.short") : undefined}>
            {t("map.arrange")}
          </Button>
        </Panel>
        <Everywhere drawing={drawing} />
      </ReactFlow>
      {menu && <MapMenu at={menu} onClose={() => setMenu(undefined)} />}
    </>
  );
}

/** What can be done on the map. What is handed to the library stays the same: else it looks at everything again. */
function useMapDeeds(drawing: Drawing) {
  const { store } = useDesk();
  const show = useView((view) => view.show);
  const flow = useReactFlow<CardNode>();
  const [menu, setMenu] = useState<MenuSpot>();
  const latest = useRef(drawing);
  const wantsAll = useRef(false);
  useEffect(() => {
    latest.current = drawing;
  });
  useEffect(() => {
    // The cards have gone to where they belong: now all of them can be shown.
    if (wantsAll.current) requestAnimationFrame(() => void flow.fitView(wholeMap));
    wantsAll.current = false;
  }, [drawing.layout, flow]);
  const fixed = useMemo(() => {
    /** The menu is about what is under the pointer; that is selected first, unless it is one of several. */
    const openMenu = (event: MouseEvent | ReactMouseEvent, path?: StatePath) => {
      event.preventDefault();
      const { selected: now, select, readOnly } = store.getState();
      if (readOnly) return;
      if (path === undefined) select([]);
      else if (!now.includes(path)) select([path]);
      setMenu({ x: event.clientX, y: event.clientY });
    };
    const deeds = {
      onNodeContextMenu: (event: ReactMouseEvent, node: CardNode) => openMenu(event, node.id),
      onPaneContextMenu: (event: MouseEvent | ReactMouseEvent) => openMenu(event),
      onNodeClick: () => show("properties"),
      onPaneClick: () => store.getState().select([]),
      onConnect({ source, target }: Connection) {
        const { history, edit } = store.getState();
        const way = { target: targetText(history.draft.document, source, target) };
        edit({
          type: "add-transition",
          state: source,
          kind: "on",
          trigger: "agent.replied",
          transition: way,
        });
      },
    };
    /** Lets go of every place that was given by hand. */
    const arrange = () => {
      wantsAll.current = true;
      const places = latest.current.map.nodes.map(({ path }) => [path, null]);
      store.getState().edit({ type: "place-cards", cards: Object.fromEntries(places) });
    };
    /** A small chart is seen whole; of a large one the beginning, large enough to be read. */
    const begin = () =>
      requestAnimationFrame(() => {
        const start = startOf(latest.current.map.nodes);
        if (flow.getZoom() >= readableZoom || !start) return;
        const node = flow.getInternalNode(start.path);
        if (!node) return;
        const { x, y } = node.internals.positionAbsolute;
        void flow.setCenter(x + cardSize.width / 2, y + belowTop, { zoom: readableZoom });
      });
    return { deeds, arrange, begin };
  }, [store, show, flow]);
  return { menu, setMenu, ...fixed };
}

/** Ways that are open in every state, told in a corner: arrows from everywhere would hide everything. */
const Everywhere = memo(function Everywhere({ drawing }: { readonly drawing: Drawing }) {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  const show = useView((view) => view.show);
  const { everywhere } = drawing.map;
  if (everywhere.length === 0) return null;
  return (
    <Panel position="top-left" className="map-everywhere">
      <button
        type="button"
        onClick={() => {
          store.getState().select([]);
          show("properties");
        }}
      >
        <b>{t("map.everywhere")}</b>
        {everywhere.slice(0, 4).map((edge) => (
          <span key={edge.id}>{drawing.label(edge)}</span>
        ))}
        {everywhere.length > 4 && <span>{t("map.more", { count: everywhere.length - 4 })}</span>}
      </button>
    </Panel>
  );
});

/** Where the story begins: with lanes, the beginning of the first one. */
function startOf(nodes: readonly MapNode[]): MapNode | undefined {
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.find((node) => node.start && !parents.has(node.path));
}
