import type { ActId, FaultId } from "#core/standards";
import { phrases } from "./phrase.ts";

/** When a rule's phrase counts. Conditions about "the sentence" look at the sentence around the phrase. */
export interface Conditions {
  /** Nothing of this kind in the sentence. */
  readonly unless?: readonly string[];
  /** Nothing of this kind anywhere in the reply. */
  readonly unlessReply?: readonly string[];
  /** Something of this kind in the sentence. */
  readonly with?: readonly string[];
  /** The caller's last line is of this kind. */
  readonly asked?: readonly string[];
  /** The caller's last line is not of this kind. */
  readonly unlessAsked?: readonly string[];
  /** Only in a sentence with a courteous word (true), or only in one without any (false). */
  readonly polite?: boolean;
  /** The phrase speaks of denying or reporting itself, so the guards leave it alone. */
  readonly bare?: true;
  /** Counts, but nobody would swear to it. */
  readonly unsure?: true;
}

/** One way of doing or saying something, ready to be looked for. */
export interface Rule {
  readonly id: ActId | FaultId;
  readonly says: RegExp;
  readonly unless?: RegExp;
  readonly unlessReply?: RegExp;
  readonly with?: RegExp;
  readonly asked?: RegExp;
  readonly unlessAsked?: RegExp;
  readonly polite?: boolean;
  readonly bare: boolean;
  readonly unsure: boolean;
}

/** A rule from phrases in the small language of `phrase.ts`. */
export function rule(id: ActId | FaultId, says: readonly string[], when: Conditions = {}): Rule {
  return {
    id,
    says: phrases(...says),
    ...(when.unless && { unless: phrases(...when.unless) }),
    ...(when.unlessReply && { unlessReply: phrases(...when.unlessReply) }),
    ...(when.with && { with: phrases(...when.with) }),
    ...(when.asked && { asked: phrases(...when.asked) }),
    ...(when.unlessAsked && { unlessAsked: phrases(...when.unlessAsked) }),
    ...(when.polite !== undefined && { polite: when.polite }),
    bare: when.bare ?? false,
    unsure: when.unsure ?? false,
  };
}
