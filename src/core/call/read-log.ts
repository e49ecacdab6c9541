import * as v from "valibot";
import { problem, resultOf, shapeProblems, type Place, type Problem, type Result } from "../base/index.ts";
import { logVersion, type CallEvent, type CallLog } from "./events.ts";
import { LogShape } from "./log-shape.ts";

/**
 * A call's log from parsed JSON, as it was stored or sent by somebody else. Refused with every problem and its place:
 * another version, a shape that is not a log's, times that go back, marks outside their text, undos of what is not there.
 */
export function readLog(value: unknown): Result<CallLog> {
  const version =
    value !== null && typeof value === "object" && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version !== logVersion)
    return { ok: false, problems: [problem("log.version", ["version"], { version, known: logVersion })] };
  const shaped = v.safeParse(LogShape, value);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.issues, "log") };
  const { events, header } = shaped.output;
  const { house, profile } = header;
  return resultOf(shaped.output, [
    ...(house !== undefined && house.id !== profile
      ? [problem("log.other-house", ["header", "house", "id"], { id: house.id, profile })]
      : []),
    ...events.flatMap((event, i) => eventProblems(event, i, events[i - 1]?.t ?? 0)),
  ]);
}

function eventProblems(event: CallEvent, index: number, before: number): Problem[] {
  const at: Place = ["events", index];
  const out: Problem[] = [];
  if (event.t < before) out.push(problem("log.time-goes-back", [...at, "t"], { t: event.t, before }));
  if ("from" in event && event.from > event.t)
    out.push(problem("log.from-after-event", [...at, "from"], { from: event.from, t: event.t }));
  if (event.type === "undo" && event.back >= index)
    out.push(problem("log.undo-of-nothing", [...at, "back"], { back: event.back }));
  if (event.type !== "reply") return out;
  for (const list of ["acts", "faults"] as const)
    event[list].forEach(({ id, from, to }, i) => {
      if (from > to || to > event.text.length)
        out.push(
          problem("log.mark-outside-text", [...at, list, i], { id, from, to, length: event.text.length }),
        );
    });
  return out;
}
