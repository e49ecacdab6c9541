// Writes what is made from the scenario format: public/scenario.schema.json, and the tables in scenarios/README.md.
// Run it after a change of the format or of a vocabulary: npm run schema
import { readFileSync, writeFileSync } from "node:fs";
import { withTables } from "./guide-tables.ts";
import { scenarioSchema } from "./scenario-schema.ts";

const schema = new URL("../public/scenario.schema.json", import.meta.url);
writeFileSync(schema, `${JSON.stringify(scenarioSchema(), undefined, 2)}\n`);

const guide = new URL("../scenarios/README.md", import.meta.url);
writeFileSync(guide, withTables(readFileSync(guide, "utf8")));
