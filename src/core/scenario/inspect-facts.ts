import { own } from "../base/index.ts";
import { slipFieldIds, slipFields } from "../standards/index.ts";
import type { Findings } from "./findings.ts";
import { asList, asObject, member, textsIn } from "./loose.ts";

/** What stands beside the chart: the slip's truth, the articles, the clauses that the call practises. */
export function inspectFacts(json: unknown, clauses: ReadonlySet<string> | undefined, found: Findings): void {
  inspectTruth(json, found);
  const articles = new Set(["customer"]);
  asList(member(member(json, "facts"), "articles")).forEach((article, i) => {
    const id = member(article, "id");
    if (typeof id !== "string") return;
    if (articles.has(id)) found.add("scenario.duplicate-id", ["facts", "articles", i, "id"], { id });
    articles.add(id);
  });
  const practised = new Set<string>();
  for (const [clause, i] of textsIn(member(json, "practises"))) {
    const at = ["practises", i];
    if (practised.has(clause)) found.add("scenario.duplicate-id", at, { id: clause });
    practised.add(clause);
    if (clauses && !clauses.has(clause)) found.unknown("scenario.unknown-clause", at, clause, clauses);
  }
}

function inspectTruth(json: unknown, found: Findings): void {
  const fields = Object.fromEntries(slipFields.map((field) => [field.id, field]));
  for (const [id, truth] of Object.entries(asObject(member(json, "truth")))) {
    const at = ["truth", id];
    if (!slipFieldIds.has(id)) {
      found.unknown("scenario.unknown-slip-field", at, id, slipFieldIds);
      continue;
    }
    const choices = own(fields, id)?.choices?.map((choice) => choice.id);
    if (!choices) continue;
    if (member(truth, "mentions") !== undefined)
      found.add("scenario.choice-mentions", [...at, "mentions"], { field: id });
    for (const [choice, i] of textsIn(member(truth, "is"))) {
      if (!choices.includes(choice))
        found.add("scenario.unknown-slip-choice", [...at, "is", i], {
          name: choice.slice(0, 80),
          near: found.near(choice, choices),
          field: id,
        });
    }
  }
}
