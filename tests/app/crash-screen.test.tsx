import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CrashScreen } from "../../src/app/crash-screen.tsx";
import { fakeServices } from "../support/fake-services.ts";
import { renderScreen } from "../support/render-app.tsx";

function Broken({ thrown }: { readonly thrown: unknown }): never {
  throw thrown;
}

describe("the crash screen", () => {
  // React reports what it has caught; here that is wanted.
  beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  it("is not seen as long as nothing fails", () => {
    renderScreen(<CrashScreen>一切正常</CrashScreen>, fakeServices());
    expect(screen.getByText("一切正常")).toBeVisible();
  });

  it("says that the records are safe, what went wrong, and how to go on", async () => {
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    const { user } = renderScreen(
      <CrashScreen>
        <Broken thrown={new Error("chunk 7 is gone")} />
      </CrashScreen>,
      fakeServices(),
    );
    expect(screen.getByRole("alert")).toHaveTextContent("您的记录还在这台电脑上");
    expect(screen.getByText("chunk 7 is gone")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重新打开" }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it("shows whatever was thrown, an error or not", () => {
    renderScreen(
      <CrashScreen>
        <Broken thrown="out of cheese" />
      </CrashScreen>,
      fakeServices(),
    );
    expect(screen.getByText("out of cheese")).toBeVisible();
  });
});
