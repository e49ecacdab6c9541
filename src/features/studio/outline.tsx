import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StatePath } from "#core/scenario";
import { mapOf, searchIn, type MapNode } from "#core/studio";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { useDesk, useDraft, useEdit, useEditor, useReadOnly } from "./editor-context.ts";
import { errorsByState } from "./map-elements.ts";
import { LaneButtons } from "./lane-buttons.tsx";
import type { Deeds } from "./use-deeds.ts";
import { OutlineRow, type RowDeeds } from "./outline-row.tsx";
import { useView } from "./view-store.ts";
import "./outline.css";

const noProblems: readonly never[] = [];

/** The chart as a list: everything that the map can do, by keyboard. */
export function Outline({ deeds }: { readonly deeds: Deeds }) {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  // Typing into a name does not wait for two hundred rows.
  const draft = useDeferredValue(useDraft());
  const edit = useEdit();
  const readOnly = useReadOnly();
  const selected = useEditor((e) => e.selected);
  const problems = useEditor((e) => e.inspected?.problems ?? noProblems);
  const show = useView((view) => view.show);
  const [folded, setFolded] = useState<ReadonlySet<StatePath>>(new Set());
  const [naming, setNaming] = useState<StatePath>();
  const [asked, setAsked] = useState("");
  const wanted = useDeferredValue(asked);
  const tree = useRef<HTMLDivElement>(null);

  const { nodes } = mapOf(draft);
  const errors = useMemo(() => errorsByState(problems), [problems]);
  const found = useMemo(() => searchIn(draft, wanted), [draft, wanted]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const parents = useMemo(() => new Set(nodes.map((node) => node.parent)), [nodes]);
  const rows = useMemo(() => {
    const folds = [...folded].map((path) => `${path}.`);
    return folds.length === 0
      ? nodes
      : nodes.filter(({ path }) => !folds.some((fold) => path.startsWith(fold)));
  }, [nodes, folded]);
  const here = selected.at(-1) ?? "";

  const select = (path: StatePath, more = false) => {
    const { selected: now, select: set } = store.getState();
    set(more ? [...now.filter((other) => other !== path), path] : path === "" ? [] : [path]);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  const fold = (path: StatePath, on: boolean) =>
    setFolded((now) => new Set(on ? [...now, path] : [...now].filter((other) => other !== path)));
  const goTo = (index: number, more: boolean) => {
    // The scenario itself is the first row.
    const row = index < 0 ? "" : rows[Math.min(index, rows.length - 1)]?.path;
    if (row !== undefined) select(row, more && row !== "");
  };
  // Rows are handed one and the same object for ever, which does what the outline does by now.
  const now = useRef({ select, fold, edit, show });
  useEffect(() => {
    now.current = { select, fold, edit, show };
  });
  const rowDeeds = useMemo<RowDeeds>(
    () => ({
      select(path, more) {
        now.current.select(path, more);
        now.current.show("properties");
      },
      fold: (path, on) => now.current.fold(path, on),
      name(path, name) {
        setNaming(undefined);
        if (name !== undefined)
          now.current.edit({ type: "set-state", state: path, member: "description", value: name });
        now.current.select(path);
      },
    }),
    [],
  );
  const inspect = () => {
    show("properties");
    requestAnimationFrame(() => document.getElementById("inspected")?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (naming !== undefined) return;
    const at = rows.findIndex((node) => node.path === here);
    const row: MapNode | undefined = rows[at];
    const isOpen = row !== undefined && parents.has(row.path) && !folded.has(row.path);
    const command = event.ctrlKey || event.metaKey;
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: event.altKey ? () => deeds.move(1) : () => goTo(at + 1, event.shiftKey),
      ArrowUp: event.altKey ? () => deeds.move(-1) : () => goTo(at - 1, event.shiftKey),
      Home: () => goTo(-1, false),
      End: () => goTo(rows.length - 1, false),
      ArrowRight: () =>
        row && parents.has(row.path) && !isOpen ? fold(row.path, false) : isOpen && goTo(at + 1, false),
      ArrowLeft: () => (isOpen ? fold(here, true) : row && select(row.parent)),
      Enter: inspect,
      F2: () => here !== "" && !readOnly && setNaming(here),
      Insert: deeds.add,
      Delete: deeds.remove,
      d: command ? deeds.duplicate : undefined,
    };
    const deed = keys[event.key];
    if (!deed || (command && event.key !== "d")) return;
    event.preventDefault();
    deed();
  };

  return (
    <section className="outline" aria-label={t("outline.label")}>
      <TextField type="search" label={t("outline.search")} value={asked} onChange={setAsked} />
      {wanted.trim() === "" ? (
        <>
          <div
            ref={tree}
            role="tree"
            aria-label={t("outline.tree")}
            aria-multiselectable
            onKeyDown={onKeyDown}
            className="outline-tree"
          >
            <div
              role="treeitem"
              aria-level={1}
              aria-selected={selected.length === 0}
              tabIndex={selected.length === 0 ? 0 : -1}
              className="outline-row"
              onClick={() => {
                select("");
                show("properties");
              }}
            >
              {t("outline.scenario")}
            </div>
            {rows.map((node) => (
              <OutlineRow
                key={node.path}
                node={node}
                selected={chosen.has(node.path)}
                focusable={node.path === here}
                open={parents.has(node.path) ? !folded.has(node.path) : undefined}
                errors={errors.get(node.path) ?? 0}
                naming={naming === node.path}
                deeds={rowDeeds}
              />
            ))}
          </div>
          {!readOnly && (
            <OutlineDeeds deeds={deeds} none={selected.length === 0} onRename={() => setNaming(here)} />
          )}
        </>
      ) : (
        <>
          <p role="status" className="small quiet">
            {t("outline.found", { count: found.length })}
          </p>
          <ul className="outline-found">
            {found.slice(0, 50).map((hit) => (
              <li key={`${hit.kind}/${hit.at.join("/")}`}>
                <button
                  type="button"
                  onClick={() => {
                    setAsked("");
                    select(hit.state ?? "");
                    show(hit.state === undefined ? "words" : "properties");
                  }}
                >
                  <span className="small quiet">{t(`found.${hit.kind}`)}</span> {hit.text.slice(0, hit.from)}
                  <mark>{hit.text.slice(hit.from, hit.to)}</mark>
                  {hit.text.slice(hit.to, hit.to + 40)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The same by buttons: nothing needs a key to be known. */
function OutlineDeeds({ deeds, none, onRename }: { deeds: Deeds; none: boolean; onRename: () => void }) {
  const { t } = useTranslation("studio");
  const refusal = none ? t("outline.choose-first") : undefined;
  const one = (key: string, deed: () => void, shortcut?: string) => (
    <Button look="plain" refusal={refusal} onClick={deed} title={shortcut}>
      {t(`outline.${key}`)}
    </Button>
  );
  return (
    <div className="outline-deeds" role="group" aria-label={t("outline.deeds")}>
      <Button onClick={deeds.add} title="Insert">
        {t("outline.add")}
      </Button>
      {one("rename", onRename, "F2")}
      {one("delete", deeds.remove, "Delete")}
      {one("duplicate", deeds.duplicate, "Ctrl+D")}
      {one("up", () => deeds.move(-1), "Alt+↑")}
      {one("down", () => deeds.move(1), "Alt+↓")}
      {one("copy", deeds.copy, "Ctrl+C")}
      {one("cut", deeds.cut, "Ctrl+X")}
      <Button look="plain" onClick={() => deeds.paste()} title="Ctrl+V">
        {t("outline.paste")}
      </Button>
      <LaneButtons />
    </div>
  );
}
