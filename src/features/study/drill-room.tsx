import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { pickOne, seededRandom } from "#core/base";
import { houseOf, profileOf } from "#core/standards";
import { drillsOf, modelsOf, type Drill, type PickMakers } from "#core/study";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { useServices } from "#state/services";
import { useLoaded } from "#state/use-loaded";
import { useSettings } from "#state/use-settings";
import { DrillCard } from "./drill-card.tsx";
import { NotHere } from "./not-here.tsx";
import type { StudyWays } from "./study-ways.ts";

interface DrillRoomProps extends StudyWays {
  /** Drills on this clause only; undefined: on any of the house's. */
  readonly clauseId: string | undefined;
}

/** Drills, one after the other: on one clause, or on whatever the house asks. */
export function DrillRoom({ clauseId, onHome, onClause }: DrillRoomProps) {
  const { t } = useTranslation("study");
  const { loadStandards, loadUnderstand, loadDrills, newSeed, study } = useServices();
  const settings = useSettings((s) => s);
  const load = useCallback(
    () => Promise.all([loadStandards(), loadUnderstand({}), loadDrills()]),
    [loadStandards, loadUnderstand, loadDrills],
  );
  const loaded = useLoaded(load);
  const [seed, setSeed] = useState(newSeed);
  const [round, setRound] = useState(1);

  const makers = useMemo((): PickMakers | undefined => {
    if (loaded.is !== "ready") return undefined;
    const [standards, understand, { examplesOf }] = loaded.value;
    const profile = profileOf(standards, settings.profile) ?? standards.profiles[0];
    if (!profile) return undefined;
    const centre = settings.centre === "" ? t("your-centre") : settings.centre;
    return { standards, profile, understand, examplesOf, desk: { centre, staff: settings.staff } };
  }, [loaded, settings, t]);
  const drills = useMemo(() => {
    if (loaded.is !== "ready" || !makers) return [];
    const all = drillsOf(houseOf(makers.standards, makers.profile), loaded.value[2].prompts);
    return [...(clauseId === undefined ? all.values() : [all.get(clauseId) ?? []])].flat();
  }, [loaded, makers, clauseId]);
  const drill = useMemo(
    () => makers && drillFor(drills, makers, seed, study.getState().drills),
    [drills, makers, seed, study],
  );

  if (loaded.is !== "ready") return <NotHere loaded={loaded} />;
  if (!makers || !drill)
    return (
      <Empty title={t("drill.none")} action={<Button onClick={onHome}>{t("back")}</Button>}>
        {t("drill.none-text")}
      </Empty>
    );
  return (
    <DrillCard
      key={`${drill.clause.clause.id}/${round}`}
      drill={drill}
      makers={makers}
      seed={seed}
      round={round}
      onDone={(met) => study.getState().drillDone(drill.clause.clause.id, met)}
      onNext={() => {
        setSeed(newSeed());
        setRound(round + 1);
      }}
      onAgain={() => setRound(round + 1)}
      onHome={onHome}
      onClause={onClause}
    />
  );
}

/** Tries before a drill without a model is given up on. */
const mostTries = 40;

/** A drill with a model reply, drawn by the seed: of three drawn, the one whose clause has been tried least. */
function drillFor(
  drills: readonly Drill[],
  makers: PickMakers,
  seed: number,
  tried: Readonly<Record<string, { readonly tries: number }>>,
): Drill | undefined {
  const random = seededRandom(seed);
  const found: Drill[] = [];
  for (let i = 0; i < mostTries && found.length < 3; i++) {
    const drill = pickOne(drills, random);
    if (drill && modelsOf(drill, makers).length > 0) found.push(drill);
  }
  const triesOf = ({ clause }: Drill) => tried[clause.clause.id]?.tries ?? 0;
  return found.sort((a, b) => triesOf(a) - triesOf(b))[0];
}
