import { useState } from "react";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";

/** Saves the log of a kept call as a file. `failure`: what the browser said, empty when there was no log. */
export function useExport() {
  const { progressLog, files } = useServices();
  const [failure, setFailure] = useState<string>();
  const exportCall = async (attemptId: string) => {
    setFailure(undefined);
    try {
      const log = await progressLog.log(attemptId);
      if (!log) return setFailure("");
      const { scenario, startedAt } = log.header;
      files.save(`third-ring-${scenario.id}-${startedAt.slice(0, 10)}.json`, JSON.stringify(log, null, 2));
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return { failure, exportCall: (attemptId: string) => void exportCall(attemptId) };
}
