import { useState } from "react";
import { reviewOf, type CallLog, type Review } from "#core/call";
import { useFinishCall } from "#state/finish-call";

export interface ReviewedLog {
  readonly log: CallLog;
  /** True when the last review could not be kept: what is shown is not what is stored. */
  readonly unkept: boolean;
  readonly review: (review: Review) => void;
}

/** The log of a call that is over, with what was reviewed since; every review is scored and kept at once. */
export function useReviewedLog(kept: CallLog): ReviewedLog {
  const finish = useFinishCall();
  const [log, setLog] = useState(kept);
  const [unkept, setUnkept] = useState(false);
  const review = (made: Review) => {
    const next = reviewOf(log, made);
    // The screen offers only what may be done; a refusal leaves all as it is.
    if (typeof next === "string") return;
    setLog(next);
    void finish(next).then((done) => setUnkept(!done));
  };
  return { log, unkept, review };
}
