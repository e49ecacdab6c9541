import { useStore } from "zustand";
import { useServices } from "./services.ts";
import type { StudyState } from "./study-record.ts";

export function useStudyRecord<T>(select: (state: StudyState) => T): T {
  return useStore(useServices().study, select);
}
