import { own, type LocalText } from "../base/index.ts";
import {
  acts,
  callerActs,
  escalationTargets,
  faults,
  situations,
  transferTargets,
} from "../standards/index.ts";
import type { Draft } from "./draft.ts";
import type { NameKind } from "./phrases.ts";

interface Named {
  readonly id: string;
  readonly name: LocalText;
}
const byId = (terms: readonly Named[]): ReadonlyMap<string, LocalText> =>
  new Map(terms.map(({ id, name }) => [id, name]));

const vocabulary: Partial<Record<NameKind | "caller-act", ReadonlyMap<string, LocalText>>> = {
  act: byId(acts),
  fault: byId(faults),
  situation: byId(situations),
  party: byId([...escalationTargets, ...transferTargets]),
  "caller-act": byId(callerActs),
};

/**
 * The words for an id in a phrase: the vocabulary's for acts, faults, situations and parties, the draft's own for lines and
 * articles. Undefined where an id is its own name (counters, facts), is worded by the locales (sounds), or is not there.
 */
export function nameOf(
  kind: NameKind | "caller-act",
  id: string,
  { document }: Draft,
): LocalText | undefined {
  if (kind === "line") return own(document.lines, id);
  if (kind === "article") return document.facts.articles.find((article) => article.id === id)?.title;
  return vocabulary[kind]?.get(id);
}
