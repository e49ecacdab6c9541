export { attemptOf, type Attempt } from "./attempt.ts";
export {
  dueAt,
  practiceQueue,
  type Practisable,
  type PracticeItem,
  type PracticeReason,
} from "./practice-queue.ts";
export type { Backup, ProgressLog, SetAside } from "./progress-log.ts";
export {
  callsPerWeek,
  newestFirst,
  progressOf,
  type ClauseProgress,
  type Progress,
  type Standing,
} from "./progress.ts";
export { readAttempt } from "./read-attempt.ts";
export { backupOf, readBackup } from "./read-backup.ts";
