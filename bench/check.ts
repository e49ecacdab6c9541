import { readScenario } from "#core/scenario";
import { aLongScenario } from "../tests/support/a-long-scenario.ts";
import { median, timed, type Bench } from "./figure.ts";

/** Reading and inspecting a scenario, as the library, the editor and the command line do it. */
export const check: Bench = async () => {
  const largest = JSON.stringify(aLongScenario(500));
  const tooLarge = JSON.stringify(aLongScenario(5000));
  if (!readScenario(largest).ok) throw new Error("The generated scenario of 500 states is not sound.");
  if (readScenario(tooLarge).ok) throw new Error("A scenario of 5,000 states was not refused.");
  return [
    {
      what: `a scenario of 500 states (${(largest.length / 1000).toFixed(0)} KB) read and inspected, median`,
      is: median(timed(25, () => readScenario(largest))),
      unit: "ms",
      aim: { atMost: 50 },
    },
    {
      what: `a scenario of 5,000 states (${(tooLarge.length / 1000).toFixed(0)} KB) refused, median`,
      is: median(timed(25, () => readScenario(tooLarge))),
      unit: "ms",
      aim: { atMost: 50 },
    },
  ];
};
