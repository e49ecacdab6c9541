import { understand } from "#core/speech";
import {
  applyEdit,
  draftOf,
  fromTemplate,
  mapOf,
  playable,
  rehearse,
  textOf,
  wordRows,
  type Draft,
} from "#core/studio";
import { callCentrePack } from "../src/core/standards/pack.ts";
import { aLongScenario } from "../tests/support/a-long-scenario.ts";
import { median, timed, type Bench, type Figure } from "./figure.ts";

/** What the studio does between two keystrokes, without the screen: on charts of 50, 200 and 500 states. */
export const studioCore: Bench = () =>
  Promise.resolve([50, 200, 500].flatMap(figuresFor).concat(rehearsals()));

function figuresFor(states: number): Figure[] {
  const opened = draftOf(aLongScenario(states));
  if (!opened.ok) throw new Error("The generated scenario has no shape.");
  const draft = opened.value;
  let n = 0;
  const figure = (what: string, deed: () => unknown, atMost?: number): Figure => ({
    what: `${what}, ${states} states, median`,
    is: median(timed(25, deed)),
    unit: "ms",
    ...(atMost !== undefined && { aim: { atMost } }),
  });
  return [
    figure("a keystroke in a line", () => typed(draft, `Where? ${n++}`), 50),
    figure("a state renamed, with all that leads to it", () =>
      applyEdit(draft, { type: "rename-state", state: "step-5", key: "another-name" }),
    ),
    figure("the map worked out", () => mapOf(draft), 50),
    figure("the table of words", () => wordRows(draft)),
    figure("all problems found", () => playable(draft), 300),
    figure("the file written", () => textOf(draft)),
  ];
}

const typed = (draft: Draft, text: string) =>
  applyEdit(draft, { type: "set-words", at: ["lines", "line-5"], locale: "en", text });

function rehearsals(): Figure[] {
  const standards = callCentrePack();
  const [profile] = standards.profiles;
  if (!profile) throw new Error("The pack has no profile.");
  const steps = rehearse({ scenario: fromTemplate("complaint"), standards, profile, understand, times: 200 });
  const began = performance.now();
  const each: number[] = [];
  for (let last = began; !steps.next().done; last = performance.now()) each.push(performance.now() - last);
  return [
    { what: "a call played and judged by a bot, median of 200", is: median(each), unit: "ms" },
    {
      what: "a rehearsal of 200 calls",
      is: (performance.now() - began) / 1000,
      unit: "s",
      aim: { atMost: 10 },
    },
  ];
}
