import { actIds } from "../standards/index.ts";
import type { Chart } from "./chart-model.ts";
import type { Findings } from "./findings.ts";
import { eachGuard } from "./guard-walk.ts";
import { limits } from "./limits.ts";
import { asObject, member, textsIn } from "./loose.ts";

/** Acts of the author's own: that they are new, few, taught without contradiction, and asked for. */
export function inspectOwnActs(json: unknown, chart: Chart, found: Findings): void {
  const acts = Object.entries(asObject(member(json, "acts")));
  if (acts.length > limits.ownActs)
    found.add("scenario.too-many-acts", ["acts"], { count: acts.length, limit: limits.ownActs });
  const asked = new Set<string>();
  eachGuard(chart, ({ type, params }) => {
    if (type !== "heard") return;
    for (const key of ["all", "any", "none"])
      for (const [act] of textsIn(member(params, key))) asked.add(act);
  });
  for (const [id, act] of acts) {
    const at = ["acts", id];
    if (actIds.has(id)) found.add("scenario.act-taken", at, { id });
    else if (!asked.has(id)) found.add("scenario.unused-act", at, { id });
    const examples = new Set(textsIn(member(act, "examples")).map(([text]) => text.trim()));
    for (const [text, i] of textsIn(member(act, "counterExamples")))
      if (examples.has(text.trim()))
        found.add("scenario.example-both-ways", [...at, "counterExamples", i], { text: text.slice(0, 80) });
  }
}
