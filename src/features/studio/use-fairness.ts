import { useEffect, useState } from "react";
import type { Fairness } from "#core/fairness";
import type { Profile } from "#core/standards";
import type { Draft } from "#core/studio";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import { useDesk, useDraft, useEditor } from "./editor-context.ts";

/** Weighed when the keys have rested this long: it takes a processor for a second. */
const weighAfterMs = 1200;

export interface Weighed {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly fairness: Fairness;
}
interface Failed {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly message: string;
}

/** How the weighing stands: what was found last, though it may be of an earlier draft or of another house, and what goes on. */
export interface Weighing {
  readonly last: Weighed | undefined;
  /** `waiting`: for the keys to rest, or the inspectors to answer. `unplayable`: there are errors to be mended first. */
  readonly is: "done" | "waiting" | "running" | "unplayable" | "failed";
  readonly message?: string;
  readonly again: () => void;
}

/** What was found of each draft, so that looking elsewhere and coming back costs nothing. */
const known = new WeakMap<Draft, Map<string, Weighed>>();

/** Weighs the draft under work by a house's standard, beside the screen, whenever it can be played and the keys rest. */
export function useFairness(profile: Profile): Weighing {
  const { workers, standards } = useDesk();
  const { clock } = useServices();
  const draft = useDraft();
  const inspected = useEditor((e) => e.inspected);
  const [last, setLast] = useState<Weighed>();
  const [failed, setFailed] = useState<Failed>();
  const [running, setRunning] = useState<Draft>();
  const [asked, setAsked] = useState(0);
  const isInspected = inspected?.draft === draft;
  const playable = isInspected && !inspected.problems.some(({ severity }) => severity === "error");
  const found = known.get(draft)?.get(profile.id);
  const isKnown = found !== undefined;

  useEffect(() => {
    if (!playable || isKnown) return undefined;
    let job: ReturnType<typeof workers.weigh> | undefined;
    const timer = clock.setTimeout(() => {
      setRunning(draft);
      setFailed(undefined);
      job = workers.weigh({ scenario: draft.document, standards, profile });
      job.done.then(
        (fairness) => {
          if (!fairness) return;
          const weighed = { draft, profile, fairness };
          const houses = known.get(draft) ?? new Map<string, Weighed>();
          known.set(draft, houses.set(profile.id, weighed));
          setRunning(undefined);
          setLast(weighed);
        },
        (error: unknown) => {
          setRunning(undefined);
          setFailed({ draft, profile, message: messageOf(error) });
        },
      );
    }, weighAfterMs);
    return () => {
      clock.clearTimeout(timer);
      job?.cancel();
      setRunning(undefined);
    };
  }, [draft, profile, playable, isKnown, asked, workers, standards, clock]);

  const again = () => setAsked((n) => n + 1);
  const lately = found ?? last;
  if (isInspected && !playable) return { last: lately, is: "unplayable", again };
  if (found) return { last: found, is: "done", again };
  if (failed?.draft === draft && failed.profile === profile)
    return { last: lately, is: "failed", message: failed.message, again };
  return { last: lately, is: running === draft ? "running" : "waiting", again };
}
