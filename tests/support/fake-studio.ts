import { scenarioOf } from "#core/scenario";
import { stampOf, writtenOf } from "#core/studio";
import { inflateRawSync } from "node:zlib";
import { fakeMicrophone } from "./fake-microphone.ts";
import type { DraftHead, KeptDraft, StudioFile, StudioPowers, StudioWorkers } from "#state/studio";

/** Drafts in memory, and files that stay in the test. `fails`: what the disk says from now on. */
export interface FakeStudio extends StudioPowers {
  readonly microphone: ReturnType<typeof fakeMicrophone>;
  readonly kept: Map<string, KeptDraft>;
  /** Keys that another tab has. */
  readonly held: Set<string>;
  readonly saved: Map<string, Uint8Array<ArrayBuffer>>;
  next: StudioFile | undefined;
  fails: Error | undefined;
  writes: number;
}

/** Workers that inspect at once and play nothing. */
export const fakeWorkers = (): StudioWorkers => ({
  inspect: async (document, clauses) => scenarioOf(document, { clauses }).problems,
  write: async (document, playAs) => writtenOf({ document }, playAs),
  stamp: async (document) => stampOf({ document }),
  replay: async (_, golden) => golden.map(() => ({ differences: [] })),
  rehearse: () => ({ done: Promise.resolve(undefined), cancel: () => undefined }),
  weigh: () => ({ done: Promise.resolve(undefined), cancel: () => undefined }),
  dispose: () => undefined,
});

export function fakeStudio(): FakeStudio {
  const kept = new Map<string, KeptDraft>();
  const held = new Set<string>();
  const saved = new Map<string, Uint8Array<ArrayBuffer>>();
  const studio: FakeStudio = {
    kept,
    held,
    saved,
    next: undefined,
    fails: undefined,
    writes: 0,
    microphone: fakeMicrophone(),
    workers: fakeWorkers,
    files: {
      open: async () => studio.next,
      save: async () => undefined,
      saveAs: async (name, bytes) => {
        saved.set(name, bytes);
        return {};
      },
      inflate: async (packed, most) => {
        try {
          return new Uint8Array(inflateRawSync(packed, { maxOutputLength: most }));
        } catch {
          return undefined;
        }
      },
    },
    drafts: {
      list: async () => [...kept.values()].map(({ head }): DraftHead => head).sort((a, b) => b.at - a.at),
      read: async (key) => kept.get(key),
      async keep(key, { head, ...parts }) {
        if (studio.fails) throw studio.fails;
        studio.writes++;
        const before = kept.get(key) ?? { text: "", versions: [], golden: [], recordings: [] };
        kept.set(key, { ...before, ...parts, head });
      },
      async remove(key) {
        const before = kept.get(key);
        kept.delete(key);
        return before;
      },
      async hold(key) {
        if (held.has(key)) return undefined;
        held.add(key);
        return () => held.delete(key);
      },
    },
  };
  return studio;
}
