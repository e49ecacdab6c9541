import { act, configure, screen } from "@testing-library/react";
import { vi } from "vitest";
import type { CallEventOf, CallEventType, CallLog } from "#core/call";
import { PractisePage } from "#features/practise/practise-page";
import type { Services } from "#state/services";
import { fakeServices, type FakeOptions, type FakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

// Parts that the page fetches when it needs them take their time on a busy machine.
configure({ asyncUtilTimeout: 5000 });
// What understands replies is large: fetched once, here, so that no test waits for it in the middle of a call.
await import("#core/speech");

export interface DeskOptions extends FakeOptions {
  readonly services?: FakeServices;
  readonly overrides?: Partial<Services>;
  readonly scenario?: string;
  readonly resume?: string;
}

/** The practice page of a scenario, as it opens, on a clock turned by hand. */
export function openPage(options: DeskOptions = {}) {
  const services = options.services ?? fakeServices(options, options.overrides);
  const ways = { onReport: vi.fn(), onHome: vi.fn(), onLeave: vi.fn() };
  const scenario = options.scenario ?? options.scenarios?.[0]?.id ?? "late-parcel";
  const view = renderScreen(
    <PractisePage scenarioId={scenario} {...(options.resume && { resume: options.resume })} {...ways} />,
    services,
  );
  const log = async (): Promise<CallLog> => {
    // What has just happened is kept a moment later.
    await new Promise((done) => setTimeout(done));
    const { logs } = await services.progressLog.interrupted();
    if (!logs[0]) throw new Error("No call has begun");
    return logs[0];
  };
  return {
    ...view,
    ...ways,
    services,
    log,
    /** Lets `ms` of the call pass. */
    wait: (ms: number) => act(async () => services.clock.advance(ms)),
    /** The events of one kind that have been kept. */
    kept: async <T extends CallEventType>(type: T) =>
      (await log()).events.filter((e): e is CallEventOf<T> => e.type === type),
  };
}
export type Desk = ReturnType<typeof openPage>;

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const replyBox = () => screen.getByRole("textbox", { name: "回答" });
export const transcript = () => screen.getByRole("region", { name: "通话记录" });
export const picks = () =>
  [...screen.getByRole("list", { name: "可选的回答" }).querySelectorAll("button")].map((b) => b.textContent);

/** From the briefing to the ringing phone. */
export async function takeSeat(desk: Desk, mode: "practise" | "exam" = "practise"): Promise<void> {
  await screen.findByRole("button", { name: "就位" });
  if (mode === "exam") await desk.user.click(screen.getByRole("radio", { name: /考试/ }));
  await desk.user.click(button("就位"));
  await screen.findByRole("button", { name: "接听" });
}

/** From the briefing to a call answered at 7 s, after the second ring. */
export async function answeredCall(
  options: DeskOptions & { readonly mode?: "practise" | "exam" } = {},
): Promise<Desk> {
  const desk = openPage(options);
  await takeSeat(desk, options.mode);
  await desk.wait(7000);
  await desk.user.click(button("接听"));
  return desk;
}

/** What says good. */
export const good = "您好,晨光客服中心,请问有什么可以帮您?";

export async function pick(desk: Desk, text: string): Promise<void> {
  await desk.user.click(button(new RegExp(text.replace(/[?？]/g, "."))));
}

/** The window has this width from now on, in px; a finger is on it when it is narrow. */
export function windowOf(width: number): void {
  vi.stubGlobal("matchMedia", (query: string) => {
    const most = /max-width: (\d+)px/.exec(query)?.[1];
    const matches = most === undefined ? query.includes("coarse") && width < 600 : width <= Number(most);
    return { matches, addEventListener: () => undefined, removeEventListener: () => undefined };
  });
}
