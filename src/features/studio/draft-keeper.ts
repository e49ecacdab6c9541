import { writtenOf, type Draft, type Written } from "#core/studio";
import { messageOf } from "#state/progress";
import type { Services } from "#state/services";
import type { DraftHead, KeptDraft, StudioPowers, StudioWorkers } from "#state/studio";
import { headOf } from "./kept-parts.ts";

/** How the keeping fares. `saved` is only said of what is on the disk. */
export type Saving =
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "waiting" | "saving" }
  | { readonly is: "failed"; readonly message: string };

/** What is under work on the screen at this moment. */
export interface Shown {
  readonly draft: Draft;
  /** The inspectors have nothing against its being played. */
  readonly playable: boolean;
  /** How many versions of it there are. */
  readonly versions: number;
}

export interface KeeperOptions {
  /** As it was opened, and the draft that was read from it. */
  readonly kept: KeptDraft;
  readonly draft: Draft;
  readonly drafts: StudioPowers["drafts"];
  readonly workers: Pick<StudioWorkers, "write">;
  readonly services: Pick<Services, "clock" | "now">;
  readonly shown: () => Shown;
  readonly say: (saving: Saving) => void;
}

/** Puts what is on the screen on the disk, one writing after the other. */
export interface Keeper {
  /** What else is to be kept with the draft the next time. */
  add(more: Partial<KeptDraft>): void;
  /** When the keys have rested, or soon all the same. */
  soon(): void;
  /** What is not on the disk yet, at once and without the workers: the page may be about to go. */
  flush(): Promise<void>;
}

/** Kept this long after the last key, and at the latest this long after the first. */
const keepAfterMs = 400;
const keepAtLatestMs = 2000;

export function createKeeper(options: KeeperOptions): Keeper {
  const { kept, drafts, workers, services, shown, say } = options;
  const { key } = kept.head;
  const { clock } = services;
  let head: DraftHead = kept.head;
  let onDisk = { draft: options.draft, playable: kept.playable !== undefined };
  let extras: Partial<KeptDraft> = {};
  let timer: number | undefined;
  let firstUnkept: number | undefined;
  let keeping: Promise<void> = Promise.resolve();
  /** How many wait for all to be kept at once; and what ends the waiting for a worker that is writing. */
  let hurried = 0;
  let hurry: () => void = () => undefined;

  /** Beside the screen, when there is time for that and the worker can. */
  const written = async (draft: Draft, playAs: string | undefined): Promise<Written> => {
    if (hurried > 0) return writtenOf(draft, playAs);
    const tooLate = new Promise<undefined>((resolve) => {
      hurry = () => resolve(undefined);
    });
    const beside = workers.write(draft.document, playAs).catch(() => undefined);
    return (await Promise.race([beside, tooLate])) ?? writtenOf(draft, playAs);
  };
  /** Writes what is new; `saved` only when nothing has been changed meanwhile. */
  const write = async () => {
    const { draft, playable, versions } = shown();
    const more = extras;
    const same = onDisk.draft === draft && (onDisk.playable || !playable) && Object.keys(more).length === 0;
    if (same) return;
    extras = {};
    firstUnkept = undefined;
    say({ is: "saving" });
    try {
      const at = services.now();
      const next = headOf(draft, { key, at, versions, before: head, playable });
      const texts = await written(draft, playable ? key : undefined);
      // Large, and seldom changed.
      const { recordings = [] } = draft;
      const heard = draft.recordings !== onDisk.draft.recordings && { recordings };
      await drafts.keep(key, { head: next, ...texts, ...heard, ...more });
      head = next;
      onDisk = { draft, playable };
      if (shown().draft === draft) say({ is: "saved", at });
    } catch (error) {
      extras = { ...more, ...extras };
      say({ is: "failed", message: messageOf(error) });
    }
  };
  const keep = () => {
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    keeping = keeping.then(write);
    return keeping;
  };

  return {
    add(more) {
      extras = { ...extras, ...more };
    },
    soon() {
      const now = clock.now();
      firstUnkept ??= now;
      if (timer !== undefined) clock.clearTimeout(timer);
      const wait = Math.max(0, Math.min(keepAfterMs, firstUnkept + keepAtLatestMs - now));
      timer = clock.setTimeout(() => void keep(), wait);
    },
    flush() {
      hurried++;
      hurry();
      return keep().finally(() => hurried--);
    },
  };
}

/** Keeps nothing: of what another tab is editing. */
export const noKeeper: Keeper = {
  add: () => undefined,
  soon: () => undefined,
  flush: () => Promise.resolve(),
};
