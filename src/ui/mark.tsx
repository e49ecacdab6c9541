/** Our mark: three arcs, the third drawn when the call is answered in time. `drawn`: how many are inked, 0 … 3. */
export function Mark({ drawn = 3, size = 24 }: { readonly drawn?: number; readonly size?: number }) {
  const arcs = ["M9 15.5a3.5 3.5 0 0 1 6 0", "M6 13.2a7.2 7.2 0 0 1 12 0", "M3 10.9a10.9 10.9 0 0 1 18 0"];
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" className="mark">
      <circle cx="12" cy="18.5" r="1.6" fill="currentColor" />
      {arcs.map((d, i) => (
        <path
          key={d}
          d={d}
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          opacity={i < drawn ? 1 : 0.22}
        />
      ))}
    </svg>
  );
}
