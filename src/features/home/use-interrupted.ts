import { useState } from "react";
import type { CallLog } from "#core/call";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";

/** What went wrong with a call that was to be scored: it could not be read, or its card could not be kept. */
export type ScoringFailure =
  | { readonly is: "unscored"; readonly message: string }
  | { readonly is: "unkept"; readonly message: string; readonly log: CallLog };

export interface InterruptedDeeds {
  readonly busy: boolean;
  readonly failure: ScoringFailure | undefined;
  score(log: CallLog): void;
  discard(log: CallLog): void;
}

/** Scores interrupted calls as they stand, or throws them away. `onReport` is called once a call is scored and kept. */
export function useInterrupted(onReport: (attemptId: string) => void): InterruptedDeeds {
  const services = useServices();
  const { progress } = services;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ScoringFailure>();

  const score = async (log: CallLog) => {
    setBusy(true);
    setFailure(undefined);
    try {
      // Fetched now: the first screen has no need of what scores calls.
      const { finishCall } = await import("#state/finish-call");
      if (await finishCall(services, log)) onReport(log.header.attempt);
      else setFailure({ is: "unkept", message: progress.getState().failure ?? "", log });
    } catch (error) {
      setFailure({ is: "unscored", message: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    score: (log) => void score(log),
    discard: (log) => void progress.getState().discard(log.header.attempt),
  };
}
