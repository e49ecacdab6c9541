import { createStore, type StoreApi } from "zustand/vanilla";
import type { ToTraditional } from "#core/base";
import {
  openCall,
  type Call,
  type CallEvent,
  type CallHeader,
  type CallInput,
  type CallLog,
  type CallState,
  type Refusal,
} from "#core/call";
import type { Scenario } from "#core/scenario";
import type { Understand } from "#core/speech";
import type { Services } from "#state/services";
import { messageOf } from "#state/progress";

/** The call screen without React: a running call, what is half typed, and how the keeping of its log fares. */
export interface CallScreen {
  readonly call: CallState;
  readonly header: CallHeader;
  /** Events that stand or stood, as the log has them. */
  readonly events: readonly CallEvent[];
  /** How many events an interrupted call had when it was taken up again: they have been seen and heard. */
  readonly resumedAt: number;
  /** The log's time at the last change or tick, in ms. */
  readonly now: number;
  readonly draft: string;
  /** What the phone would not do, until the next thing is done. */
  readonly refusal: Refusal | undefined;
  /** What the browser said when an event could not be kept; the call goes on, its log in memory, and keeping is tried again. */
  readonly storageFailure: string | undefined;
  /** What the browser said when it could not fetch what understands replies; the next reply asks for it again. */
  readonly readerFailure: string | undefined;
  readonly do: (input: Exclude<CallInput, { type: "reply" | "typing" }>) => void;
  readonly type: (text: string) => void;
  /** An input method began or finished composing; begun counts as typing even while the box is empty. */
  readonly compose: (composing: boolean) => void;
  readonly send: () => void;
  readonly pick: (id: string) => void;
  readonly undo: () => void;
  readonly pause: (on: boolean) => void;
  readonly pace: (rate: number) => void;
  /** Draws the clocks anew. */
  readonly tick: () => void;
  readonly log: () => CallLog;
  /** Resolves when every event so far has been kept, or could not be. */
  readonly kept: () => Promise<void>;
  readonly dispose: () => void;
}
export type CallStore = StoreApi<CallScreen>;

export interface CallStoreOptions {
  readonly services: Pick<Services, "clock" | "progressLog" | "drafts" | "loadUnderstand">;
  readonly scenario: Scenario;
  readonly header: CallHeader;
  readonly toTraditional?: ToTraditional | undefined;
  /** An interrupted call to go on with. */
  readonly resume?: CallLog | undefined;
}

/** What understands replies is fetched when the ringing phone has been drawn, and not before. */
const fetchAfterMs = 600;

/** Where the half-written reply of a call is kept. */
export const draftKey = (attempt: string) => `reply/${attempt}`;

/** Begins a call, or goes on with one, and keeps each event before the next. */
export function createCallStore(options: CallStoreOptions): CallStore {
  const { header, services, resume } = options;
  const { progressLog, drafts } = services;
  const key = draftKey(header.attempt);

  return createStore<CallScreen>()((set, get) => {
    let keeping: Promise<void> = Promise.resolve();
    let begun = resume !== undefined;
    let kept = resume?.events.length ?? 0;
    /** Keeps what has not been kept yet; after a failure the next event brings all that is missing. */
    const keepOn = async () => {
      try {
        if (!begun) await progressLog.begin(header);
        begun = true;
        const missing = get().log().events.slice(kept);
        if (missing.length > 0) await progressLog.append(header.attempt, kept, missing);
        kept += missing.length;
        if (get().storageFailure !== undefined) set({ storageFailure: undefined });
      } catch (error) {
        set({ storageFailure: messageOf(error) });
      }
    };

    // What one input brings about is kept in one piece: a crash cannot leave half of it.
    let gathering = false;
    const gather = () => {
      if (gathering) return;
      gathering = true;
      queueMicrotask(() => {
        gathering = false;
        keeping = keeping.then(keepOn);
      });
    };

    // What understands replies is large, and the phone rings meanwhile; a reply that is too quick for it waits.
    let understand: Understand | undefined;
    const ready = async () => {
      understand ??= await services.loadUnderstand(options.scenario);
      if (get().readerFailure !== undefined) set({ readerFailure: undefined });
    };
    const failedToLoad = (error: unknown) => set({ readerFailure: messageOf(error) });
    const whenUnderstood = (say: () => void) => {
      if (understand) say();
      else void ready().then(say, failedToLoad);
    };
    services.clock.setTimeout(() => void ready().catch(failedToLoad), fetchAfterMs);

    const call: Call = openCall({
      scenario: options.scenario,
      header,
      clock: services.clock,
      understand: (reply, context) => {
        if (!understand)
          throw new Error("A reply was given before there was anything to understand it with.");
        return understand(reply, context);
      },
      toTraditional: options.toTraditional,
      onEvent: gather,
      ...(resume && { resume }),
    });

    const show = () => set({ call: call.state(), events: call.log().events, now: call.now() });
    const done = (refusal: Refusal | undefined) => {
      if (get().refusal !== refusal) set({ refusal });
    };
    let composing = false;
    const setDraft = (draft: string) => {
      drafts.set(key, draft === "" ? undefined : draft);
      set({ draft });
      tellTyping();
    };
    /** While there is something in the box, or being composed, the agent counts as speaking. */
    const tellTyping = () => {
      const on = composing || get().draft.trim() !== "";
      const state = call.state();
      if (state.phase === "connected" && on !== (state.typingSince !== undefined))
        call.do({ type: "typing", on });
    };
    call.subscribe(show);
    return {
      header,
      resumedAt: resume?.events.length ?? 0,
      call: call.state(),
      events: call.log().events,
      now: call.now(),
      draft: drafts.get(key) ?? "",
      refusal: undefined,
      storageFailure: undefined,
      readerFailure: undefined,
      do: (input) => done(call.do(input)),
      type: setDraft,
      compose(on) {
        composing = on;
        tellTyping();
      },
      send() {
        whenUnderstood(() => {
          const refusal = call.reply(get().draft);
          done(refusal);
          if (refusal === undefined) setDraft("");
        });
      },
      pick(id) {
        whenUnderstood(() => {
          const reply = call.state().picks.find((p) => p.id === id);
          // The picks may have changed under the finger: nothing is said that was not on offer.
          if (reply) done(call.reply(reply.text, id));
        });
      },
      undo: () => done(call.undo()),
      pause: (on) => done(call.pause(on)),
      pace: (rate) => done(call.pace(rate)),
      tick() {
        if (call.now() !== get().now) set({ now: call.now() });
      },
      log: () => call.log(),
      async kept() {
        // Events of this very moment are gathered first.
        await Promise.resolve();
        await keeping;
      },
      dispose() {
        call.dispose();
        void get()
          .kept()
          .then(() => progressLog.letGo(header.attempt));
      },
    };
  });
}
