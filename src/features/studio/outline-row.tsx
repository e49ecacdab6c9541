import { memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import type { MapNode } from "#core/studio";
import { useLocalText } from "#state/use-local-text";
import { useView } from "./view-store.ts";

/** What a row asks of the outline; the same object for all rows and all the time. */
export interface RowDeeds {
  readonly select: (path: StatePath, more: boolean) => void;
  readonly fold: (path: StatePath, on: boolean) => void;
  /** Undefined: the name stays. */
  readonly name: (path: StatePath, name: string | undefined) => void;
}

interface OutlineRowProps {
  readonly node: MapNode;
  readonly selected: boolean;
  /** The row that the Tab key comes to. */
  readonly focusable: boolean;
  /** Undefined: there is nothing inside. */
  readonly open: boolean | undefined;
  readonly errors: number;
  readonly naming: boolean;
  readonly deeds: RowDeeds;
}

/** A state in the outline. Of hundreds, only those are drawn again of which something has changed. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { t } = useTranslation("studio");
  const { node, selected, focusable, open, errors, naming, deeds } = props;
  const active = useView((view) => view.marks.active.has(node.path));
  const calls = useView((view) => view.marks.states?.[node.path]);
  const text = useLocalText();
  const line = node.firstLine ? text(node.firstLine.words) || node.firstLine.words["zh-CN"] : "";
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusable) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [focusable]);
  return (
    <div
      ref={row}
      role="treeitem"
      aria-level={node.depth + 1}
      aria-selected={selected}
      aria-expanded={open}
      tabIndex={focusable ? 0 : -1}
      className="outline-row"
      data-active={active}
      style={{ paddingInlineStart: `calc(var(--s3) + ${node.depth - 1} * var(--s4))` }}
      onClick={(event) => deeds.select(node.path, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {open !== undefined && (
        <span
          className="outline-fold"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            deeds.fold(node.path, open);
          }}
        >
          {open ? "▾" : "▸"}
        </span>
      )}
      {naming ? (
        <NameBox
          name={node.name}
          label={t("outline.new-name")}
          onName={(name) => deeds.name(node.path, name)}
        />
      ) : (
        <span className="outline-name">{node.name}</span>
      )}
      {!naming && line !== "" && <span className="outline-line">{line}</span>}
      {node.start && node.depth === 1 && <span className="outline-note">{t("map.start")}</span>}
      {node.kind !== "simple" && <span className="outline-note">{t(`kind.${node.kind}`)}</span>}
      {active && <span className="outline-note outline-here">{t("map.here")}</span>}
      {calls !== undefined && <span className="outline-note">{t("map.calls", { count: calls })}</span>}
      {errors > 0 && <span className="outline-note outline-error">{t("map.errors", { count: errors })}</span>}
    </div>
  );
});

interface NameBoxProps {
  readonly name: string;
  readonly label: string;
  readonly onName: (name: string | undefined) => void;
}

function NameBox({ name, label, onName }: NameBoxProps) {
  const [typed, setTyped] = useState(name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <input
      ref={box}
      aria-label={label}
      className="outline-namebox"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => onName(typed === name ? undefined : typed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Enter and Escape of an input method are its own.
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") onName(typed);
        if (event.key === "Escape") onName(undefined);
      }}
    />
  );
}
