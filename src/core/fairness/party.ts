import { statesOf, transitionList, type Guard, type Scenario } from "../scenario/index.ts";

/** Whom a chart expects a call to be transferred to, as the bot finds it. */
export function partyOf({ chart }: Pick<Scenario, "chart">): string {
  const parties = statesOf(chart).flatMap(({ node }) =>
    transitionList(node.on?.["agent.transferred"]).flatMap(({ guard }) =>
      partiesIn(guard as Guard | undefined),
    ),
  );
  return parties[0] ?? "team-leader";
}

function partiesIn(guard: Guard | undefined): readonly string[] {
  if (guard?.type === "party") return guard.params.any;
  if (guard?.type === "every" || guard?.type === "some")
    return guard.params.guards.flatMap((inner) => partiesIn(inner as Guard));
  return [];
}
