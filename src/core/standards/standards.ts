import * as v from "valibot";
import { Rule } from "./rule.ts";

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
export const LocalTextShape = v.strictObject({ "zh-CN": Text, en: Text, "zh-TW": v.optional(Text) });
const ClauseId = v.pipe(v.string(), v.regex(/^[a-z-]{2,20}\.[a-z0-9-]{2,60}$/));
const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));
/** Names may be choices of the slip, such as `2h`. */
const Value = v.union([
  v.number(),
  v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/))), v.maxLength(40)),
]);

export const severities = ["non-critical", "customer", "business", "compliance"] as const;

export const Clause = v.strictObject({
  id: ClauseId,
  area: Name,
  title: LocalTextShape,
  /** What is asked, in our own words. `{pause_s}` is filled from the parameters. */
  text: LocalTextShape,
  severity: v.picklist(severities),
  /** Points a call can win or lose by it, before the section's weight. */
  weight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  parameters: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/)), Value)),
  /** Parameters whose figures no document gives: our defaults, for a house to change. */
  ours: v.optional(v.array(Name)),
  /** Where the rule stands: document number and place, as the catalogue gives them. */
  sources: v.pipe(
    v.array(v.strictObject({ document: v.picklist(["000", "001", "002", "003", "004"]), place: Text })),
    v.minLength(1),
  ),
  /** What to do better, said to the trainee. */
  advice: LocalTextShape,
  /** What a good agent would have said; `{centre}`, `{staff}` and `{name}` are filled in. Empty when no words are at stake. */
  models: v.array(LocalTextShape),
  /** How the clause is judged; a profile picks a variant by name where houses differ. */
  rules: v.intersect([v.object({ default: Rule }), v.record(Name, Rule)]),
  /** What the ways of judging are called, each of them, where there is more than one. */
  variants: v.optional(v.record(Name, LocalTextShape)),
  /** In the source, but not to be rewarded: kept for the record, never scored. */
  doubtful: v.optional(v.boolean()),
});
export type Clause = v.InferOutput<typeof Clause>;
export type Severity = Clause["severity"];
export type ParameterValue = v.InferOutput<typeof Value>;

/** Bounds that no real house comes near: a profile may be somebody's file, and must not fill the tab. */
const mostClauses = 2000;
const perClause = <T extends v.GenericSchema>(value: T) =>
  v.pipe(v.record(ClauseId, value), v.maxEntries(mostClauses));
const Points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Names = v.pipe(v.array(Name), v.maxLength(200));

export const Profile = v.strictObject({
  id: Name,
  name: LocalTextShape,
  summary: LocalTextShape,
  /** Documents whose rules this house follows. */
  documents: v.pipe(v.array(v.picklist(["000", "001", "002", "003", "004"])), v.maxLength(5)),
  /** The documents give no weights and no pass mark: these are our defaults, for a house to change. */
  passMark: Points,
  /** Points taken off the score for each hint, each revealed gloss and each undone reply. */
  price: v.strictObject({ hint: Points, gloss: Points, undo: Points }),
  sections: v.pipe(
    v.array(v.strictObject({ id: Name, name: LocalTextShape, weight: Points, areas: Names })),
    v.minLength(1),
    v.maxLength(40),
  ),
  parameters: perClause(
    v.pipe(v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/)), Value), v.maxEntries(20)),
  ),
  variants: perClause(Name),
  severities: perClause(v.picklist(severities)),
  /** Clauses that this house does not have. */
  off: v.pipe(v.array(ClauseId), v.maxLength(mostClauses)),
  /** Where the documents of this house contradict themselves: the row of the table of disagreements, and what was done. */
  notes: v.optional(
    v.pipe(
      v.array(v.strictObject({ row: v.pipe(v.number(), v.integer(), v.minValue(1)), text: LocalTextShape })),
      v.maxLength(60),
    ),
  ),
  /** Of a trainer's own profile: the house it was copied from, and the standards as they were then. */
  base: v.optional(
    v.strictObject({ profile: Name, standards: Name, version: v.pipe(v.number(), v.integer()) }),
  ),
});
export type Profile = v.InferOutput<typeof Profile>;

/** A source document, by its number in the catalogue. */
export const SourceDocument = v.strictObject({
  id: v.picklist(["000", "001", "002", "003", "004"]),
  title: LocalTextShape,
});

export const Standards = v.strictObject({
  id: Name,
  version: v.pipe(v.number(), v.integer()),
  documents: v.array(SourceDocument),
  clauses: v.array(Clause),
  profiles: v.pipe(v.array(Profile), v.minLength(1)),
});
export type Standards = v.InferOutput<typeof Standards>;
