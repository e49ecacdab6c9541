import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import { nameOfState, stateAt, type Draft } from "#core/studio";
import { useDesk } from "./editor-context.ts";
import { useView } from "./view-store.ts";

const parentOf = (path: StatePath) => path.split(".").slice(0, -1).join(".");

/** What can be done with the lanes of the state that was selected last; nothing selected: of the whole call. */
export interface LaneDeeds {
  readonly makeParallel: () => void;
  /** To the state that has lanes, or to the one whose lane is selected. */
  readonly addLane: () => void;
  readonly dissolve: () => void;
}

/** The state whose lanes are meant: this one, or the one that it is a lane of. Undefined: there are none. */
export function lanesAt({ document }: Draft, path: StatePath): StatePath | undefined {
  const isParallel = (one: StatePath) => stateAt(document.chart, one)?.type === "parallel";
  if (isParallel(path)) return path;
  return path !== "" && isParallel(parentOf(path)) ? parentOf(path) : undefined;
}

/** Whether a state could have lanes and has none. */
export function canBeParallel({ document }: Draft, path: StatePath): boolean {
  const type = stateAt(document.chart, path)?.type;
  return type !== "parallel" && type !== "final" && type !== "history";
}

export function useLaneDeeds(): LaneDeeds {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  const tell = useView((view) => view.tell);
  const now = () => {
    const { history, selected, edit, select } = store.getState();
    return { draft: history.draft, path: selected.at(-1) ?? "", edit, select };
  };
  const name = (draft: Draft, path: StatePath) => (path === "" ? t("lane.whole") : nameOfState(draft, path));
  return {
    makeParallel() {
      const { draft, path, edit } = now();
      if (!canBeParallel(draft, path)) return;
      const names = [t("lane.story"), t("lane.beside")] as const;
      if (edit({ type: "make-lanes", state: path, names, first: t("lane.first") }))
        tell(t("told.parallel", { state: name(draft, path) }));
    },
    addLane() {
      const { draft, path, edit, select } = now();
      const state = lanesAt(draft, path);
      if (state === undefined) return;
      const before = Object.keys(stateAt(draft.document.chart, state)?.states ?? {});
      const lane = t("lane.new", { n: before.length + 1 });
      if (!edit({ type: "add-lane", state, name: lane, first: t("lane.first") })) return;
      const after = Object.keys(stateAt(now().draft.document.chart, state)?.states ?? {});
      const key = after.find((one) => !before.includes(one));
      if (key !== undefined) select([state === "" ? key : `${state}.${key}`]);
      tell(t("told.lane", { name: lane }));
    },
    dissolve() {
      const { draft, path, edit, select } = now();
      const state = lanesAt(draft, path);
      if (state === undefined || !edit({ type: "dissolve-lanes", state })) return;
      select(state === "" ? [] : [state]);
      tell(t("told.dissolved", { state: name(draft, state) }));
    },
  };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;

/** Alt+L makes parallel, or adds a lane where there are some; with Shift the lanes are one again. Not while one types. */
export function useLaneKeys(deeds: LaneDeeds): void {
  const { store } = useDesk();
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By its place on the keyboard: with Alt, some systems type another letter.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyL") return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      const { history, selected } = store.getState();
      const has = lanesAt(history.draft, selected.at(-1) ?? "") !== undefined;
      if (event.shiftKey) latest.current.dissolve();
      else if (has) latest.current.addLane();
      else latest.current.makeParallel();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store]);
}
