import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { nameOfState } from "#core/studio";
import { useDraft, useEditor } from "./editor-context.ts";
import { useDeeds } from "./use-deeds.ts";
import { canBeParallel, lanesAt, useLaneDeeds } from "./use-lane-deeds.ts";
import "./map-menu.css";

/** Where the menu opens, in pixels of the window. */
export interface MenuSpot {
  readonly x: number;
  readonly y: number;
}

interface MapMenuProps {
  readonly at: MenuSpot;
  readonly onClose: () => void;
}

/** What can be done with the selected state, or with the whole call, where one is: by the right button or Shift+F10. */
export function MapMenu({ at, onClose }: MapMenuProps) {
  const { t } = useTranslation("studio");
  const draft = useDraft();
  const path = useEditor((e) => e.selected.at(-1) ?? "");
  const deeds = useDeeds();
  const lanes = useLaneDeeds();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector("button")?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
    // Only when it opens: what closes it is the same for as long as it is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const now = items.findIndex((item) => item === document.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (now + 1) % items.length,
      ArrowUp: (now - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key === "Escape" || event.key === "Tab") onClose();
    const next = to[event.key];
    if (next === undefined && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) items[next]?.focus();
  };
  const some = path !== "";
  const parallel = lanesAt(draft, path) !== undefined;
  const items: readonly (readonly [key: string, deed: () => void, there: boolean])[] = [
    ["add", deeds.add, true],
    ["duplicate", deeds.duplicate, some],
    ["copy", deeds.copy, some],
    ["cut", deeds.cut, some],
    ["paste", () => deeds.paste(), true],
    ["parallel", lanes.makeParallel, canBeParallel(draft, path) && !parallel],
    ["add-lane", lanes.addLane, parallel],
    ["dissolve", lanes.dissolve, parallel],
    ["delete", deeds.remove, some],
  ];
  const state = some ? nameOfState(draft, path) : t("lane.whole");
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={t("map.menu", { state })}
      className="map-menu"
      style={{ left: Math.min(at.x, innerWidth - 200), top: Math.min(at.y, innerHeight - 320) }}
      onKeyDown={onKeyDown}
    >
      {items.map(
        ([key, deed, there]) =>
          there && (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                onClose();
                deed();
              }}
            >
              {t(`outline.${key}`)}
            </button>
          ),
      )}
    </div>
  );
}
