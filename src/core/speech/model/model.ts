import { faultIds } from "#core/standards";
import type { Found } from "../read.ts";
import { rules } from "../rules/index.ts";
import { decide, limits, type Heads } from "./decide.ts";
import { featuresOf, type Seen } from "./features.ts";
import { withoutNeutral } from "./neutral.ts";
import { inputsOf, reconsidered } from "./reconsider.ts";
import { scoresOf, type Scores } from "./score.ts";
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
      const { core, scores } = firstLook(seen, tables, packed, limits.nothing);
      const inputs = inputsOf(scores, packed.labels, core);
      const values = reconsidered(scores, inputs, tables, packed);
      const trusted = new Set(
        seen.fired.flatMap((rule) => (believed.has(rule) ? (rules[rule]?.id ?? []) : [])),
      );
      return decide({ seen: core, values, scores, labels: packed.labels, heads, trusted });
    },
  };
}

/**
 * The first scores of a reply, and the reply without its neutral sentences, to which they belong: those of which no clause
 * looks like anything more than `nothing`.
 */
export function firstLook(
  seen: Seen,
  tables: Tables,
  packed: Packed,
  nothing: number,
): { readonly core: Seen; readonly scores: Scores } {
  const scores = scoresOf(featuresOf(seen), tables, packed);
  const core = withoutNeutral(seen, scores, packed.labels.indexOf("any-fault"), nothing);
  return { core, scores: core === seen ? scores : scoresOf(featuresOf(core), tables, packed) };
}

function headsOf(labels: readonly string[]): Heads {
  const anyFault = labels.indexOf("any-fault");
  const all = [...labels.keys()].filter((head) => head !== anyFault);
  const isFault = (head: number): boolean => faultIds.has(labels[head] ?? "");
  return { acts: all.filter((head) => !isFault(head)), faults: all.filter(isFault), anyFault };
}
