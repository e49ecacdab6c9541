import { pickOne, type Random } from "../base/index.ts";
import { onSecond, type CallSession } from "../call/index.ts";
import { statesOf, type Guard, type Scenario } from "../scenario/index.ts";
import type { Understand } from "../speech/index.ts";
import { manners, type BotKind, type Manner } from "./bot-manners.ts";
import { transitionsOf } from "./states.ts";

/** What one game takes at most: decisions of the bot, and seconds of the call. */
const mostDecisions = 150;
const longestCallMs = 15 * 60_000;
/** Nothing said for so long is left to the caller to break. */
const longSilenceMs = 20_000;

type Picks = ReturnType<CallSession["picks"]>;

/** Chooses among the replies on offer in the bot's place; undefined says nothing and waits for the caller. */
export type Choose = (picks: Picks) => Picks[number] | undefined;

/** A scripted trainee in one call. */
export class Bot {
  readonly #session: CallSession;
  readonly #scenario: Scenario;
  readonly #manner: Manner;
  readonly #random: Random;
  readonly #understand: Understand;
  readonly #choose: Choose;
  #goodbyes = 0;
  #lookedUp = false;

  constructor(session: CallSession, kind: BotKind, random: Random, understand: Understand, choose?: Choose) {
    this.#session = session;
    this.#scenario = session.scenario;
    this.#manner = manners[kind];
    this.#random = random;
    this.#understand = understand;
    this.#choose = choose ?? ((picks) => this.#pickFrom(picks));
  }

  /** Plays the call to its end. False when it had to be stopped: it did not come to one within bounds. */
  play(): boolean {
    const session = this.#session;
    for (let i = 0; i < mostDecisions && session.now() < longestCallMs; i++) {
      const { phase } = session.state();
      if (phase === "ended" || phase === "closed") break;
      this.#decide();
    }
    const stopped = session.state().phase !== "ended";
    if (stopped) session.do({ type: "stop" });
    this.#fillSlip();
    session.do({ type: "close" });
    return !stopped;
  }

