import { useCallback } from "react";
import { houseOfCall, type CallLog } from "#core/call";
import { attemptOf } from "#core/progress";
import { useServices, type Services } from "./services.ts";

/** Scores a finished call under its own house's standard and keeps it. False when it could not be kept. */
export async function finishCall(services: Services, log: CallLog): Promise<boolean> {
  const [standards, { scoreCall }] = await Promise.all([services.loadStandards(), import("#core/scoring")]);
  const profile = houseOfCall(log.header, standards) ?? standards.profiles[0];
  if (!profile) throw new Error("The standards have no profile.");
  const card = scoreCall(log, standards, profile);
  return services.progress.getState().keep(attemptOf(log, card, Date.parse(log.header.startedAt)), log);
}

export function useFinishCall(): (log: CallLog) => Promise<boolean> {
  const services = useServices();
  return useCallback((log: CallLog) => finishCall(services, log), [services]);
}
