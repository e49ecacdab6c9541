import { canonicalJson, own, type LocalText } from "../base/index.ts";
import { parametersOf } from "./house.ts";
import { withKept, withParameter, withSeverity, withVariant, withWeight } from "./profile-edits.ts";
import type { Clause, ParameterValue, Profile, Severity, Standards } from "./standards.ts";

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** One thing that a profile does otherwise than the house it was copied from. */
export type ProfileDifference =
  | ({ readonly type: "name" | "summary" } & Change<LocalText>)
  | ({ readonly type: "documents" } & Change<readonly string[]>)
  | ({ readonly type: "pass-mark" } & Change<number>)
  | ({ readonly type: "price"; readonly of: keyof Profile["price"] } & Change<number>)
  | ({ readonly type: "weight"; readonly section: string } & Change<number>)
  /** The sections themselves are others, or have other areas or names. */
  | ({ readonly type: "sections" } & Change<Profile["sections"]>)
  | ({ readonly type: "kept"; readonly clause: string } & Change<boolean>)
  | ({ readonly type: "severity"; readonly clause: string } & Change<Severity>)
  | ({ readonly type: "variant"; readonly clause: string } & Change<string>)
  | ({
      readonly type: "parameter";
      readonly clause: string;
      readonly parameter: string;
    } & Change<ParameterValue>);

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
const prices = ["hint", "gloss", "undo"] as const;
const layout = ({ sections }: Profile) => sections.map(({ id, name, areas }) => ({ id, name, areas }));

function ofTheHouse(own: Profile, base: Profile): ProfileDifference[] {
  const sameLayout = same(layout(own), layout(base));
  return [
    ...(["name", "summary"] as const).flatMap((type) =>
      same(own[type], base[type]) ? [] : [{ type, from: base[type], to: own[type] }],
    ),
    ...(same(own.documents, base.documents)
      ? []
      : [{ type: "documents" as const, from: base.documents, to: own.documents }]),
    ...(own.passMark === base.passMark
      ? []
      : [{ type: "pass-mark" as const, from: base.passMark, to: own.passMark }]),
    ...prices.flatMap((of) =>
      own.price[of] === base.price[of]
        ? []
        : [{ type: "price" as const, of, from: base.price[of], to: own.price[of] }],
    ),
    ...(sameLayout ? [] : [{ type: "sections" as const, from: base.sections, to: own.sections }]),
    ...(sameLayout
      ? own.sections.flatMap(({ id, weight }, i) => {
          const from = base.sections[i]?.weight ?? weight;
          return from === weight ? [] : [{ type: "weight" as const, section: id, from, to: weight }];
        })
      : []),
  ];
}

function ofTheClause(clause: Clause, mine: Profile, base: Profile): ProfileDifference[] {
  const { id } = clause;
  const [from, to] = [parametersOf(clause, base), parametersOf(clause, mine)];
  const kept = (profile: Profile) => !profile.off.includes(id);
  const severity = (profile: Profile) => own(profile.severities, id) ?? clause.severity;
  const variant = (profile: Profile) => own(profile.variants, id) ?? "default";
  return [
    ...(kept(base) === kept(mine)
      ? []
      : [{ type: "kept" as const, clause: id, from: kept(base), to: kept(mine) }]),
    ...(severity(base) === severity(mine)
      ? []
      : [{ type: "severity" as const, clause: id, from: severity(base), to: severity(mine) }]),
    ...(variant(base) === variant(mine)
      ? []
      : [{ type: "variant" as const, clause: id, from: variant(base), to: variant(mine) }]),
    ...Object.keys(clause.parameters ?? {}).flatMap((parameter): ProfileDifference[] => {
      const [was, is] = [own(from, parameter), own(to, parameter)];
      if (was === undefined || is === undefined || same(was, is)) return [];
      return [{ type: "parameter", clause: id, parameter, from: was, to: is }];
    }),
  ];
}

/**
 * What a profile does otherwise than its base, in the order of the standards: by effect, so that a value written out and the
 * same value left to the clause are no difference. Names that the standards do not have are `readProfile`'s to tell.
 */
export function profileDifferences(
  profile: Profile,
  base: Profile,
  { clauses }: Pick<Standards, "clauses">,
): ProfileDifference[] {
  return [...ofTheHouse(profile, base), ...clauses.flatMap((clause) => ofTheClause(clause, profile, base))];
}

/** The profile with one difference taken back: there it does as its base again. */
export function withoutDifference(profile: Profile, difference: ProfileDifference): Profile {
  switch (difference.type) {
    case "name":
      return { ...profile, name: difference.from };
    case "summary":
      return { ...profile, summary: difference.from };
    case "documents":
      return { ...profile, documents: difference.from as Profile["documents"] };
    case "pass-mark":
      return { ...profile, passMark: difference.from };
    case "price":
      return { ...profile, price: { ...profile.price, [difference.of]: difference.from } };
    case "weight":
      return withWeight(profile, difference.section, difference.from);
    case "sections":
      return { ...profile, sections: difference.from };
    case "kept":
      return withKept(profile, difference.clause, difference.from);
    case "severity":
      return withSeverity(profile, difference.clause, difference.from);
    case "variant":
      return withVariant(profile, difference.clause, difference.from);
    case "parameter":
      return withParameter(profile, difference.clause, difference.parameter, difference.from);
  }
}

/** The profile with everything as in its base but its id, its name and where it comes from. */
export function asItsBase({ id, name, base: origin }: Profile, base: Profile): Profile {
  const { notes: _, ...rest } = base;
  return { ...rest, id, name, ...(origin && { base: origin }) };
}
