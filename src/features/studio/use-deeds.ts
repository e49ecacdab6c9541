import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import { clipOf, lostWith, mapOf, readClip, stateAt, type Clip } from "#core/studio";
import { useDesk } from "./editor-context.ts";
import { freeId } from "./new-parts.ts";
import { useLaneDeeds } from "./use-lane-deeds.ts";
import { useView } from "./view-store.ts";

const keyOf = (path: StatePath) => path.split(".").at(-1) ?? "";
const parentOf = (path: StatePath) => path.split(".").slice(0, -1).join(".");
const below = (parent: StatePath, key: string) => (parent === "" ? key : `${parent}.${key}`);

/** What was copied last, for buttons; the keys go through the machine's own clipboard. */
let copied: Clip | undefined;

/** What can be done to the selected states, the same from the outline, the map, buttons and keys. */
export interface Deeds {
  readonly add: () => void;
  readonly remove: () => void;
  readonly duplicate: () => void;
  /** Among the states of the same parent. */
  readonly move: (by: -1 | 1) => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: (clip?: Clip) => void;
}

export function useDeeds(): Deeds {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  const tell = useView((view) => view.tell);
  const lanes = useLaneDeeds();
  const now = () => {
    const { history, selected, edit, select } = store.getState();
    return { draft: history.draft, chart: history.draft.document.chart, selected, edit, select };
  };
  /** Selects what an edit has brought: the states that were not there before. */
  const selectNew = (before: ReadonlySet<StatePath>) => {
    const { draft, select } = now();
    const fresh = mapOf(draft).nodes.filter(
      ({ path, parent }) => !before.has(path) && (parent === "" || before.has(parent)),
    );
    if (fresh.length > 0) select(fresh.map(({ path }) => path));
  };
  const paths = () => new Set(mapOf(now().draft).nodes.map(({ path }) => path));

  return {
    add() {
      const { chart, selected, edit, select } = now();
      const last = selected.at(-1) ?? "";
      const node = stateAt(chart, last);
      const holds = node?.states !== undefined || node?.type === "parallel";
      const parent = holds ? last : parentOf(last);
      // A state right below one with lanes would be a lane itself.
      if (stateAt(chart, parent)?.type === "parallel") return lanes.addLane();
      const siblings = stateAt(chart, parent)?.states ?? {};
      const key = freeId("state", siblings);
      const n = Number(/\d+$/.exec(key)?.[0] ?? 1);
      const fresh = { description: n === 1 ? t("outline.new-state") : t("outline.new-state-n", { n }) };
      const at = Object.keys(siblings).indexOf(keyOf(last));
      const index = !holds && at >= 0 ? { index: at + 1 } : {};
      if (!edit({ type: "add-state", parent, key, node: fresh, ...index })) return;
      select([below(parent, key)]);
      tell(t("told.added", { state: fresh.description }));
    },
    remove() {
      const { draft, selected, edit, select } = now();
      if (selected.length === 0) return;
      const lost = lostWith(draft.document, selected).length;
      const order = mapOf(draft).nodes.map(({ path }) => path);
      const at = order.indexOf(selected[0] ?? "");
      if (!edit({ type: "delete-states", states: selected })) return;
      const left = paths();
      const next = [...order.slice(at), ...order.slice(0, at).reverse()].find((path) => left.has(path));
      select(next === undefined ? [] : [next]);
      tell(t("told.removed", { count: selected.length, lost }));
    },
    duplicate() {
      const { selected, edit } = now();
      const before = paths();
      if (selected.length > 0 && edit({ type: "duplicate-states", states: selected })) selectNew(before);
    },
    move(by) {
      const { chart, selected, edit } = now();
      const path = selected.at(-1);
      if (path === undefined) return;
      const keys = Object.keys(stateAt(chart, parentOf(path))?.states ?? {});
      const index = keys.indexOf(keyOf(path)) + by;
      if (index < 0 || index >= keys.length) return;
      edit({ type: "move-state", state: path, parent: parentOf(path), index });
      tell(t("told.moved", { n: index + 1, of: keys.length }));
    },
    copy() {
      const { draft, selected } = now();
      if (selected.length === 0) return;
      copied = clipOf(draft.document, selected);
      tell(t("told.copied", { count: selected.length }));
    },
    cut() {
      const { draft, selected, edit, select } = now();
      if (selected.length === 0) return;
      copied = clipOf(draft.document, selected);
      const cut = {
        type: "together",
        edits: [{ type: "delete-states", states: selected }],
        why: "cut",
      } as const;
      if (edit(cut)) select([]);
    },
    paste(clip = copied) {
      const { chart, selected, edit } = now();
      if (!clip) return;
      const last = selected.at(-1) ?? "";
      const node = stateAt(chart, last);
      const holds = node?.states !== undefined || node?.type === "parallel";
      const before = paths();
      if (edit({ type: "paste-states", parent: holds ? last : parentOf(last), clip })) selectNew(before);
    },
  };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;

/** Keys that work everywhere in the editor but in a field: undo and redo everywhere; copy, cut and paste of states. */
export function useEditorKeys(deeds: Deeds, onSave: () => void): void {
  const { store } = useDesk();
  const latest = useRef({ deeds, onSave });
  useEffect(() => {
    latest.current = { deeds, onSave };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (!command || event.altKey) return;
      const key = event.key.toLowerCase();
      const { undo, redo } = store.getState();
      const deed =
        key === "z"
          ? event.shiftKey
            ? redo
            : undo
          : key === "y"
            ? redo
            : key === "s"
              ? latest.current.onSave
              : undefined;
      if (!deed) return;
      // A field's own undo would know nothing of ours, and the two would pull at the text from both sides.
      event.preventDefault();
      deed();
    };
    const onClip = (event: ClipboardEvent) => {
      if (isTyping(event.target) || event.clipboardData === null) return;
      const { deeds: does } = latest.current;
      if (event.type === "paste") {
        const clip = readClip(event.clipboardData.getData("text/plain"));
        if (clip.ok) does.paste(clip.value);
        return;
      }
      if (store.getState().selected.length === 0 || (getSelection()?.toString() ?? "") !== "") return;
      if (event.type === "cut") does.cut();
      else does.copy();
      event.clipboardData.setData("text/plain", JSON.stringify(copied));
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    for (const type of ["copy", "cut", "paste"] as const) document.addEventListener(type, onClip);
    return () => {
      window.removeEventListener("keydown", onKey);
      for (const type of ["copy", "cut", "paste"] as const) document.removeEventListener(type, onClip);
    };
  }, [store]);
}
