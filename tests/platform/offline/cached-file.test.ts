import { describe, expect, it } from "vitest";
import { cachedFile } from "#platform/offline/cached-file";

const scope = "https://school.example/ring/";
const files = new Set(["index.html", "assets/app-1.js", "sounds/ring.wav", "icons/图标.svg"]);
const asked = (path: string, mode = "no-cors", method = "GET") =>
  cachedFile({ method, mode, url: new URL(path, scope).href }, scope, files);

describe("cachedFile", () => {
  it.each([
    ["./", "index.html"],
    ["?profile=general", "index.html"],
    ["#/call/silent-caller", "index.html"],
    ["index.html?x=1#/y", "index.html"],
    ["icons/图标.svg", "icons/图标.svg"],
  ])("answers for the page %s with %s", (path, file) => {
    expect(asked(path, "navigate")).toBe(file);
  });

  it("answers for what was built, whatever stands behind the question mark", () => {
    expect(asked("assets/app-1.js")).toBe("assets/app-1.js");
    expect(asked("sounds/ring.wav?v=2")).toBe("sounds/ring.wav");
  });

  it.each([
    ["what was not built", "assets/app-0.js", "no-cors", "GET"],
    ["the folder above", "../", "navigate", "GET"],
    ["another page of the server", "admin/", "navigate", "GET"],
    ["another host", "https://lrs.example/ring/index.html", "cors", "GET"],
    ["what is sent", "index.html", "cors", "POST"],
    ["a name that cannot be decoded", "%E4%A", "no-cors", "GET"],
  ])("leaves %s to the network", (_, path, mode, method) => {
    expect(asked(path, mode, method)).toBeUndefined();
  });
});
