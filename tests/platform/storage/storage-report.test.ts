import { describe, expect, it } from "vitest";
import { storageReport } from "#platform/storage/storage-report";

describe("storageReport", () => {
  it("says what the browser says", async () => {
    const manager = {
      persisted: async () => true,
      estimate: async () => ({ usage: 1234 }),
    } as StorageManager;
    expect(await storageReport(manager)).toEqual({ persistent: true, usage: 1234 });
  });

  it("promises nothing where the browser does not answer", async () => {
    const silent = {
      persisted: () => Promise.reject(new DOMException("no", "SecurityError")),
      estimate: async () => ({}),
    } as unknown as StorageManager;
    expect(await storageReport(silent)).toEqual({ persistent: false });
    const insecure = {} as { storage?: StorageManager };
    expect(await storageReport(insecure.storage ?? ({} as StorageManager))).toEqual({ persistent: false });
  });
});
