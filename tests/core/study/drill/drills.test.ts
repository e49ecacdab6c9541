import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understand } from "#core/speech";
import { examplesOf } from "#core/speech-examples";
import { houseOf, type Profile } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { doesIt, drillPicks, drillsOf, drillVerdict, modelsOf, type Drill } from "#core/study";
import { drillPrompts } from "#core/study-drills";
import catalogue from "../../../../src/core/standards/pack/catalogue.json" with { type: "json" };

const standards = callCentrePack();
const desk = { centre: "晨光客服", staff: "0736" };
const prompts = drillPrompts();
const makersOf = (profile: Profile) => ({ standards, profile, desk, understand, examplesOf });

const [courier] = standards.profiles;
if (!courier) throw new Error("The pack has no profile");
const drills = drillsOf(houseOf(standards, courier), prompts);
const makers = makersOf(courier);

function drillOn(clause: string): Drill {
  const [drill] = drills.get(clause) ?? [];
  if (!drill) throw new Error(`No drill on ${clause}`);
  return drill;
}

function said(drill: Drill, text: string) {
  const { acts, faults } = understand(text, { caller: drill.prompt.line?.["zh-CN"] ?? "" });
  return drillVerdict(drill, { text, acts, faults }, standards, courier as Profile, desk);
}

describe("drills", () => {
  it("are there for every wording clause that some house keeps, each with a model reply that does it", () => {
    const worded = catalogue.filter(({ evidence }) => /wording$/.test(evidence)).map(({ id }) => id);
    const doubtful = new Set(standards.clauses.filter((c) => c.doubtful === true).map((c) => c.id));
    const drilled = new Set(
      standards.profiles.flatMap((profile) =>
        [...drillsOf(houseOf(standards, profile), prompts)]
          .filter(([, some]) => some.some((drill) => modelsOf(drill, makersOf(profile)).length > 0))
          .map(([id]) => id),
      ),
    );
    // Catalogued as forbidden wording, but broken by a key: no reply can show it.
    const byKeyAlone = new Set(["open.every-call-matters"]);
    const judged = worded.filter(
      (id) => standards.clauses.some((c) => c.id === id) && !doubtful.has(id) && !byKeyAlone.has(id),
    );
    expect(judged.length).toBeGreaterThan(150);
    expect(judged.filter((id) => !drilled.has(id))).toEqual([]);
  }, 20_000);

  it("begin with moments of which every one is at stake in some clause", () => {
    const used = new Set(
      standards.profiles.flatMap((profile) =>
        [...drillsOf(houseOf(standards, profile), prompts).values()].flat().map(({ prompt }) => prompt.id),
      ),
    );
    expect(prompts.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("say at once whether a typed reply did what the clause asks, and where", () => {
    const drill = drillOn("complaint.attitude-apology");
    expect(said(drill, "很抱歉，让您受委屈了，请您说说当时的情况。").outcome).toBe("met");
    expect(said(drill, "哦。").outcome).toBe("missed");
    const civil = drillOn("lang.civil");
    const broken = said(civil, "你真不要脸，自己不会看啊");
    expect(broken.outcome).toBe("broken");
    expect(broken.evidence[0]).toMatchObject({ from: expect.any(Number) as number });
  });

  it("of what must be said several times ask for the last time", () => {
    const [silent] = (drills.get("hear.silent-goodbye") ?? []).filter(
      (drill) => modelsOf(drill, makers).length > 0,
    );
    expect(silent).toBeDefined();
  });
});

describe("replies to pick from in a drill", () => {
  it("hold one that does it, with others that do not, the same for the same seed", () => {
    const some = ["open.greeting", "hear.low-voice", "lang.no-but", "close.thanks-goodbye", "hold.ask-first"];
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.integer({ min: 1, max: 1_000_000 }), (clause, seed) => {
        const drill = drillOn(clause);
        const picks = drillPicks(drill, makers, seed);
        expect(picks.length).toBeGreaterThanOrEqual(3);
        expect(new Set(picks).size).toBe(picks.length);
        expect(picks.filter((text) => doesIt(drill, text, makers))).toHaveLength(1);
        expect(drillPicks(drill, makers, seed)).toEqual(picks);
      }),
      { numRuns: 15 },
    );
  });
});
