import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "#ui/choice";
import { Skeleton } from "#ui/skeleton";
import { useEditor } from "./editor-context.ts";
import { Outline } from "./outline.tsx";
import { ProblemsPanel } from "./problems-panel.tsx";
import { RehearsePanel } from "./rehearse-panel.tsx";
import { ScenarioInspector } from "./scenario-inspector.tsx";
import { StateInspector } from "./state-inspector.tsx";
import { TryPanel } from "./try-panel.tsx";
import type { Deeds } from "./use-deeds.ts";
import { useNarrow } from "./use-narrow.ts";
import { VersionsPanel } from "./versions-panel.tsx";
import { centres, sides, useView, type Centre, type Pane, type Side } from "./view-store.ts";
import { WordsTable } from "./words-table.tsx";

// The map's libraries come when a map is first seen; on a phone that may be never.
const ChartMap = lazy(() => import("./chart-map.tsx").then((m) => ({ default: m.ChartMap })));

/** The list, the map or the words, and what is beside them; on a narrow screen one at a time. */
export function EditorPanes({ deeds }: { readonly deeds: Deeds }) {
  const { t } = useTranslation("studio");
  const narrow = useNarrow();
  const centre = useView((view) => view.centre);
  const side = useView((view) => view.side);
  const pane = useView((view) => view.pane);
  const show = useView((view) => view.show);
  const errors = useEditor((e) => e.inspected?.problems.length ?? 0);
  const option = (value: Pane) => ({
    value,
    label:
      value === "problems" && errors > 0 ? t("pane.problems-count", { count: errors }) : t(`pane.${value}`),
  });

  if (narrow) {
    const all: readonly Pane[] = [
      "outline",
      "properties",
      "map",
      ...sides.slice(1, 3),
      "words",
      ...sides.slice(3),
    ];
    return (
      <div className="studio-narrow">
        <Choice label={t("pane.label")} hideLabel options={all.map(option)} value={pane} onChange={show} />
        <div className="studio-pane">
          {pane === "outline" && <Outline deeds={deeds} />}
          {(centres as readonly Pane[]).includes(pane) && <CentrePane centre={pane as Centre} />}
          <SidePane side={side} hidden={pane !== side} />
        </div>
      </div>
    );
  }
  return (
    <div className="studio-wide">
      <Outline deeds={deeds} />
      <section className="studio-centre" aria-label={t(`pane.${centre}`)}>
        <Choice
          label={t("pane.centre")}
          hideLabel
          options={centres.map(option)}
          value={centre}
          onChange={show}
        />
        <CentrePane centre={centre} />
      </section>
      <section className="studio-side" aria-label={t(`pane.${side}`)}>
        <Choice label={t("pane.side")} hideLabel options={sides.map(option)} value={side} onChange={show} />
        <SidePane side={side} hidden={false} />
      </section>
    </div>
  );
}

function CentrePane({ centre }: { readonly centre: Centre }) {
  const { t } = useTranslation();
  if (centre === "words") return <WordsTable />;
  return (
    <div className="studio-map">
      <Suspense fallback={<Skeleton label={t("loading")} lines={6} />}>
        <ChartMap />
      </Suspense>
    </div>
  );
}

/** A try goes on while one looks at something else; the others are drawn when they are seen. */
function SidePane({ side, hidden }: { readonly side: Side; readonly hidden: boolean }) {
  const path = useEditor((e) => e.selected.at(-1));
  return (
    <div className="studio-side-pane" hidden={hidden}>
      {side === "properties" &&
        (path === undefined ? (
          <ScenarioInspector />
        ) : (
          <StateInspector key={path.split(".").length} path={path} />
        ))}
      {side === "problems" && <ProblemsPanel />}
      <div hidden={side !== "try"}>
        <TryPanel />
      </div>
      {side === "rehearse" && <RehearsePanel />}
      {side === "versions" && <VersionsPanel />}
    </div>
  );
}
