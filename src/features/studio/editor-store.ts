import { createStore, type StoreApi } from "zustand/vanilla";
import type { Problem, Result } from "#core/base";
import type { StatePath } from "#core/scenario";
import {
  commit,
  draftOf,
  historyOf,
  redone,
  settled,
  stateAt,
  undone,
  withVersion,
  type Draft,
  type Edit,
  type History,
  type Stamp,
  type Version,
} from "#core/studio";
import { messageOf } from "#state/progress";
import type { Services } from "#state/services";
import type { KeptDraft, StudioPowers, StudioWorkers } from "#state/studio";
import { createKeeper, noKeeper, type Saving } from "./draft-keeper.ts";

/** A scenario under work on the screen: its history, what is selected, what is wrong with it, and how the keeping fares. */
export interface Editor {
  readonly key: string;
  readonly history: History;
  readonly saving: Saving;
  /** Another tab has it: everything can be looked at, nothing changed. */
  readonly readOnly: boolean;
  /** States by path; empty: the scenario itself. The last one is what is shown. */
  readonly selected: readonly StatePath[];
  /** What the inspectors found, and in which draft; undefined until they have answered for the first time. */
  readonly inspected: { readonly draft: Draft; readonly problems: readonly Problem[] } | undefined;
  /** Why the inspectors did not answer the last time. */
  readonly uninspected: string | undefined;
  /** Why the last edit was not made. */
  readonly refusal: readonly Problem[] | undefined;
  readonly versions: readonly Version[];
  readonly golden: readonly string[];
  /** Whether it was made. */
  readonly edit: (edit: Edit) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The field was left: what is typed next is another step. */
  readonly settle: () => void;
  readonly select: (states: readonly StatePath[]) => void;
  readonly forgive: () => void;
  readonly saveVersion: (note: string) => void;
  readonly setGolden: (golden: readonly string[]) => void;
  /** Keeps what is not on the disk yet, at once and without the workers: the page may be about to go. */
  readonly flush: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}
export type EditorStore = StoreApi<Editor>;

export interface EditorOptions {
  readonly kept: KeptDraft;
  readonly draft: Draft;
  readonly powers: Pick<StudioPowers, "drafts">;
  readonly workers: Pick<StudioWorkers, "inspect" | "write" | "stamp">;
  readonly clauses: ReadonlySet<string>;
  readonly services: Pick<Services, "clock" | "now">;
  readonly readOnly: boolean;
}

/** The inspectors are asked when the keys have rested this long. */
const inspectAfterMs = 80;
/** A version is put by on its own this often, while there is work. */
const versionEveryMs = 10 * 60_000;

/** Opens a kept scenario for editing. */
export function createEditor(options: EditorOptions): EditorStore {
  const { kept, powers, workers, clauses, services, readOnly } = options;
  const { key } = kept.head;
  const { clock } = services;

  return createStore<Editor>()((set, get) => {
    let inspectTimer: number | undefined;
    let lastVersion = services.now();
    /** A version that is being put by beside the screen. */
    let stamping: Promise<unknown> = Promise.resolve();
    let closed = false;

    const isClean = (draft: Draft) => {
      const { inspected } = get();
      return inspected?.draft === draft && !inspected.problems.some((p) => p.severity === "error");
    };

    const keeper = readOnly
      ? noKeeper
      : createKeeper({
          kept,
          draft: options.draft,
          drafts: powers.drafts,
          workers,
          services,
          shown: () => {
            const { history, versions } = get();
            return { draft: history.draft, playable: isClean(history.draft), versions: versions.length };
          },
          say: (saving) => set({ saving }),
        });
    const keepSoon = () => {
      if (!closed) keeper.soon();
    };

    const inspect = async () => {
      const { draft } = get().history;
      try {
        const problems = await workers.inspect(draft.document, clauses);
        if (!problems || closed) return;
        set({ inspected: { draft, problems }, uninspected: undefined });
      } catch (error) {
        set({ uninspected: messageOf(error) });
      }
      // What has become playable goes to the library.
      if (draft === get().history.draft && isClean(draft)) keepSoon();
    };
    const inspectSoon = () => {
      if (inspectTimer !== undefined) clock.clearTimeout(inspectTimer);
      inspectTimer = clock.setTimeout(() => void inspect(), inspectAfterMs);
    };

    /** Before much is changed, the draft as it was is put by. */
    const versionOf = (draft: Draft, note?: string, stamp?: Stamp) => {
      const versions = withVersion(get().versions, draft, services.now(), note, stamp);
      lastVersion = services.now();
      keeper.add({ versions });
      set({ versions });
    };
    /** The same between two keys, which must not wait for it. */
    const versionBeside = (draft: Draft) => {
      lastVersion = services.now();
      stamping = workers.stamp(draft.document).then(
        (stamp) => stamp && versionOf(draft, undefined, stamp),
        () => versionOf(draft),
      );
      void stamping.then(keepSoon);
    };
    const show = (history: History) => {
      const { draft } = history;
      const before = get().history.draft;
      const { selected } = get();
      const there = selected.filter((path) => stateAt(draft.document.chart, path) !== undefined);
      set({
        history,
        refusal: undefined,
        ...(there.length < selected.length && { selected: there }),
        ...(draft !== before && { saving: { is: "waiting" } as const }),
      });
      if (draft === before) return;
      keepSoon();
      inspectSoon();
    };

    inspectSoon();
    return {
      key,
      history: historyOf(options.draft),
      saving: { is: "saved", at: kept.head.at },
      readOnly,
      selected: [],
      inspected: undefined,
      uninspected: undefined,
      refusal: undefined,
      versions: kept.versions,
      golden: kept.golden,
      edit(edit) {
        if (readOnly) return false;
        const { history } = get();
        const made = commit(history, edit, clock.now());
        if (!made.ok) {
          set({ refusal: made.problems });
          return false;
        }
        const first = history.past.length === 0 && get().versions.length === 0;
        if (edit.type === "replace") versionOf(history.draft);
        else if (first || services.now() - lastVersion > versionEveryMs) versionBeside(history.draft);
        show(made.value);
        return true;
      },
      undo() {
        if (!readOnly) show(undone(get().history));
      },
      redo() {
        if (!readOnly) show(redone(get().history));
      },
      settle: () => set({ history: settled(get().history) }),
      select: (selected) => set({ selected }),
      forgive: () => set({ refusal: undefined }),
      saveVersion(note) {
        if (readOnly) return;
        versionOf(get().history.draft, note.trim() === "" ? undefined : note.trim());
        void keeper.flush();
      },
      setGolden(golden) {
        if (readOnly) return;
        keeper.add({ golden });
        set({ golden });
        void keeper.flush();
      },
      flush: keeper.flush,
      async dispose() {
        closed = true;
        if (inspectTimer !== undefined) clock.clearTimeout(inspectTimer);
        await stamping;
        await keeper.flush();
      },
    };
  });
}

/** The draft of what was kept, with its recordings; what cannot be read any more comes back as problems. */
export function draftOfKept({ text, recordings }: KeptDraft): Result<Draft> {
  const draft = draftOf(text);
  return draft.ok && recordings.length > 0 ? { ...draft, value: { ...draft.value, recordings } } : draft;
}
