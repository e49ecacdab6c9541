import { useEffect, useState } from "react";
import type { Problem } from "#core/base";
import { backupOf, readBackup } from "#core/progress";
import type { ProfileFile } from "#core/standards";
import { messageOf } from "#state/progress";
import type { StorageReport } from "#state/ports";
import { useServices, type Services } from "#state/services";

/** How the last deed with the data ended. */
export type DataOutcome =
  | { readonly is: "exported"; readonly calls: number; readonly houses: number; readonly leftOut: number }
  | { readonly is: "imported"; readonly added: number; readonly known: number; readonly houses: number }
  /** The file is not JSON, and this is what the reader said. */
  | { readonly is: "not-json"; readonly message: string }
  | { readonly is: "refused"; readonly problems: readonly Problem[] }
  | { readonly is: "erased" }
  | { readonly is: "failed"; readonly message: string };

async function exportAll({ progressLog, files, now, progress, ownProfiles }: Services): Promise<DataOutcome> {
  const [{ calls }, profiles] = await Promise.all([progressLog.backup(), ownProfiles.getState().ready()]);
  const backup = backupOf(calls, profiles);
  const day = new Date(now()).toISOString().slice(0, 10);
  files.save(`third-ring-backup-${day}.json`, JSON.stringify(backup, null, 2));
  const kept = progress.getState().attempts?.length ?? backup.calls.length;
  const houses = profiles.length;
  return {
    is: "exported",
    calls: backup.calls.length,
    houses,
    leftOut: Math.max(0, kept - backup.calls.length),
  };
}

/** Adds the profiles that are not there yet; those that are stay as they are. How many were added. */
async function addHouses(store: Services["ownProfiles"], files: readonly ProfileFile[]): Promise<number> {
  const known = new Set((await store.getState().ready()).map(({ id }) => id));
  const missing = files.filter(({ profile }) => !known.has(profile.id));
  for (const { profile } of missing) {
    if (!(await store.getState().keep(profile))) throw new Error(store.getState().failure);
  }
  return missing.length;
}

async function importFile({
  progressLog,
  files,
  progress,
  ownProfiles,
}: Services): Promise<DataOutcome | undefined> {
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
  const houses = await addHouses(ownProfiles, backup.value.profiles ?? []);
  await progress.getState().load();
  return { is: "imported", ...counts, houses };
}

async function eraseAll({
  progressLog,
  progress,
  study,
  ownProfiles,
  settings,
}: Services): Promise<DataOutcome> {
  // Not by the store: it would read what is left at once, and forget why the deletion failed.
  await progressLog.erase();
  study.getState().forget();
  const own = await ownProfiles.getState().ready();
  await ownProfiles.getState().clear();
  const inForce = own.find(({ id }) => id === settings.getState().profile);
  if (inForce) settings.getState().change({ profile: inForce.base?.profile ?? "courier" });
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
