/** Whether the browser has promised to keep our data, and how many bytes it is, where it tells. */
export async function storageReport(
  manager: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<{ readonly persistent: boolean; readonly usage?: number }> {
  try {
    const [persistent, estimate] = await Promise.all([manager?.persisted(), manager?.estimate()]);
    const usage = estimate?.usage;
    return { persistent: persistent === true, ...(usage !== undefined && { usage }) };
  } catch {
    return { persistent: false };
  }
}
