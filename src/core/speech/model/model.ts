import { faultIds } from "#core/standards";
import type { Found } from "../read.ts";
import { rules } from "../rules/index.ts";
import { decide, type Heads } from "./decide.ts";
import { featuresOf, type Seen } from "./features.ts";
import { scoresOf } from "./score.ts";
import { unpack, type Packed, type Tables } from "./tables.ts";

/** A trained model that can be asked about a reply. */
export interface Model {
  /** Whether the model has a say about this act or fault. */
  knows(id: string): boolean;
  /** What it makes of a reply. */
  read(seen: Seen): Found[];
}

/** Opens a packed model; its tables are unpacked when it is first asked. */
export function openModel(packed: Packed): Model {
  let tables: Tables | undefined;
  const labels = new Set(packed.labels);
  const believed = new Set(packed.trusted);
  const heads = headsOf(packed.labels);
  return {
    knows: (id) => labels.has(id),
    read: (seen) => {
      tables ??= unpack(packed);
      const scores = scoresOf(featuresOf(seen), tables, packed);
      const trusted = new Set(
        seen.fired.flatMap((rule) => (believed.has(rule) ? (rules[rule]?.id ?? []) : [])),
      );
      return decide({ seen, scores, labels: packed.labels, heads, trusted });
    },
  };
}

function headsOf(labels: readonly string[]): Heads {
  const anyFault = labels.indexOf("any-fault");
  const all = [...labels.keys()].filter((head) => head !== anyFault);
  const isFault = (head: number): boolean => faultIds.has(labels[head] ?? "");
  return { acts: all.filter((head) => !isFault(head)), faults: all.filter(isFault), anyFault };
}
