import { explore, fairnessOf } from "#core/fairness";
import { understand } from "#core/speech";
import { callCentrePack } from "#core/standards-pack";
import { aLongScenario } from "../tests/support/a-long-scenario.ts";
import { median, timed, type Bench, type Figure } from "./figure.ts";

/** Finding out whether a scenario can be marked fairly: it should grow with the chart, and no faster. */
export const fairness: Bench = async () => {
  const standards = callCentrePack();
  const [profile] = standards.profiles;
  if (!profile) throw new Error("The pack has no profile.");
  return [50, 200, 500].map((states): Figure => {
    const makers = { scenario: aLongScenario(states), standards, profile, understand };
    return {
      what: `a scenario of ${states} states explored and judged under one house`,
      is: median(timed(3, () => fairnessOf(explore(makers), makers))),
      unit: "ms",
      ...(states === 500 && { aim: { atMost: 2000 } }),
    };
  });
};
