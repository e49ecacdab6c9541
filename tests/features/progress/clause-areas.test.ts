import { describe, expect, it } from "vitest";
import { textIn, type Locale } from "#core/base";
import { progressOf } from "#core/progress";
import { houseOf } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { formatsOf } from "#state/use-formats";
import { clauseAreas, clauseFacts } from "../../../src/features/progress/clause-areas.ts";

const standards = callCentrePack();
const progress = progressOf([]);

function factsOf(locale: Locale) {
  return standards.profiles.flatMap((profile) =>
    houseOf(standards, profile).clauses.map(({ clause }) =>
      clauseFacts(clause.id, {
        standards,
        profile,
        progress,
        attempts: [],
        cards: [],
        formats: formatsOf(locale),
        text: (text) => textIn(text, locale),
        words: { centre: "晨光客服中心", staff: "4711", name: "您" },
      }),
    ),
  );
}

describe("the clauses of a house", () => {
  it.each(standards.profiles)("are all in some area: $id", (profile) => {
    const shown = clauseAreas(standards, profile, progress, (text) => text.en).flatMap(({ tiles }) => tiles);
    const clauses = houseOf(standards, profile).clauses.map(({ clause }) => clause.id);
    expect(shown.map(({ id }) => id).sort()).toEqual(clauses.sort());
  });

  it.each(["zh-CN", "en"] as const)("are told with every value and word filled in: %s", (locale) => {
    const said = factsOf(locale).flatMap((facts) => [facts?.text, facts?.advice, ...(facts?.models ?? [])]);
    expect(said.filter((text) => text === undefined || /[{}]/.test(text))).toEqual([]);
    expect(said.filter((text) => text?.includes("4711")).length).toBeGreaterThan(0);
  });

  it("name the document that each rests on", () => {
    expect(
      factsOf("zh-CN").filter((facts) => !facts?.sources.every((source) => source.includes(" · "))),
    ).toEqual([]);
  });

  it.each(standards.profiles)("do not include one that the house has switched off: $id", (profile) => {
    const idsOf = (off: readonly string[]) =>
      clauseAreas(
        standards,
        { ...profile, off: [...profile.off, ...off] },
        progress,
        (text) => text.en,
      ).flatMap(({ tiles }) => tiles.map(({ id }) => id));
    expect(idsOf([])).toContain("open.greeting");
    expect(idsOf(["open.greeting"])).not.toContain("open.greeting");
  });
});
