import { nearestName, problem, type Place, type Problem } from "../base/index.ts";
import { limits } from "./limits.ts";
import { scenarioProblems, type ScenarioCode, type ScenarioParams } from "./problem-codes.ts";

type CodeWith<P extends string> = {
  [C in ScenarioCode]: [(typeof scenarioProblems)[C]["params"][number]] extends [P]
    ? [P] extends [(typeof scenarioProblems)[C]["params"][number]]
      ? C
      : never
    : never;
}[ScenarioCode];
/** Codes of names that are not in their vocabulary. */
export type UnknownCode = CodeWith<"name" | "near">;

/** Comparing names is the dear part; a hostile file with thousands of wrong ones gets only so many comparisons. */
const comparisons = 60_000;

/** Errors in a chart that leave its ways as they are. */
const leavesTheWay =
  /^scenario\.(unknown-(guard|action|event|delay|situation|act|fault|sound|line|reply|party|article)|delay-range|bad-id|final-.*)$/;

/** Collects what is wrong with one scenario. */
export class Findings {
  readonly #problems: Problem[] = [];
  readonly #named = new Set<string>();
  #beyond = 0;
  #compared = 0;

  add<C extends ScenarioCode>(code: C, at: Place, params: ScenarioParams<C>): void {
    if (this.#problems.length >= limits.problems) this.#beyond++;
    else this.#problems.push(problem(code, at, params, scenarioProblems[code].severity));
  }

  /** A name that is none of `legal`: said with the nearest legal one. */
  unknown(code: UnknownCode, at: Place, name: string, legal: Iterable<string>): void {
    this.#named.add(at.join("\n"));
    this.add(code, at, { name: name.slice(0, 80), near: this.near(name, legal) });
  }

  /** The legal name most like `name`, or "". */
  near(name: string, legal: Iterable<string>): string {
    if (this.#problems.length >= limits.problems || this.#compared >= comparisons) return "";
    const names = [...legal];
    this.#compared += names.length;
    return nearestName(name, names);
  }

  hasErrors(): boolean {
    return this.#problems.some((p) => p.severity === "error");
  }

  /** Whether the chart has errors that change where it leads. An unknown line does not; an unknown target does. */
  blocksTheWay(): boolean {
    return this.#problems.some(
      (p) => p.severity === "error" && p.at[0] === "chart" && !leavesTheWay.test(p.code),
    );
  }

  /** Everything found. Where a name is unknown, that it is also badly formed goes without saying. */
  list(): Problem[] {
    const out = this.#problems.filter(
      (p) => p.code !== "scenario.bad-id" || !this.#named.has(p.at.join("\n")),
    );
    return this.#beyond === 0
      ? out
      : [
          ...out,
          problem("scenario.more-problems", [], {
            count: this.#beyond,
          } satisfies ScenarioParams<"scenario.more-problems">),
        ];
  }
}
