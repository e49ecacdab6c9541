import { createStore, type StoreApi } from "zustand/vanilla";
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Place } from "#core/base";
import type { StatePath } from "#core/scenario";

export const centres = ["map", "words"] as const;
export const sides = ["properties", "problems", "try", "rehearse", "versions"] as const;
export type Centre = (typeof centres)[number];
export type Side = (typeof sides)[number];
/** On a narrow screen one of them is seen at a time. */
export type Pane = "outline" | Centre | Side;

/** What a try or a rehearsal shows on the map and in the outline. */
export interface Marks {
  /** States a running try is in. */
  readonly active: ReadonlySet<StatePath>;
  /** In how many of how many calls a state was come to; undefined: nothing has been rehearsed. */
  readonly states?: Readonly<Record<StatePath, number>>;
  /** Calls by transition: see `MapEdge.id`. */
  readonly transitions?: ReadonlyMap<string, number>;
}
export const noMarks: Marks = { active: new Set() };

/** What is open on the screen. */
export interface View {
  readonly centre: Centre;
  readonly side: Side;
  readonly pane: Pane;
  readonly marks: Marks;
  readonly show: (pane: Pane) => void;
  readonly mark: (marks: Marks) => void;
  /** A place of the document that is to be seen: until something else is shown. Asked for again, it is another list. */
  readonly aim: Place | undefined;
  readonly aimAt: (at: Place) => void;
  /** What was done last, for those who do not see it. */
  readonly news: string;
  readonly tell: (news: string) => void;
}
export type ViewStore = StoreApi<View>;

const isCentre = (pane: Pane): pane is Centre => (centres as readonly Pane[]).includes(pane);
const isSide = (pane: Pane): pane is Side => (sides as readonly Pane[]).includes(pane);

export const createView = (): ViewStore =>
  createStore<View>()((set) => ({
    centre: "map",
    side: "properties",
    pane: "outline",
    marks: noMarks,
    show: (pane) =>
      set({
        pane,
        aim: undefined,
        ...(isCentre(pane) && { centre: pane }),
        ...(isSide(pane) && { side: pane }),
      }),
    mark: (marks) => set({ marks }),
    aim: undefined,
    aimAt: (at) => set({ aim: [...at] }),
    news: "",
    tell: (news) => set({ news }),
  }));

const ViewContext = createContext<ViewStore | undefined>(undefined);
export const ViewProvider = ViewContext.Provider;

/** One part of what is open. Only below a ViewProvider. */
export function useView<T>(select: (view: View) => T): T {
  const store = useContext(ViewContext);
  if (!store) throw new Error("No view: wrap the editor's part in a ViewProvider.");
  return useStore(store, select);
}