  #decide(): void {
    const session = this.#session;
    const { phase, begun } = session.state();
    if (phase === "ringing") {
      this.#wait(this.#between(this.#manner.answers));
      session.do({ type: "answer" });
    } else if (phase === "idle") {
      this.#wait(3000);
      if (session.do({ type: begun ? "redial" : "dial" }) !== undefined) session.do({ type: "hangup" });
    } else if (phase === "dialling") this.#waitUntil(() => session.state().phase !== "dialling", 60_000);
    else this.#talk();
  }

  #talk(): void {
    const session = this.#session;
    if (this.#secondLine()) return;
    if (!this.#manner.interrupts) this.#hearOut();
    const { situations } = session.state().caller;
    const asksPause = situations.some((id) => id === "caller-silent" || id === "midcall-silence");
    // Who does it well leaves the silent line its pause.
    const pause = asksPause && this.#manner.careful === 1 ? 5500 : this.#between(this.#manner.thinks);
    if (!this.#wait(pause)) return;
    const picks = session.picks();
    if (this.#goodbyes > 0 && (picks.length === 0 || this.#goodbyes > 1)) return this.#leave();
    if (this.#chance(this.#manner.hangsUp)) return void session.do({ type: "hangup" });
    const quiet = picks.length === 0 || this.#chance(this.#manner.saysNothing);
    const pick = quiet ? undefined : this.#choose(picks);
    if (!pick) {
      const broken = this.#waitUntil(() => session.state().spoken !== undefined, longSilenceMs);
      if (!broken && session.nextDue() === undefined) session.do({ type: "hangup" });
      return;
    }
    this.#say(pick);
  }

  /** Takes the other line when it rings, and goes back when it is done there; the careless let it ring. */
  #secondLine(): boolean {
    const session = this.#session;
    const state = session.state();
    if (onSecond(state) && state.second?.is === "over")
      return session.do({ type: "return-first" }) === undefined;
    if (onSecond(state) && session.picks().length === 0) {
      this.#hearOut();
      return session.do({ type: "return-first" }) === undefined;
    }
    return (
      state.second?.is === "ringing" &&
      this.#lookedUp &&
      this.#chance(this.#manner.careful) &&
      session.do({ type: "answer-second" }) === undefined
    );
  }

  #pickFrom(picks: Picks): Picks[number] | undefined {
    const weights = picks.map(
      ({ id }) => this.#manner.picks[this.#scenario.replies[id]?.quality ?? "middling"],
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let at = this.#random.next() * total;
    return total === 0 ? pickOne(picks, this.#random) : picks.find((_, i) => (at -= weights[i] ?? 0) < 0);
  }

  #say(pick: Picks[number]): void {
    const session = this.#session;
    const context = { caller: session.lastLine(), situations: session.state().caller.situations };
    const read = this.#understand(pick.text, context);
    if (session.do({ type: "reply", text: pick.text, ...read, reply: pick.id }) !== undefined) return;
    const does = new Set(read.acts.map((act) => act.id));
    if (does.has("goodbye")) this.#goodbyes++;
    if (!this.#chance(this.#manner.careful)) return;
    if (does.has("ask-hold")) this.#lookUp();
    if (does.has("escalate")) session.do({ type: "escalate", to: "supervisor" });
    if (does.has("transfer")) {
      this.#hearOut();
      session.do({ type: "transfer", to: this.#party() });
    }
  }

  /** Puts the caller on hold, looks up what there is, and comes back. */
  #lookUp(): void {
    const session = this.#session;
    this.#wait(300);
    this.#hearOut();
    if (session.do({ type: "hold", on: true }) !== undefined) return;
    for (const article of ["customer", ...this.#scenario.facts.articles.map((a) => a.id)].slice(0, 4)) {
      this.#wait(2000);
      session.do({ type: "lookup", article });
      this.#waitUntil(() => session.state().desk[article] !== "searching", 30_000);
    }
    this.#lookedUp = true;
    this.#wait(2000);
    session.do({ type: "hold", on: false });
  }

  /** Whom the chart expects a call to be transferred to. */
  #party(): string {
    const parties = statesOf(this.#scenario.chart).flatMap(({ path, node }) =>
      transitionsOf(node, path).flatMap(({ ref, transition }) =>
        ref.trigger === "agent.transferred" ? partiesIn(transition.guard as Guard | undefined) : [],
      ),
    );
    return parties[0] ?? "team-leader";
  }

  /** The last word has been said: the caller may put the phone down first, or find something more to say after all. */
  #leave(): void {
    const session = this.#session;
    const speaks = () => session.state().spoken !== undefined;
    const over = () => session.state().phase !== "connected";
    this.#waitUntil(() => speaks() || over(), this.#manner.careful === 1 ? 6000 : 3000);
    if (speaks()) {
      this.#hearOut();
      if (!over() && session.picks().length > 0) {
        this.#goodbyes = 0;
        return;
      }
    }
    session.do({ type: "hangup" });
  }

  #fillSlip(): void {
    const fields = Object.entries(this.#scenario.truth).flatMap(([field, truth]) => {
      if (!this.#chance(this.#manner.careful)) return [];
      const value = "is" in truth ? truth.is[0] : truth.mentions.map((group) => group[0]).join("，");
      return value === undefined ? [] : [[field, value] as const];
    });
    if (fields.length > 0) this.#session.do({ type: "slip", fields: Object.fromEntries(fields) });
  }

  #chance(share: number): boolean {
    return this.#random.next() < share;
  }

  #between([from, to]: readonly [number, number]): number {
    return Math.round((from + this.#random.next() * (to - from)) * 1000);
  }

  #hearOut(): void {
    this.#waitUntil(() => this.#session.state().spoken === undefined, 120_000);
  }

  /** Lets time pass; false when the caller has begun to speak or the line has changed meanwhile, and waiting was over. */
  #wait(ms: number): boolean {
    const { phase } = this.#session.state();
    const quiet = this.#session.state().spoken === undefined;
    const changed = () =>
      this.#session.state().phase !== phase || (quiet && this.#session.state().spoken !== undefined);
    return !this.#waitUntil(changed, ms);
  }

  /** Lets time pass until something is so, `ms` at most; whether it is. */
  #waitUntil(so: () => boolean, ms: number): boolean {
    const session = this.#session;
    const end = session.now() + ms;
    for (;;) {
      if (so()) return true;
      const due = session.nextDue();
      if (due === undefined || due > end) break;
      session.advanceTo(due);
    }
    session.advanceTo(end);
    return so();
  }
}

function partiesIn(guard: Guard | undefined): readonly string[] {
  if (guard?.type === "party") return guard.params.any;
  if (guard?.type === "every" || guard?.type === "some")
    return guard.params.guards.flatMap((g) => partiesIn(g as Guard));
  return [];
}
