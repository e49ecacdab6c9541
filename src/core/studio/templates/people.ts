import type { LocalText } from "../../base/index.ts";
import type { Line } from "../../scenario/index.ts";
import { line, words } from "./parts.ts";

/** Who may call, in a template. */
export interface Person {
  /** As the agent says it: 陈女士. */
  readonly name: LocalText;
  readonly gender: "female" | "male";
  readonly number: string;
  /** How they give their name and the last digits of whatever is asked for. */
  readonly details: Line;
}

export const people = {
  "ms-chen": {
    name: words("陈女士", "Ms Chen"),
    gender: "female",
    number: "138****2207",
    details: line(
      "我姓陈，耳东陈，尾号是二二零七。",
      "It's Chen. The last digits are 2-2-0-7.",
      "gives-name",
      "gives-details",
    ),
  },
  "mr-wu": {
    name: words("吴先生", "Mr Wu"),
    gender: "male",
    number: "187****8143",
    details: line(
      "我姓吴，口天吴，尾号八一四三。",
      "It's Wu, and it ends in 8-1-4-3.",
      "gives-name",
      "gives-details",
    ),
  },
  "ms-he": {
    name: words("何女士", "Ms He"),
    gender: "female",
    number: "139****5521",
    details: line(
      "哎，我姓何，人可何，尾号……等我看看啊，五五二一。",
      "I'm called He. The last digits are… let me see… 5-5-2-1.",
      "gives-name",
      "gives-details",
    ),
  },
} as const satisfies Readonly<Record<string, Person>>;

export type PersonId = keyof typeof people;
