import { afterEach, describe, expect, it, vi } from "vitest";
import { browserFiles } from "#platform/files";

const chooser = () => document.querySelector<HTMLInputElement>("input[type=file]");

describe("files", () => {
  afterEach(() => vi.restoreAllMocks());

  it("are saved under their name, with what is in them, and leave nothing in the page", async () => {
    let saved: { name: string; blob: Blob } | undefined;
    let blob: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((object) => {
      blob = object as Blob;
      return "blob:1";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      if (blob) saved = { name: this.download, blob };
    });
    browserFiles().save("备份.json", '{"a":"您好"}');
    expect(saved?.name).toBe("备份.json");
    expect(saved?.blob.type).toMatch(/^application\/json/);
    expect(await saved?.blob.text()).toBe('{"a":"您好"}');
    expect(document.querySelector("a")).toBeNull();
  });

  it("are read when picked", async () => {
    const picked = browserFiles().pick(".json");
    const input = chooser();
    expect(input?.accept).toBe(".json");
    Object.defineProperty(input, "files", { value: [new File(["{}"], "a.json")] });
    input?.dispatchEvent(new Event("change"));
    expect(await picked).toBe("{}");
    expect(chooser()).toBeNull();
  });

  it("are nothing when the user changed their mind", async () => {
    const picked = browserFiles().pick(".json");
    chooser()?.dispatchEvent(new Event("cancel"));
    expect(await picked).toBeUndefined();
    expect(chooser()).toBeNull();
  });
});
