/** Storage did not do what it was asked. `message` is what the browser said, `reason` its name for it. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  /** The name of the browser's exception (`QuotaExceededError`, `InvalidStateError`), or our own. */
  readonly reason: string;

  constructor(reason: string, message: string, cause?: unknown) {
    super(message === "" ? reason : `${reason}: ${message}`, { cause });
    this.reason = reason;
  }
}

/** Whatever was thrown, as a StorageError in the thrower's own words. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof Error || error instanceof DOMException)
    return new StorageError(error.name, error.message, error);
  return new StorageError("UnknownError", String(error), error);
}
