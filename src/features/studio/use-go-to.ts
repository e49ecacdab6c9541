import type { Place } from "#core/base";
import { stateOfPlace, wordRows, type Draft } from "#core/studio";
import { useDesk } from "./editor-context.ts";
import { useView } from "./view-store.ts";

/** The state in which a place is best looked at: where it lies, or where the line or reply is said first. */
export function stateToShow(at: Place, draft: Draft): string | undefined {
  const [part, id] = at;
  if (part === "chart") return stateOfPlace(at)?.state;
  if (part === "lines" || part === "replies")
    return wordRows(draft).find((row) => row.of === part && row.id === id)?.state;
  return undefined;
}

/** Goes to a place of a draft: its state is selected, and what stands there is unfolded. */
export function useGoTo(draft: Draft): (at: Place) => void {
  const { store } = useDesk();
  const show = useView((view) => view.show);
  const aimAt = useView((view) => view.aimAt);
  return (at) => {
    const [part] = at;
    const state = stateToShow(at, draft);
    store.getState().select(state === undefined || state === "" ? [] : [state]);
    show(state === undefined && (part === "lines" || part === "replies") ? "words" : "properties");
    aimAt(at);
    requestAnimationFrame(() => document.getElementById("inspected")?.focus());
  };
}
