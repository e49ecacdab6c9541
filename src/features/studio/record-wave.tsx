import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { outlineOf, recordingLimits, type Cut, type Sound } from "#core/studio";

interface RecordWaveProps {
  readonly sound: Sound;
  readonly ms: number;
  readonly cut: Cut;
  readonly readOnly: boolean;
  readonly onCut: (cut: Cut) => void;
}

const columns = 120;
const height = 40;
const stepMs = 10;

/** The outline of a recording, with a handle at either end of what is heard: two sliders, for the hand and for the keyboard. */
export function RecordWave({ sound, ms, cut, readOnly, onCut }: RecordWaveProps) {
  const { t } = useTranslation("studio");
  const outline = useDeferredValue(useMemo(() => outlineOf(sound, columns), [sound]));
  const inside = (column: number) => {
    const at = ((column + 0.5) * ms) / columns;
    return at >= cut.from && at <= cut.to;
  };
  const end = Math.ceil(ms / stepMs) * stepMs;
  const handle = (side: "from" | "to") => (
    <input
      type="range"
      className={`wave-handle wave-${side}`}
      aria-label={t(`record.${side}`)}
      aria-valuetext={t("record.at", { seconds: (cut[side] / 1000).toFixed(2) })}
      min={0}
      max={end}
      step={stepMs}
      value={cut[side]}
      disabled={readOnly}
      onChange={({ target }) => {
        const at = Math.min(ms, Number(target.value));
        const least = recordingLimits.leastMs;
        // The handles do not pass each other, nor leave too little between them.
        onCut(
          side === "from"
            ? { from: Math.max(0, Math.min(at, cut.to - least)), to: cut.to }
            : { from: cut.from, to: Math.min(ms, Math.max(at, cut.from + least)) },
        );
      }}
    />
  );
  return (
    <div className="wave">
      <svg viewBox={`0 0 ${columns} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {outline.map((most, column) => {
          // By the ear, not by the number: half the amplitude is not half as loud.
          const tall = Math.max(0.6, Math.sqrt(most) * height);
          return (
            <rect
              key={column}
              x={column + 0.15}
              y={(height - tall) / 2}
              width={0.7}
              height={tall}
              data-inside={inside(column)}
            />
          );
        })}
      </svg>
      {handle("from")}
      {handle("to")}
    </div>
  );
}
