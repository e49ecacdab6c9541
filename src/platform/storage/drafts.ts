const prefix = "third-ring/";

function browserStorage(): Storage | undefined {
  try {
    // Merely asking throws where the user has forbidden storage.
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Small texts in localStorage, each under `third-ring/<key>`. Never throws: where nothing can be kept, `set` says false. */
export function browserDrafts(storage: Storage | undefined = browserStorage()) {
  return {
    get(key: string): string | undefined {
      try {
        return storage?.getItem(prefix + key) ?? undefined;
      } catch {
        return undefined;
      }
    },

    set(key: string, text: string | undefined): boolean {
      if (!storage) return false;
      try {
        if (text === undefined) storage.removeItem(prefix + key);
        else storage.setItem(prefix + key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

export type BrowserDrafts = ReturnType<typeof browserDrafts>;
