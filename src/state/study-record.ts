import * as v from "valibot";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Drafts } from "./ports.ts";

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Id = v.pipe(v.string(), v.maxLength(80));
/** More is forgotten, the oldest first. */
const most = { seen: 500, sittings: 50 } as const;

const Record = v.object({
  /** Questions answered, the longest ago first. */
  seen: v.fallback(v.array(Id), []),
  /** Quizzes that were finished, the newest first. */
  sittings: v.fallback(v.array(v.object({ at: Count, right: Count, of: Count })), []),
  /** Drills by clause: how often tried, how often the clause was met. */
  drills: v.fallback(v.record(Id, v.object({ tries: Count, met: Count })), {}),
});
export type StudyRecord = v.InferOutput<typeof Record>;

export interface StudyState extends StudyRecord {
  questionAnswered(id: string): void;
  sittingDone(sitting: StudyRecord["sittings"][number]): void;
  drillDone(clause: string, met: boolean): void;
  forget(): void;
}
export type StudyStore = StoreApi<StudyState>;

const key = "study";
const nothing: StudyRecord = { seen: [], sittings: [], drills: {} };

function readRecord(text: string | undefined): StudyRecord {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "{}");
  } catch {
    // Not ours, or cut short: begin anew.
  }
  const read = v.safeParse(Record, stored);
  return read.success ? read.output : nothing;
}

/** What has been studied: small enough to be kept at once, like the settings. */
export function createStudyStore(drafts: Drafts): StudyStore {
  return createStore<StudyState>()((set, get) => {
    const keep = (change: Partial<StudyRecord>) => {
      set(change);
      const { seen, sittings, drills } = get();
      drafts.set(key, JSON.stringify({ seen, sittings, drills }));
    };
    return {
      ...readRecord(drafts.get(key)),
      questionAnswered: (id) =>
        keep({ seen: [...get().seen.filter((known) => known !== id), id].slice(-most.seen) }),
      sittingDone: (sitting) => keep({ sittings: [sitting, ...get().sittings].slice(0, most.sittings) }),
      drillDone(clause, met) {
        const before = get().drills[clause] ?? { tries: 0, met: 0 };
        const now = { tries: before.tries + 1, met: before.met + Number(met) };
        keep({ drills: { ...get().drills, [clause]: now } });
      },
      forget() {
        set(nothing);
        drafts.set(key, undefined);
      },
    };
  });
}
