import * as v from "valibot";
import {
  nearestName,
  placeText,
  problem,
  resultOf,
  shapeProblems,
  type Problem,
  type Result,
} from "../base/index.ts";
import boundary from "./pack/off-call/boundary.json" with { type: "json" };
import callShown from "./pack/off-call/call-shown.json" with { type: "json" };
import close from "./pack/off-call/close.json" with { type: "json" };
import complaintProcess from "./pack/off-call/complaint-process.json" with { type: "json" };
import complaint from "./pack/off-call/complaint.json" with { type: "json" };
import conduct from "./pack/off-call/conduct.json" with { type: "json" };
import converse from "./pack/off-call/converse.json" with { type: "json" };
import fault from "./pack/off-call/fault.json" with { type: "json" };
import hear from "./pack/off-call/hear.json" with { type: "json" };
import knowledge from "./pack/off-call/knowledge.json" with { type: "json" };
import kpi from "./pack/off-call/kpi.json" with { type: "json" };
import language from "./pack/off-call/language.json" with { type: "json" };
import open from "./pack/off-call/open.json" with { type: "json" };
import organisation from "./pack/off-call/organisation.json" with { type: "json" };
import outbound from "./pack/off-call/outbound.json" with { type: "json" };
import qa from "./pack/off-call/qa.json" with { type: "json" };
import record from "./pack/off-call/record.json" with { type: "json" };
import shownBy from "./pack/off-call/shown-by.json" with { type: "json" };
import training from "./pack/off-call/training.json" with { type: "json" };
import transfer from "./pack/off-call/transfer.json" with { type: "json" };
import wellbeing from "./pack/off-call/wellbeing.json" with { type: "json" };
import { Clause, LocalTextShape } from "./standards.ts";

// A door of its own, like the pack: only the reader of the standard and the coverage ever ask for these.

const { id: ClauseId, area: Name, sources: Sources } = Clause.entries;
const Source = Sources.item.entries;

/** Where in the product something is shown; "standard", "study", "studio" and "trainer" may be rooms still to come. */
export const rooms = [
  "home",
  "call",
  "report",
  "progress",
  "settings",
  "standard",
  "study",
  "studio",
  "trainer",
] as const;

/** A feature, or a figure that the product works out: what it is called, in which room, and whether it exists today. */
const Shown = v.strictObject({
  id: Name,
  name: LocalTextShape,
  room: v.picklist(rooms),
  state: v.picklist(["here", "to-come"]),
});
export type Shown = v.InferOutput<typeof Shown>;

/** How a clause that no call can show is dealt with. */
const Cover = v.variant("by", [
  /** A question of the quiz asks for it. */
  v.strictObject({ by: v.literal("quiz") }),
  v.strictObject({ by: v.literal("metric"), figure: Name, how: LocalTextShape }),
  v.strictObject({ by: v.literal("feature"), feature: Name, how: LocalTextShape }),
  v.strictObject({ by: v.literal("out-of-scope"), reason: LocalTextShape }),
]);

/** A clause of the source documents that cannot be judged in a call. */
const OffCallClause = v.strictObject({
  id: ClauseId,
  area: Name,
  title: LocalTextShape,
  text: LocalTextShape,
  parameters: v.optional(v.record(Name, v.number())),
  /** What the documents say differently, where they differ. */
  variants: v.optional(v.array(v.strictObject({ ...Source, text: LocalTextShape }))),
  sources: Sources,
  cover: Cover,
  /** In the source, but not to be taught as good: kept for the record. */
  doubtful: v.optional(v.boolean()),
});
export type OffCallClause = v.InferOutput<typeof OffCallClause>;

const OffCall = v.strictObject({
  features: v.array(Shown),
  figures: v.array(Shown),
  clauses: v.array(OffCallClause),
});
export type OffCall = v.InferOutput<typeof OffCall>;

function duplicates(list: string, items: readonly { readonly id: string }[]): Problem[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [problem("standards.duplicate-id", [list, i, "id"], { id })] : [],
  );
}

function unknownNames({ features, figures, clauses }: OffCall): Problem[] {
  const known = { feature: features.map((f) => f.id), figure: figures.map((f) => f.id) };
  const unknown = (kind: keyof typeof known, name: string, clause: number) =>
    known[kind].includes(name)
      ? []
      : [
          problem("standards.unknown-name", ["clauses", clause, "cover", kind], {
            name,
            near: nearestName(name, known[kind]),
          }),
        ];
  return clauses.flatMap(({ cover }, i) => {
    if (cover.by === "feature") return unknown("feature", cover.feature, i);
    return cover.by === "metric" ? unknown("figure", cover.figure, i) : [];
  });
}

/**
 * Off-call clauses from parsed JSON, with the features and figures they name. All problems at once, each with its place:
 * wrong shapes, ids given twice, names of features and figures that are not there.
 */
export function readOffCall(json: unknown): Result<OffCall> {
  const shaped = v.safeParse(OffCall, json);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "standards") };
  const offCall = shaped.output;
  return resultOf(offCall, [
    ...duplicates("features", offCall.features),
    ...duplicates("figures", offCall.figures),
    ...duplicates("clauses", offCall.clauses),
    ...unknownNames(offCall),
  ]);
}

/** The off-call clauses that come with the product. Throws, naming every place, if our own data is faulty. */
export function offCallPack(): OffCall {
  const read = readOffCall({
    ...shownBy,
    clauses: [
      ...callShown,
      ...open,
      ...hear,
      ...converse,
      ...transfer,
      ...complaint,
      ...fault,
      ...boundary,
      ...knowledge,
      ...close,
      ...outbound,
      ...language,
      ...record,
      ...complaintProcess,
      ...kpi,
      ...qa,
      ...training,
      ...conduct,
      ...wellbeing,
      ...organisation,
    ],
  });
  if (read.ok) return read.value;
  const places = read.problems.map((p) => `${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
  throw new Error(`The off-call clauses are faulty.\n${places.join("\n")}`);
}
