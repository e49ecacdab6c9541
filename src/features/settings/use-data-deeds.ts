import { useEffect, useState } from "react";
import type { Problem } from "#core/base";
import { readBackup } from "#core/progress";
import { messageOf } from "#state/progress";
import type { StorageReport } from "#state/ports";
import { useServices, type Services } from "#state/services";

/** How the last deed with the data ended. */
export type DataOutcome =
  | { readonly is: "exported"; readonly calls: number; readonly leftOut: number }
  | { readonly is: "imported"; readonly added: number; readonly known: number }
  /** The file is not JSON, and this is what the reader said. */
  | { readonly is: "not-json"; readonly message: string }
  | { readonly is: "refused"; readonly problems: readonly Problem[] }
  | { readonly is: "erased" }
  | { readonly is: "failed"; readonly message: string };

async function exportAll({ progressLog, files, now, progress }: Services): Promise<DataOutcome> {
  const backup = await progressLog.backup();
  const day = new Date(now()).toISOString().slice(0, 10);
  files.save(`third-ring-backup-${day}.json`, JSON.stringify(backup, null, 2));
  const kept = progress.getState().attempts?.length ?? backup.calls.length;
  return { is: "exported", calls: backup.calls.length, leftOut: Math.max(0, kept - backup.calls.length) };
}

async function importFile({ progressLog, files, progress }: Services): Promise<DataOutcome | undefined> {
  const text = await files.pick(".json,application/json");
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { is: "not-json", message: messageOf(error) };
  }
  const backup = readBackup(value);
  if (!backup.ok) return { is: "refused", problems: backup.problems };
  const counts = await progressLog.restore(backup.value);
  await progress.getState().load();
  return { is: "imported", ...counts };
}

async function eraseAll({ progressLog, progress }: Services): Promise<DataOutcome> {
  // Not by the store: it would read what is left at once, and forget why the deletion failed.
  await progressLog.erase();
  await progress.getState().load();
  return { is: "erased" };
}

/** Takes all calls away as a file, brings a file's calls in, or deletes all; and what the browser says of the place. */
export function useDataDeeds() {
  const services = useServices();
  const [outcome, setOutcome] = useState<DataOutcome>();
  const [report, setReport] = useState<StorageReport>();
  const { storageReport } = services;
  useEffect(() => {
    let gone = false;
    void storageReport().then((told) => {
      if (!gone) setReport(told);
    });
    return () => {
      gone = true;
    };
  }, [storageReport, outcome]);

  const run = (deed: (services: Services) => Promise<DataOutcome | undefined>) => {
    setOutcome(undefined);
    deed(services).then(setOutcome, (error: unknown) =>
      setOutcome({ is: "failed", message: messageOf(error) }),
    );
  };
  return {
    outcome,
    report,
    exportAll: () => run(exportAll),
    importFile: () => run(importFile),
    eraseAll: () => run(eraseAll),
  };
}
