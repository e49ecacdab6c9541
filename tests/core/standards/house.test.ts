import { describe, expect, it } from "vitest";
import { houseOf, profileOf, type Clause, type House, type HouseClause } from "#core/standards";
import { callCentrePack } from "../../../src/core/standards/pack.ts";

const pack = callCentrePack();

function house(id: string): House {
  const profile = profileOf(pack, id);
  if (!profile) throw new Error(`no profile ${id}`);
  return houseOf(pack, profile);
}

const find = (id: string, clause: string): HouseClause | undefined =>
  house(id).clauses.find((c) => c.clause.id === clause);

function inHouse(id: string, clause: string): HouseClause {
  const found = find(id, clause);
  if (!found) throw new Error(`${id} does not have ${clause}`);
  return found;
}

describe("houseOf", () => {
  it("takes a parameter from the profile, and from the clause where the profile is silent", () => {
    expect(inHouse("general", "hear.silent-pause").amount({ param: "pause-s" })).toBe(2);
    expect(inHouse("courier", "hear.silent-pause").amount({ param: "pause-s" })).toBe(5);
    expect(inHouse("general", "hold.minimise-wait").amount({ param: "max-hold-s" })).toBe(60);
  });

  it("takes numbers and names as they stand where a rule does not ask for a parameter", () => {
    const clause = inHouse("courier", "complaint.abusive-report");
    expect(clause.amount(3)).toBe(3);
    expect(clause.names(["supervisor"])).toEqual(["supervisor"]);
  });

  it("gives names for a parameter that holds names, and nothing of the other sort", () => {
    const clause = inHouse("courier", "complaint.abusive-report");
    expect(clause.names({ param: "report-to" })).toEqual(["team-leader"]);
    expect(clause.amount({ param: "report-to" })).toBe(0);
    expect(inHouse("courier", "hear.silent-pause").names({ param: "pause-s" })).toEqual([]);
  });

  it("judges by the variant that the house has chosen, and by the default otherwise", () => {
    const id = "complaint.abusive-hangup-after-warnings";
    expect(inHouse("general", id).rule.kind).toBe("never");
    expect(inHouse("game-line", id).rule.kind).toBe("count");
  });

  it("leaves out what the house does not have", () => {
    expect(find("courier", "complaint.abusive-warn")).toBeUndefined();
    expect(find("game-line", "complaint.abusive-warn")).toBeDefined();
  });

  it("leaves out doubtful advice in every house", () => {
    const doubtful = pack.clauses.filter((c) => c.doubtful === true).map((c) => c.id);
    expect(doubtful).toContain("complaint.blame-usage");
    for (const { id } of pack.profiles) {
      const has = new Set(house(id).clauses.map((c) => c.clause.id));
      expect(doubtful.filter((d) => has.has(d))).toEqual([]);
    }
  });

  it("puts every clause in the section of its area", () => {
    for (const { id } of pack.profiles) {
      for (const { clause, section } of house(id).clauses) {
        const areas = house(id).profile.sections.find((s) => s.id === section)?.areas ?? [];
        expect(areas, `${id}: ${clause.id}`).toContain(clause.area);
      }
    }
  }, 20_000);

  it("lets a profile say how grave a clause is", () => {
    const [general] = pack.profiles.filter((p) => p.id === "general");
    if (!general) throw new Error("no general profile");
    const strict = houseOf(pack, { ...general, severities: { "open.greeting": "business" } });
    const greeting = strict.clauses.find((c) => c.clause.id === "open.greeting");
    expect(greeting?.severity).toBe("business");
    expect((greeting?.clause as Clause).severity).toBe("non-critical");
  });

  it("finds no profile by a name that nobody gave", () => {
    expect(profileOf(pack, "toString")).toBeUndefined();
  });
});
