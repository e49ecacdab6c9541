import type { CallLog } from "#core/call";
import type { Attempt } from "#core/progress";
import { aCallLog } from "./a-call-log.ts";

/** A call of this id, finished: its attempt and its log. */
export function aKeptCall(
  id: string,
  change: Partial<Attempt> = {},
): { readonly attempt: Attempt; readonly log: CallLog } {
  const log = aCallLog({ attempt: id })
    .rings(1)
    .line("喂,你好", { acts: ["states-matter"] })
    .reply("您好,晨光客服,请问有什么可以帮您?", { acts: ["greet"] })
    .hangUp()
    .build();
  const { scenario } = log.header;
  const attempt: Attempt = {
    id,
    scenario: { id: scenario.id, hash: scenario.hash, title: scenario.title, level: scenario.level },
    at: 1_700_000_000_000,
    mode: "exam",
    profile: "courier",
    standards: { id: "call-centre", version: 1 },
    passed: true,
    score: 88,
    endedBy: "agent",
    ending: "hung-up",
    ms: 3000,
    hints: 0,
    clauses: [{ clause: "open.greeting", outcome: "met" }],
    ...change,
  };
  return { attempt, log };
}
