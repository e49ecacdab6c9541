import type { Place } from "../base/index.ts";
import { statesOf, type StatePath } from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import { placeOfState } from "./states.ts";
import { wordRows } from "./words-table.ts";

/** Something that was found: where it stands in the document, which state to show it in, and what was hit. */
export interface Found {
  readonly kind: "state" | "line" | "reply" | "words";
  /** The state's path, or the id of the line or reply; else the member of the document. */
  readonly id: string;
  readonly at: Place;
  /** The state to go to; undefined for words that no state says or offers. */
  readonly state?: StatePath;
  /** The text with the hit in it, and where in it: UTF-16 offsets. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const plain = (text: string) => text.normalize("NFC").toLowerCase();
const mostFound = 200;

/**
 * What contains a text, whatever its case: states by key and note, then lines, replies and other words in any language, in
 * story order, 200 at most. Nothing contains nothing.
 */
export function searchIn(draft: Draft, wanted: string): Found[] {
  const needle = plain(wanted.trim());
  if (needle === "") return [];
  const found: Found[] = [];
  const look = (text: string, rest: Omit<Found, "text" | "from" | "to">) => {
    const from = plain(text).indexOf(needle);
    if (from >= 0 && found.length < mostFound) found.push({ ...rest, text, from, to: from + needle.length });
    return from >= 0;
  };
  for (const { path, node } of statesOf(draft.document.chart).slice(1)) {
    const hit = { kind: "state", id: path, at: placeOfState(path), state: path } as const;
    if (!look(path.split(".").at(-1) ?? "", hit)) look(node.description ?? "", hit);
  }
  for (const row of wordRows(draft)) {
    const kind = row.kind === "reply" ? "reply" : row.of === "lines" ? "line" : "words";
    const rest = {
      kind,
      id: row.id,
      at: row.at,
      ...(row.state !== undefined && { state: row.state }),
    } as const;
    for (const text of [row.id, ...Object.values(row.texts)]) if (look(text ?? "", rest)) break;
  }
  return found;
}
