import {
  applyNodeChanges,
  Background,
  Controls,
  MarkerType,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type NodeChange,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import { mapOf, type ChartMap as Map_ } from "#core/studio";
import { Button } from "#ui/button";
import { useDraft, useDesk, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { MapArrow } from "./map-arrow.tsx";
import { MapBox, MapCard } from "./map-card.tsx";
import { arrowsOf, cardsOf, errorsByState, type CardNode } from "./map-elements.ts";
import { cardSize, layoutOf, type Layout } from "./map-layout.ts";
import { targetText } from "./target-text.ts";
import { usePhrases } from "./use-phrases.ts";
import { useView } from "./view-store.ts";
import "./map.css";

const nodeTypes = { card: MapCard, box: MapBox };
const edgeTypes = { arrow: MapArrow };
/** At this size words can still be read. */
const readableZoom = 0.75;
/** From the first card down to the middle of what is seen then. */
const belowTop = 340;
const noProblems: readonly never[] = [];
const marker = { type: MarkerType.ArrowClosed, width: 18, height: 18 };

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
  const { store } = useDesk();
  const draft = useDeferredValue(useDraft());
  const problems = useDeferredValue(useEditor((e) => e.inspected?.problems ?? noProblems));
  const selected = useEditor((e) => e.selected);
  const readOnly = useReadOnly();
  const edit = useEdit();
  const words = usePhrases(draft);
  const show = useView((view) => view.show);
  const flow = useReactFlow<CardNode>();

  // The words are the reader's; a chart that only moved its cards has the same.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const drawn = useMemo(() => drawnOf(mapOf(draft), words, problems), [draft, problems, t]);
  const withSelection = () => drawn.cards.map((card) => ({ ...card, selected: selected.includes(card.id) }));
  const [nodes, setNodes] = useState<CardNode[]>(withSelection);
  const [from, setFrom] = useState(drawn);
  // Cards that are being dragged are the map's own; another chart brings others.
  if (from !== drawn) {
    setFrom(drawn);
    setNodes(withSelection());
  }
  const shown = useRef<readonly StatePath[]>([]);
  useEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    setNodes((now) =>
      now.map((node) =>
        node.selected === selected.includes(node.id)
          ? node
          : { ...node, selected: selected.includes(node.id) },
      ),
    );
    const last = selected.at(-1);
    if (last !== undefined) bringIntoView(flow, last);
  }, [selected, flow]);

  const onNodesChange = (changes: NodeChange<CardNode>[]) => {
    const next = applyNodeChanges(changes, nodes);
    setNodes(next);
    if (!changes.some((change) => change.type === "select")) return;
    const now = next.filter((node) => node.selected === true).map((node) => node.id);
    // What was selected stays in order; what is new comes last and is shown.
    const order = [
      ...selected.filter((path) => now.includes(path)),
      ...now.filter((path) => !selected.includes(path)),
    ];
    if (order.length === selected.length && order.every((path, i) => path === selected[i])) return;
    shown.current = order;
    store.getState().select(order);
  };
  /** All siblings of what was moved are put down where they are seen: none jumps when the chart changes. */
  const putDown = (moved: readonly CardNode[]) => {
    const parents = new Set(moved.map((node) => node.parentId));
    const cards = nodes
      .filter((node) => parents.has(node.parentId))
      .map((node): [StatePath, readonly [number, number]] => {
        const { x, y } = moved.find(({ id }) => id === node.id)?.position ?? node.position;
        const inside = node.parentId !== undefined;
        return [node.id, [Math.round(inside ? Math.max(8, x) : x), Math.round(inside ? Math.max(40, y) : y)]];
      });
    edit({ type: "place-cards", cards: Object.fromEntries(cards) });
  };
  /** Lets go of every place that was given by hand. */
  const arrange = () => {
    edit({ type: "place-cards", cards: Object.fromEntries(drawn.map.nodes.map(({ path }) => [path, null])) });
    requestAnimationFrame(() => void flow.fitView({ padding: 0.1, maxZoom: 1 }));
  };
  /** A small chart is seen whole; of a large one the beginning, large enough to be read. */
  const begin = () => {
    const start = drawn.map.nodes.findLast((node) => node.start);
    if (flow.getZoom() >= readableZoom || !start) return;
    const node = flow.getInternalNode(start.path);
    if (!node) return;
    const { x, y } = node.internals.positionAbsolute;
    void flow.setCenter(x + cardSize.width / 2, y + belowTop, { zoom: readableZoom });
  };

  return (
    <ReactFlow<CardNode>
      nodes={nodes}
      edges={drawn.arrows}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onNodeDragStop={(_, __, moved) => putDown(moved)}
      onSelectionDragStop={(_, moved) => putDown(moved)}
      onNodeClick={() => show("properties")}
      onPaneClick={() => store.getState().select([])}
      onConnect={({ source, target }) => {
        const way = { target: targetText(draft.document, source, target) };
        edit({
          type: "add-transition",
          state: source,
          kind: "on",
          trigger: "agent.replied",
          transition: way,
        });
      }}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      zIndexMode="manual"
      deleteKeyCode={null}
      multiSelectionKeyCode={["Shift", "Control", "Meta"]}
      selectionKeyCode="Shift"
      onlyRenderVisibleElements={nodes.length > 120}
      minZoom={0.1}
      maxZoom={1.5}
      fitView
      onInit={() => requestAnimationFrame(begin)}
      fitViewOptions={{ padding: 0.1, maxZoom: 1 }}
      proOptions={{ hideAttribution: true }}
      ariaLabelConfig={{
        "node.a11yDescription.default": t("map.node-help"),
        "edge.a11yDescription.default": t("map.edge-help"),
        "controls.ariaLabel": t("map.controls"),
        "controls.zoomIn.ariaLabel": t("map.zoom-in"),
        "controls.zoomOut.ariaLabel": t("map.zoom-out"),
        "controls.fitView.ariaLabel": t("map.fit"),
        "minimap.ariaLabel": t("map.minimap"),
      }}
      aria-label={t("map.name")}
    >
      <Background gap={24} />
      <Controls showInteractive={false} position="bottom-left" />
      <MiniMap<CardNode>
        style={{ width: 150, height: 110 }}
        pannable
        zoomable
        position="bottom-right"
        nodeClassName={(node) => `mini-${node.data.node.kind}`}
      />
      <Panel position="top-right">
        <Button onClick={arrange} refusal={readOnly ? t("read-only.short") : undefined}>
          {t("map.arrange")}
        </Button>
      </Panel>
      {drawn.map.everywhere.length > 0 && (
        <Panel position="top-left" className="map-everywhere">
          <button
            type="button"
            onClick={() => {
              store.getState().select([]);
              show("properties");
            }}
          >
            <b>{t("map.everywhere")}</b>
            {drawn.map.everywhere.slice(0, 4).map((edge) => (
              <span key={edge.id}>{words.label(edge.words)}</span>
            ))}
            {drawn.map.everywhere.length > 4 && (
              <span>{t("map.more", { count: drawn.map.everywhere.length - 4 })}</span>
            )}
          </button>
        </Panel>
      )}
    </ReactFlow>
  );
}

