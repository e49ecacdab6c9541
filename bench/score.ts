import { scoreCall } from "#core/scoring";
import { profileOf } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { aHistory } from "../tests/e2e/support/history.ts";
import { quantile, timed, type Bench } from "./figure.ts";

const wanted = 64;

/** Scoring the golden call whose log is nearest to 64 events, under its own house. */
export const score: Bench = async () => {
  const logs = aHistory(["wrong-number", "complaint-error", "noisy-line", "dialect-speaker"]).map(
    ({ log }) => log,
  );
  const distance = (count: number) => Math.abs(count - wanted);
  const [log] = logs.sort((a, b) => distance(a.events.length) - distance(b.events.length));
  const standards = callCentrePack();
  const profile = log && profileOf(standards, log.header.profile);
  if (!profile) throw new Error("The golden call's house is not in the pack.");
  const times = timed(200, () => scoreCall(log, standards, profile));
  const what = `a call of ${log.events.length} events scored against ${standards.clauses.length} clauses`;
  return [
    { what: `${what}, median`, is: quantile(times, 0.5), unit: "ms" },
    { what: `${what}, 95 %`, is: quantile(times, 0.95), unit: "ms", aim: { atMost: 16.7 } },
  ];
};
