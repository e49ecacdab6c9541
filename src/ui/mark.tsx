const radii = [3.4, 6.8, 10.2];

/** Our mark: three concentric arcs, each turned a little further; the third is inked when a call is answered in time. */
export function Mark({ drawn = 3, size = 24 }: { readonly drawn?: number; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" className="mark">
      {radii.map((r, i) => (
        <circle
          key={r}
          cx="12"
          cy="12"
          r={r}
          pathLength={100}
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeDasharray="68 32"
          transform={`rotate(${-60 + i * 40} 12 12)`}
          opacity={i < drawn ? 1 : 0.2}
        />
      ))}
    </svg>
  );
}
