import { own, type LocalText } from "../base/index.ts";
import { parametersOf } from "./house.ts";
import type { Clause, Profile } from "./standards.ts";

const placeholder = /\{([a-z][a-z0-9_-]*)\}/g;

/** A surname for examples: the models call a caller Mr or Ms somebody, and who really called is not known here. */
const someName: LocalText = { "zh-CN": "王", en: "Wang" };

/** Whose centre it is and who took the call, as the call's header has them. */
export interface DeskNames {
  readonly centre: string;
  readonly staff: string;
}

/**
 * A text of a clause (what it asks, its advice, a model) with the house's figures, the names of the desk and an example
 * surname put in. A placeholder that nothing is known of stays as it is.
 */
export function filledIn(text: LocalText, clause: Clause, profile: Profile, desk: DeskNames): LocalText {
  const parameters = parametersOf(clause, profile);
  const fill = (words: string, name: string) =>
    words.replace(placeholder, (whole, key: string) => {
      if (key === "centre") return desk.centre;
      if (key === "staff") return desk.staff;
      if (key === "name") return name;
      return own(parameters, key)?.toString() ?? whole;
    });
  const traditional = text["zh-TW"];
  return {
    "zh-CN": fill(text["zh-CN"], someName["zh-CN"]),
    en: fill(text.en, someName.en),
    ...(traditional !== undefined && { "zh-TW": fill(traditional, someName["zh-CN"]) }),
  };
}