function drawnOf(
  map: Map_,
  words: ReturnType<typeof usePhrases>,
  problems: Parameters<typeof errorsByState>[0],
) {
  const layout = rememberedLayout(map);
  return {
    map,
    cards: cardsOf(map, layout, words, errorsByState(problems)),
    arrows: arrowsOf(map, layout, words).map((arrow) => ({ ...arrow, markerEnd: marker })),
  };
}

function bringIntoView(flow: ReturnType<typeof useReactFlow<CardNode>>, path: StatePath): void {
  const node = flow.getInternalNode(path);
  if (!node) return;
  const { x, y } = node.internals.positionAbsolute;
  const { width = cardSize.width, height = cardSize.height } = node.measured;
  const zoom = Math.max(0.6, flow.getZoom());
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: still ? 0 : 150 });
}

let remembered: { readonly of: string; readonly layout: Layout } | undefined;

/** Laid out anew only when what is where has changed: not for every key that is typed into a name. */
function rememberedLayout(map: Map_): Layout {
  const nodes = map.nodes.map(({ path, kind, initial, card }) => [path, kind, initial, card]);
  const of = JSON.stringify([nodes, map.edges.map(({ from, to }) => [from, to])]);
  if (remembered?.of !== of) remembered = { of, layout: layoutOf(map) };
  return remembered.layout;
}
