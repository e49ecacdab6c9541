import { logVersion, type CallEvent, type CallHeader, type CallLog } from "#core/call";
import { backupOf, type Attempt, type ProgressLog } from "#core/progress";

/** A progress log that forgets everything with the test. It keeps the same promises as the one on disk. */
export function memoryProgressLog(): ProgressLog {
  const running = new Map<string, { readonly header: CallHeader; readonly events: CallEvent[] }>();
  const kept = new Map<string, { readonly attempt: Attempt; readonly log: CallLog }>();
  return {
    async begin(header) {
      if (running.has(header.attempt)) throw new Error("ConstraintError: this call has begun already");
      running.set(header.attempt, { header: structuredClone(header), events: [] });
    },
    async append(attemptId, index, added) {
      const call = running.get(attemptId);
      if (call?.events.length !== index) throw new Error(`OutOfOrder: event ${index} does not come next`);
      call.events.push(...structuredClone(added));
    },
    async interrupted() {
      const logs = [...running.values()].map(({ header, events }) => ({
        version: logVersion,
        header,
        events: [...events],
      }));
      logs.sort((a, b) => (a.header.startedAt < b.header.startedAt ? 1 : -1));
      return { logs: structuredClone(logs) as CallLog[], setAside: [] };
    },
    letGo() {
      // There is one tab only.
    },
    async keep(attempt, log) {
      kept.set(attempt.id, structuredClone({ attempt, log }));
      running.delete(attempt.id);
    },
    async discard(attemptId) {
      running.delete(attemptId);
    },
    async attempts() {
      return { attempts: structuredClone([...kept.values()].map(({ attempt }) => attempt)), setAside: [] };
    },
    async log(attemptId) {
      return structuredClone(kept.get(attemptId)?.log);
    },
    async backup() {
      return structuredClone(backupOf([...kept.values()]));
    },
    async restore(backup) {
      const missing = backup.calls.filter(({ attempt }) => !kept.has(attempt.id));
      for (const call of missing) kept.set(call.attempt.id, structuredClone(call));
      return { added: missing.length, known: backup.calls.length - missing.length };
    },
    async erase() {
      running.clear();
      kept.clear();
    },
  };
}
