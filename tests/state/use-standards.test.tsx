import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { CrashScreen } from "../../src/app/crash-screen.tsx";
import { useStandards } from "#state/use-standards";
import { fakeServices } from "../support/fake-services.ts";
import { renderScreen } from "../support/render-app.tsx";

function Room() {
  return <p>{useStandards() ? "here" : "waiting"}</p>;
}

it("standards that cannot be fetched are said to be so, with a way on, and not waited for without end", async () => {
  // React reports what the crash screen catches.
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const services = fakeServices(
    {},
    { loadStandards: () => Promise.reject(new TypeError("Failed to fetch")) },
  );
  renderScreen(
    <CrashScreen>
      <Room />
    </CrashScreen>,
    services,
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("Failed to fetch");
  expect(screen.getByRole("button", { name: "重新打开" })).toBeInTheDocument();
  reported.mockRestore();
});
