import { applyNodeChanges, useReactFlow, type NodeChange } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { StatePath } from "#core/scenario";
import { useDesk, useEditor } from "./editor-context.ts";
import type { Drawing } from "./map-drawing.ts";
import type { CardNode } from "./map-elements.ts";
import { cardSize } from "./map-layout.ts";

/** Cards that are selected, each made once. */
const chosen = new WeakMap<CardNode, CardNode>();

function asChosen(card: CardNode): CardNode {
  const known = chosen.get(card) ?? { ...card, selected: true };
  chosen.set(card, known);
  return known;
}

/** The cards as the map's library moves and selects them. The handlers stay the same for ever. */
export function useMapNodes({ cards }: Drawing) {
  const { store } = useDesk();
  const selected = useEditor((e) => e.selected);
  const flow = useReactFlow<CardNode>();
  const withSelection = (): CardNode[] => {
    const now = new Set(selected);
    return cards.map((card) => (now.has(card.id) ? asChosen(card) : card));
  };
  const [nodes, setNodes] = useState<CardNode[]>(withSelection);
  const [from, setFrom] = useState({ cards, selected });
  // Cards that are being dragged are the map's own; another chart or selection brings others.
  if (from.cards !== cards || from.selected !== selected) {
    setFrom({ cards, selected });
    setNodes(withSelection());
  }
  const shown = useRef<readonly StatePath[]>([]);
  useEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    const last = selected.at(-1);
    if (last !== undefined) bringIntoView(flow, last);
  }, [selected, flow]);
  const latest = useRef(nodes);
  useEffect(() => {
    latest.current = nodes;
  });

  const dragging = useRef(false);

  const handlers = useMemo(() => {
    const handlers = {
      onNodesChange(changes: NodeChange<CardNode>[]) {
        // Sizes are ours: nothing is measured.
        const ours = changes.filter(({ type }) => type !== "dimensions" && type !== "select");
        if (ours.length > 0) setNodes((now) => applyNodeChanges(ours, now));
        const stepped = steppedBy(changes, dragging);
        if (stepped)
          handlers.putDown(applyNodeChanges(ours, latest.current).filter(({ id }) => stepped.has(id)));
        const { selected: before, select } = store.getState();
        const order = selectionAfter(before, changes);
        if (order === before) return;
        // It was selected where it is seen.
        shown.current = order;
        select(order);
      },
      /** All siblings of what was moved are put down where they are seen: none jumps when the chart changes. */
      putDown(moved: readonly CardNode[]) {
        const parents = new Set(moved.map((node) => node.parentId));
        const places = latest.current
          .filter((node) => parents.has(node.parentId))
          .map((node): [StatePath, readonly [number, number]] => {
            const { x, y } = moved.find(({ id }) => id === node.id)?.position ?? node.position;
            const inside = node.parentId !== undefined;
            return [
              node.id,
              [Math.round(inside ? Math.max(8, x) : x), Math.round(inside ? Math.max(40, y) : y)],
            ];
          });
        store.getState().edit({ type: "place-cards", cards: Object.fromEntries(places) });
      },
    };
    return handlers;
  }, [store]);
  return { nodes, ...handlers };
}

/** The cards that arrow keys have moved: the map's library says of those that are put down by a pointer only. */
function steppedBy(
  changes: readonly NodeChange<CardNode>[],
  dragging: { current: boolean },
): ReadonlySet<StatePath> | undefined {
  const moves = changes.filter((change) => change.type === "position");
  if (moves.length === 0) return undefined;
  const held = dragging.current;
  dragging.current = moves.some((move) => move.dragging === true);
  return held || dragging.current ? undefined : new Set(moves.map(({ id }) => id));
}

/** What was selected stays in order; what is new comes last and is shown. The same list when nothing changes. */
export function selectionAfter(
  before: readonly StatePath[],
  changes: readonly NodeChange<CardNode>[],
): readonly StatePath[] {
  let after = before;
  for (const change of changes) {
    if (change.type !== "select" || change.selected === after.includes(change.id)) continue;
    after = change.selected ? [...after, change.id] : after.filter((path) => path !== change.id);
  }
  return after;
}

function bringIntoView(flow: ReturnType<typeof useReactFlow<CardNode>>, path: StatePath): void {
  const node = flow.getInternalNode(path);
  if (!node) return;
  const { x, y } = node.internals.positionAbsolute;
  const { width = cardSize.width, height = cardSize.height } = node;
  const zoom = Math.max(0.6, flow.getZoom());
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: still ? 0 : 150 });
}
