import { beforeEach, describe, expect, it } from "vitest";
import { browserDrafts } from "#platform/storage/drafts";

describe("drafts", () => {
  beforeEach(() => localStorage.clear());

  it("keep a text until it is taken away, under a name of ours", () => {
    const drafts = browserDrafts();
    expect(drafts.set("settings", "{}")).toBe(true);
    expect(localStorage.getItem("third-ring/settings")).toBe("{}");
    expect(browserDrafts().get("settings")).toBe("{}");
    expect(drafts.set("settings", undefined)).toBe(true);
    expect(drafts.get("settings")).toBeUndefined();
  });

  it("say so when the browser is full, and still read what there was", () => {
    const full = {
      getItem: () => "before",
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    } as unknown as Storage;
    const drafts = browserDrafts(full);
    expect(drafts.set("reply/1", "您好")).toBe(false);
    expect(drafts.get("reply/1")).toBe("before");
  });

  it("live without a place to be kept", () => {
    const forbidden = new Proxy({} as Storage, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const drafts = browserDrafts(forbidden);
    expect(drafts.get("settings")).toBeUndefined();
    expect(drafts.set("settings", "{}")).toBe(false);
    expect(drafts.set("settings", undefined)).toBe(false);
  });
});
