import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Standing } from "#core/progress";
import { StandingSign } from "./standing-sign.tsx";

export interface ClauseTile {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
}

export interface ClauseArea {
  readonly id: string;
  readonly name: string;
  readonly tiles: readonly ClauseTile[];
}

interface ClauseGridProps {
  readonly areas: readonly ClauseArea[];
  readonly onOpen: (clauseId: string) => void;
}

/** Most in need first. */
const standings = ["missed", "unsteady", "met", "unseen"] as const;

/** How the clauses of a house stand, area by area. Those that never came up wait folded: they would drown the rest. */
export function ClauseGrid({ areas, onOpen }: ClauseGridProps) {
  const { t } = useTranslation("progress");
  return (
    <>
      <dl className="standing-legend small">
        {standings.map((standing) => (
          <div key={standing}>
            <dt>
              <StandingSign standing={standing} />
            </dt>
            <dd className="quiet">{t(`legend.${standing}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="clause-areas">
        {areas.map((area) => (
          <Area key={area.id} area={area} onOpen={onOpen} />
        ))}
      </div>
    </>
  );
}

function Area({ area, onOpen }: { readonly area: ClauseArea; readonly onOpen: (clauseId: string) => void }) {
  const { t } = useTranslation("progress");
  const [unfolded, setUnfolded] = useState(false);
  const of = (standing: Standing) => area.tiles.filter((tile) => tile.standing === standing);
  const seen = [...of("missed"), ...of("unsteady"), ...of("met")];
  const unseen = of("unseen");
  const id = `area-${area.id}`;
  return (
    <section className="clause-area" aria-labelledby={id}>
      <header>
        <h3 id={id}>{area.name}</h3>
        {seen.length > 0 && (
          <p className="small quiet">{t("met-of-seen", { met: of("met").length, seen: seen.length })}</p>
        )}
      </header>
      <div className="clause-area-tiles">
        {seen.length > 0 && <Tiles tiles={seen} onOpen={onOpen} />}
        {unseen.length > 0 && (
          <details onToggle={(e) => setUnfolded(e.currentTarget.open)}>
            <summary className="small">
              {t(seen.length > 0 ? "more-unseen" : "all-unseen", { count: unseen.length })}
            </summary>
            {/* Drawn when asked for: they are two hundred, and hardly ever wanted. */}
            {unfolded && <Tiles tiles={unseen} onOpen={onOpen} />}
          </details>
        )}
      </div>
    </section>
  );
}

function Tiles({
  tiles,
  onOpen,
}: {
  readonly tiles: readonly ClauseTile[];
  readonly onOpen: (clauseId: string) => void;
}) {
  return (
    <ul className="clause-tiles">
      {tiles.map(({ id, title, standing }) => (
        <li key={id}>
          <button type="button" className="clause-tile" aria-haspopup="dialog" onClick={() => onOpen(id)}>
            <span>{title}</span>
            <StandingSign standing={standing} />
          </button>
        </li>
      ))}
    </ul>
  );
}
