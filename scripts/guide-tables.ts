import { kinds, trades } from "../src/core/scenario/scenario.ts";
import {
  acts,
  callerActs,
  escalationTargets,
  faults,
  situations,
  slipFields,
  transferTargets,
} from "../src/core/standards/index.ts";

interface Named {
  readonly id: string;
  readonly name: { readonly "zh-CN": string; readonly en: string };
}

const code = (text: string) => `\`${text}\``;
const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly string[]) =>
  [row(...heads), row(...heads.map(() => "---")), ...rows].join("\n");
const terms = (list: readonly Named[]) =>
  table(
    ["id", "中文", "English"],
    list.map(({ id, name }) => row(code(id), name["zh-CN"], name.en)),
  );

/** The author's guide's tables that are copies of a vocabulary, by name. */
const tables: Readonly<Record<string, () => string>> = {
  situations: () => terms(situations),
  acts: () => terms(acts),
  faults: () => terms(faults),
  "caller-acts": () => terms(callerActs),
  "transfer-targets": () => terms(transferTargets),
  "escalation-targets": () => terms(escalationTargets),
  "slip-fields": () =>
    table(
      ["field", "中文", "English", "choices"],
      slipFields.map(({ id, name, choices }) =>
        row(
          code(id),
          name["zh-CN"],
          name.en,
          (choices ?? []).map((c) => `${code(c.id)} ${c.name["zh-CN"]}`).join(", ") || "free text",
        ),
      ),
    ),
  kinds: () => kinds.map(code).join(", "),
  trades: () => trades.map(code).join(", "),
};

/** A guide with its tables written anew: what stands between `<!-- table: name -->` and `<!-- end of table -->`. */
export function withTables(guide: string): string {
  return guide.replace(
    /(<!-- table: ([a-z-]+) -->\n)[^]*?(<!-- end of table -->)/g,
    (_, open: string, name: string, close: string) => {
      const make = tables[name];
      if (!make) throw new Error(`There is no table ${name}`);
      return `${open}${make()}\n${close}`;
    },
  );
}

export const tableNames: readonly string[] = Object.keys(tables);
