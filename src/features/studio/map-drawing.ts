import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { mapOf, type ChartMap, type Draft, type MapEdge, type TransitionWords } from "#core/studio";
import { useDraft, useEditor } from "./editor-context.ts";
import { cardsOf, errorsByState, type CardNode } from "./map-elements.ts";
import { labelsOf, sizeOfLabel, type ArrowLabel } from "./map-labels.ts";
import { layoutOf, type Layout } from "./map-layout.ts";
import { pathOf } from "./map-path.ts";
import type { Point } from "./map-geometry.ts";
import { absoluteSpots, waysOf, type Way } from "./map-routes.ts";
import { usePhrases } from "./use-phrases.ts";

/** An arrow as it is drawn, with the words of its transitions. */
export interface Arrow {
  readonly key: string;
  readonly path: string;
  readonly label: Point;
  readonly texts: ArrowLabel["texts"];
}
/** The chart as it is drawn. What has not changed since it was drawn last is the same object as then. */
export interface Drawing {
  readonly map: ChartMap;
  readonly layout: Layout;
  readonly cards: readonly CardNode[];
  readonly arrows: readonly Arrow[];
  /** The words of a transition. */
  readonly label: (edge: MapEdge) => string;
}

const noProblems: readonly never[] = [];

/** The drawing of the draft under work. It follows the keys when there is time: typing does not wait for it. */
export function useDrawing(): Drawing {
  const draft = useDeferredValue(useDraft());
  const problems = useDeferredValue(useEditor((e) => e.inspected?.problems ?? noProblems));
  const map = mapOf(draft);
  const label = useLabel(draft);
  const errors = useMemo(() => errorsByState(problems), [problems]);
  const { layout, ways, labels } = useMemo(() => placed(map, labelsOf(map, label)), [map, label]);
  const cards = useMemo(() => cardsOf(map, layout, label, errors), [map, layout, label, errors]);
  const arrows = useMemo(() => arrowsOf(ways, labels), [ways, labels]);
  return useMemo(() => ({ map, layout, cards, arrows, label }), [map, layout, cards, arrows, label]);
}

/** What transitions say, each worked out once: a key that is typed changes few of them. */
function useLabel(draft: Draft): Drawing["label"] {
  const { t } = useTranslation("studio");
  const words = usePhrases(draft);
  const { acts, facts } = draft.document;
  // Changes with the reader's language, and when the converter of characters has come.
  const probe = words.name("act", "apologise");
  return useMemo(() => {
    const text = once((said: TransitionWords) => words.label(said));
    return (edge) => text(edge.words);
    // Labels name acts and articles, so other phrases of the same draft give the same words.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [t, probe, acts, facts]);
}

/** The same function, with each thing worked out once. */
function once<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const value = known.get(of) ?? work(of);
    known.set(of, value);
    return value;
  };
}

interface Placed {
  readonly layout: Layout;
  readonly ways: ReadonlyMap<string, Way>;
}
let remembered: ({ readonly of: string } & Placed) | undefined;

/** Laid out anew only when what is where has changed: not for every key that is typed into a name. */
function placed(
  map: ChartMap,
  labels: ReadonlyMap<string, ArrowLabel>,
): Placed & { readonly labels: typeof labels } {
  const sizes = new Map([...labels].map(([key, one]) => [key, sizeOfLabel(one)]));
  const nodes = map.nodes.map(({ path, kind, initial, card }) => [path, kind, initial, card]);
  const rooms = [...sizes].map(([key, { width, height }]) => [key, Math.round(width), height]);
  const of = JSON.stringify([nodes, map.edges.map(({ from, to }) => [from, to]), rooms]);
  if (remembered?.of !== of) {
    const layout = layoutOf(map, (key) => sizes.get(key));
    const ways = waysOf(map, layout, (key) => sizes.get(key) ?? { width: 0, height: 0 });
    remembered = { of, layout, ways };
  }
  const { layout, ways } = remembered;
  return { layout, ways, labels };
}

/** Arrows as they were drawn last, by their ways. */
const drawn = new WeakMap<Way, Arrow>();

function arrowsOf(ways: ReadonlyMap<string, Way>, labels: ReadonlyMap<string, ArrowLabel>): readonly Arrow[] {
  return [...ways].map(([key, way]) => {
    const texts = labels.get(key)?.texts ?? [];
    const before = drawn.get(way);
    if (before && sameTexts(before.texts, texts)) return before;
    const arrow = { key, path: before?.path ?? pathOf(way), label: way.label, texts };
    drawn.set(way, arrow);
    return arrow;
  });
}

const sameTexts = (a: ArrowLabel["texts"], b: ArrowLabel["texts"]) =>
  a.length === b.length && a.every(({ id, text }, i) => id === b[i]?.id && text === b[i]?.text);

/**
 * The arrows while cards are being dragged: those of the dragged ones follow them straight and without words. `nodes`: the
 * cards as they are seen.
 */
export function arrowsWhile({ map, layout, arrows }: Drawing, nodes: readonly CardNode[]): readonly Arrow[] {
  const dragged = new Map(
    nodes.flatMap(({ id, dragging, position }) => (dragging === true ? [[id, position] as const] : [])),
  );
  if (dragged.size === 0) return arrows;
  const spots = absoluteSpots(map, {
    ...layout,
    spots: new Map([...layout.spots].map(([path, spot]) => [path, { ...spot, ...dragged.get(path) }])),
  });
  const moves = (path: string) => [...dragged.keys()].some((id) => path === id || path.startsWith(`${id}.`));
  return arrows.map((arrow) => {
    const [from = "", to = ""] = arrow.key.split("→");
    const [a, b] = [spots.get(from), spots.get(to)];
    if (!a || !b || (!moves(from) && !moves(to))) return arrow;
    const points = [
      { x: a.x + a.width / 2, y: a.y + a.height },
      { x: b.x + b.width / 2, y: b.y },
    ];
    return { ...arrow, path: pathOf({ points, soft: true }), texts: [] };
  });
}
