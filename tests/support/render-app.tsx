import { render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { ServicesProvider, type Services } from "#state/services";

/** Draws a screen with these services, and gives a user who sits before it. */
export function renderScreen(ui: ReactNode, services: Services): RenderResult & { readonly user: UserEvent } {
  return {
    user: userEvent.setup(),
    ...render(<ServicesProvider value={services}>{ui}</ServicesProvider>),
  };
}
