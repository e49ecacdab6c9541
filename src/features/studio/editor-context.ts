import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Draft } from "#core/studio";
import type { Standards } from "#core/standards";
import type { StudioPowers, StudioWorkers } from "#state/studio";
import type { Editor, EditorStore } from "./editor-store.ts";

/** What every part of the editor works with. */
export interface Desk {
  readonly store: EditorStore;
  readonly powers: StudioPowers;
  readonly workers: StudioWorkers;
  readonly standards: Standards;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** Only below a DeskProvider. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("No desk: wrap the editor's part in a DeskProvider.");
  return desk;
}

/** One part of the editor's state; the component is drawn again when that part changes. */
export function useEditor<T>(select: (editor: Editor) => T): T {
  return useStore(useDesk().store, select);
}

export const useDraft = (): Draft => useEditor((editor) => editor.history.draft);
export const useEdit = (): Editor["edit"] => useEditor((editor) => editor.edit);
export const useReadOnly = (): boolean => useEditor((editor) => editor.readOnly);
