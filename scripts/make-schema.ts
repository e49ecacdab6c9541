// Writes public/scenario.schema.json. Run after a change of the format or a vocabulary: npm run schema
import { writeFileSync } from "node:fs";
import { scenarioSchema } from "./scenario-schema.ts";

const file = new URL("../public/scenario.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(scenarioSchema(), undefined, 2)}\n`);
