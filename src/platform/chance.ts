/** A new id that nobody has had, as a UUID. */
export function newId(): string {
  // Absent on pages that came over plain http, such as from a server in the classroom.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, i) => {
    const marked = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return (i === 4 || i === 6 || i === 8 || i === 10 ? "-" : "") + marked.toString(16).padStart(2, "0");
  });
  return hex.join("");
}

/** A seed for a call's chance: a whole number from 0 to 2³²-1. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
