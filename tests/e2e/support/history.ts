import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headerOf, playScript, readScript, type CallLog } from "#core/call";
import { attemptOf, type Attempt } from "#core/progress";
import { scoreCall } from "#core/scoring";
import { understandOf } from "#core/scenario";
import * as speech from "#core/speech";
import { profileOf } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { scenarioNamed } from "./scenarios.ts";
import { root } from "./serve.ts";

const hour = 3_600_000;

/** The golden calls of these scenarios, scored, one a day up to yesterday. */
export function aHistory(
  scenarios: readonly string[],
): { readonly attempt: Attempt; readonly log: CallLog }[] {
  const scripts = scenarios.flatMap((id) => {
    const folder = join(root, "tests/golden", id);
    return readdirSync(folder).map((name) => ({ id, text: readFileSync(join(folder, name), "utf8") }));
  });
  return scripts.map(({ id, text }, i) => aCall(id, text, Date.now() - 24 * hour * (scripts.length - i)));
}

function aCall(id: string, text: string, at: number): { readonly attempt: Attempt; readonly log: CallLog } {
  const golden = JSON.parse(text) as { readonly profile: string; readonly seed: number };
  const script = readScript(golden);
  const standards = callCentrePack();
  const profile = profileOf(standards, golden.profile);
  if (!script.ok || !profile) throw new Error(`The golden call of ${id} is not sound.`);
  const scenario = scenarioNamed(id);
  const header = headerOf(scenario, {
    attempt: crypto.randomUUID(),
    standards: { id: standards.id, version: standards.version },
    profile: profile.id,
    mode: "practise",
    seed: golden.seed,
    locale: "zh-CN",
    staff: "0736",
    startedAt: new Date(at).toISOString(),
  });
  const played = playScript(scenario, header, script.value, understandOf(scenario, speech));
  if (!played.ok)
    throw new Error(`The golden call of ${id} does not play: ${JSON.stringify(played.problems)}`);
  return {
    attempt: attemptOf(played.value, scoreCall(played.value, standards, profile), at),
    log: played.value,
  };
}
