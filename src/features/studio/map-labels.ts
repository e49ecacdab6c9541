import type { ChartMap, MapEdge } from "#core/studio";
import type { Size } from "./map-geometry.ts";

/** What each transition between two states says, in the file's order. */
export interface ArrowLabel {
  readonly key: string;
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

/** Of so many transitions between the same two states an arrow tells; how many more there are, it counts. */
export const mostTexts = 2;

/** One label for all transitions between the same two states, by `from→to`. */
export function labelsOf(map: ChartMap, label: (edge: MapEdge) => string): ReadonlyMap<string, ArrowLabel> {
  const labels = new Map<string, { readonly key: string; readonly texts: ArrowLabel["texts"][number][] }>();
  for (const edge of map.edges) {
    if (edge.to === undefined || edge.self) continue;
    const key = `${edge.from}→${edge.to}`;
    const found = labels.get(key) ?? { key, texts: [] };
    labels.set(key, found);
    found.texts.push({ id: edge.id, text: label(edge) });
  }
  return labels;
}

/** As `.map-label` in map.css: 12 pixels to a Chinese character, 18 to a line, one on its own may have two. */
const em = 12;
const line = 18;
const widest = 176;
const around = 12;

/** The room that a label takes, in pixels of the map. */
export function sizeOfLabel({ texts }: ArrowLabel): Size {
  const widths = texts.slice(0, mostTexts).map(({ text }) => widthOf(text));
  const width = Math.min(widest, Math.max(...widths, em) + around);
  const [only] = widths;
  const wraps = texts.length === 1 && only !== undefined && only + around > widest;
  const lines = wraps ? 2 : Math.min(texts.length, mostTexts + 1);
  return { width, height: lines * line + 4 };
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? em : em * 0.56), 0);
