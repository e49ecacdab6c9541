import { ManualClock } from "#core/base";
import type { Scenario } from "#core/scenario";
import { callCentrePack } from "#core/standards-pack";
import { textOf } from "#core/studio";
import type { StudioWorkers } from "#state/studio";
import type { ReactNode } from "react";
import { DeskProvider } from "../../src/features/studio/editor-context.ts";
import { createEditor } from "../../src/features/studio/editor-store.ts";
import { headOf } from "../../src/features/studio/kept-parts.ts";
import { createView, ViewProvider } from "../../src/features/studio/view-store.ts";
import { fakeServices } from "./fake-services.ts";
import { fakeStudio, fakeWorkers } from "./fake-studio.ts";
import { renderScreen } from "./render-app.tsx";

/** Draws a part of the studio's editor with a scenario on the desk. `other`: workers that do something else than the fake's. */
export function renderEditor(ui: ReactNode, document: Scenario, other: Partial<StudioWorkers> = {}) {
  const standards = callCentrePack();
  const draft = { document };
  const powers = fakeStudio();
  const workers = { ...fakeWorkers(), ...other };
  const clock = new ManualClock();
  const head = headOf(draft, { key: "mine", at: 0, versions: 0, playable: false });
  const store = createEditor({
    kept: { head, text: textOf(draft), versions: [], golden: [], recordings: [] },
    draft,
    powers,
    workers,
    clauses: new Set(standards.clauses.map(({ id }) => id)),
    services: { clock, now: () => clock.now() },
    readOnly: false,
  });
  const view = createView();
  const services = fakeServices({}, { loadStudio: async () => powers });
  const drawn = renderScreen(
    <DeskProvider value={{ store, powers, workers, standards }}>
      <ViewProvider value={view}>{ui}</ViewProvider>
    </DeskProvider>,
    services,
  );
  return {
    ...drawn,
    store,
    view,
    powers,
    /** The screen's; its clock is another than the store's. */
    services,
    clock,
    /** The scenario as it is now. */
    now: () => store.getState().history.draft.document,
    /** What the last edit was, for undo. */
    last: () => store.getState().history.past.at(-1)?.what,
  };
}
