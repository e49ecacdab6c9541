import { own, type ManualClock } from "../base/index.ts";
import type { CallerEvent, Scenario } from "../scenario/index.ts";
import type { CallEventBody } from "./events.ts";
import type { LineState } from "./line-state.ts";

interface DeskPort {
  emit(body: CallEventBody): void;
  tell(event: CallerEvent): void;
}

/** How the system on the agent's desk fares: most things come up at once, some take their time, some do not come up at all. */
export class Desk {
  readonly #facts: Scenario["facts"];
  readonly #clock: ManualClock;
  readonly #line: LineState;
  readonly #port: DeskPort;

  constructor(facts: Scenario["facts"], clock: ManualClock, line: LineState, port: DeskPort) {
    this.#facts = facts;
    this.#clock = clock;
    this.#line = line;
    this.#port = port;
  }

  /** What the desk itself makes of the call: a search that takes long, a system that is down. */
  situations(): readonly string[] {
    const states = Object.values(this.#line.now.desk);
    return [
      ...(states.includes("searching") ? ["system-slow"] : []),
      ...(states.includes("failed") ? ["equipment-down"] : []),
    ];
  }

  lookUp(article: string): void {
    this.#port.emit({ type: "lookup", article });
    const { takes, fails } = this.#manner(article);
    const known = own(this.#line.now.desk, article) === "found";
    // When the call is over nobody waits for it.
    const over = this.#line.now.phase === "ended";
    if (takes === undefined || known || over) return this.#outcome(article, fails === true);
    this.#set(article, "searching");
    this.#port.tell({ type: "desk.searching", article });
    this.#clock.setTimeout(() => this.#searched(article, fails === true), takes * 1000);
  }

  #manner(article: string): { readonly takes?: number | undefined; readonly fails?: true | undefined } {
    if (article === "customer") return this.#facts.record ?? {};
    return this.#facts.articles.find((a) => a.id === article) ?? {};
  }

  #searched(article: string, failed: boolean): void {
    const { phase } = this.#line.now;
    if (phase === "ended" || phase === "closed") return;
    if (!failed) this.#set(article, "found");
    this.#outcome(article, failed);
  }

  #outcome(article: string, failed: boolean): void {
    if (failed) this.#set(article, "failed");
    this.#port.tell({ type: failed ? "desk.failed" : "agent.looked-up", article });
  }

  #set(article: string, is: "searching" | "found" | "failed"): void {
    this.#line.set({ desk: { ...this.#line.now.desk, [article]: is } });
    this.#port.emit({ type: "desk", article, is });
  }
}
