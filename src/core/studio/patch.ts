import type { Place } from "../base/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { withValue } from "./place.ts";

/** What makes one document into another: values to be put at places, in this order. */
export type Patch = readonly { readonly at: Place; readonly value: unknown }[];

/**
 * How a document differs from the one before. What they share is not looked at, so after an edit it costs what the edit
 * changed. `before` undefined: the whole document.
 */
export function patchOf(before: Scenario | undefined, after: Scenario): Patch {
  const patch: { readonly at: Place; readonly value: unknown }[] = [];
  const compare = (a: unknown, b: unknown, at: Place): void => {
    if (a === b) return;
    if (isRecord(a) && isRecord(b) && Array.isArray(a) === Array.isArray(b)) {
      const [as, bs] = [Object.keys(a), Object.keys(b)];
      // A member that came, went or moved changes the order of all: the record is given as a whole.
      if (as.length === bs.length && as.every((key, i) => key === bs[i]))
        return bs.forEach((key) => compare(a[key], b[key], [...at, Array.isArray(b) ? Number(key) : key]));
    }
    patch.push({ at, value: b });
  };
  compare(before, after, []);
  return patch;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === "object";

/** The document after a patch of it. What the patch does not touch is shared with the document before. */
export const patched = (before: Scenario | undefined, patch: Patch): Scenario =>
  patch.reduce<unknown>((document, { at, value }) => withValue(document, at, value), before) as Scenario;
