import type { WalkMakers } from "./walk.ts";

/** Whether the house keeps a clause, so that a call can be asked to show it: not doubtful, and not switched off. */
export const isKept = (
  id: string,
  { standards, profile }: Pick<WalkMakers, "standards" | "profile">,
): boolean =>
  !profile.off.includes(id) &&
  standards.clauses.some((clause) => clause.id === id && clause.doubtful !== true);
