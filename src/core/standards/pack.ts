import { placeText } from "../base/index.ts";
import catalogueJson from "./pack/catalogue.json" with { type: "json" };
import boundary from "./pack/clauses/boundary.json" with { type: "json" };
import close from "./pack/clauses/close.json" with { type: "json" };
import complaint from "./pack/clauses/complaint.json" with { type: "json" };
import complaintProcess from "./pack/clauses/complaint-process.json" with { type: "json" };
import conduct from "./pack/clauses/conduct.json" with { type: "json" };
import converse from "./pack/clauses/converse.json" with { type: "json" };
import fault from "./pack/clauses/fault.json" with { type: "json" };
import hear from "./pack/clauses/hear.json" with { type: "json" };
import hold from "./pack/clauses/hold.json" with { type: "json" };
import knowledge from "./pack/clauses/knowledge.json" with { type: "json" };
import language from "./pack/clauses/language.json" with { type: "json" };
import open from "./pack/clauses/open.json" with { type: "json" };
import organisation from "./pack/clauses/organisation.json" with { type: "json" };
import outbound from "./pack/clauses/outbound.json" with { type: "json" };
import record from "./pack/clauses/record.json" with { type: "json" };
import transfer from "./pack/clauses/transfer.json" with { type: "json" };
import wellbeing from "./pack/clauses/wellbeing.json" with { type: "json" };
import documents from "./pack/documents.json" with { type: "json" };
import { callCentreHouses } from "./houses.ts";
import { readStandards } from "./read-standards.ts";
import type { Standards } from "./standards.ts";

// A door of its own, not part of index.ts: the pack weighs more than the code, and the browser loads it when it is needed.

const read = readStandards({
  ...callCentreHouses,
  documents,
  clauses: [
    ...open,
    ...hear,
    ...converse,
    ...knowledge,
    ...hold,
    ...transfer,
    ...fault,
    ...complaint,
    ...complaintProcess,
    ...boundary,
    ...language,
    ...close,
    ...record,
    ...outbound,
    ...wellbeing,
    ...conduct,
    ...organisation,
  ],
});

/** The call-centre standards that come with the product. Throws, naming every place, if our own data is faulty. */
export function callCentrePack(): Standards {
  if (read.ok) return read.value;
  const places = read.problems.map((p) => `${placeText(p.at)}: ${p.code} ${JSON.stringify(p.params)}`);
  throw new Error(`The call-centre pack is faulty.\n${places.join("\n")}`);
}

/** Every clause of the source documents, and what kind of evidence could show it. */
export const catalogue: readonly { readonly id: string; readonly evidence: string }[] = catalogueJson;
