import { describe, expect, it } from "vitest";
import { houseOf, slipFields, type Clause, type Profile, type Rule } from "#core/standards";
import { callCentrePack, catalogue } from "../../../src/core/standards/pack.ts";

const pack = callCentrePack();
const clauses = new Map(pack.clauses.map((c) => [c.id, c]));

function profile(id: string): Profile {
  const found = pack.profiles.find((p) => p.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}

/** The number that a house gives a clause's parameter, or "off" where the house does not have the clause. */
function figure(profileId: string, clauseId: string, param: string): number | "off" {
  const clause = houseOf(pack, profile(profileId)).clauses.find((c) => c.clause.id === clauseId);
  return clause ? clause.amount({ param }) : "off";
}

function names(profileId: string, clauseId: string, param: string): readonly string[] {
  const clause = houseOf(pack, profile(profileId)).clauses.find((c) => c.clause.id === clauseId);
  return clause ? clause.names({ param }) : [];
}

const has = (profileId: string, clauseId: string) =>
  houseOf(pack, profile(profileId)).clauses.some((c) => c.clause.id === clauseId);

const rulesOf = (clause: Clause): readonly (readonly [string, Rule])[] => Object.entries(clause.rules);

const placeholders = (text: string) => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort();
const chinese = /\p{Script=Han}|[，。；：？！、《》]/u;
const withoutPlaceholders = (text: string) => text.replace(/\{[^}]*\}/g, "");

/** The clause's texts in pairs, each with its place. */
function texts(clause: Clause) {
  return [
    ["title", clause.title],
    ["text", clause.text],
    ["advice", clause.advice],
    ...clause.models.map((model, i) => [`model ${i + 1}`, model] as const),
  ] as const;
}

describe("the call-centre pack", () => {
  it("holds at least 110 clauses, each with a known place in the documents' catalogue", () => {
    expect(pack.clauses.length).toBeGreaterThanOrEqual(110);
    const known = new Set(catalogue.map((c) => c.id));
    expect(pack.clauses.filter((c) => !known.has(c.id)).map((c) => c.id)).toEqual([]);
  });

  it("holds every clause of opening, hearing, holding and closing that a call can show", () => {
    const checkable = new Set(["wording", "forbidden-wording", "timing", "phone-action", "form", "order"]);
    const areas = new Set(["open", "hear", "hold", "close"]);
    const due = catalogue.filter((c) => areas.has(c.id.split(".")[0] ?? "") && checkable.has(c.evidence));
    expect(due.length).toBeGreaterThan(70);
    expect(due.filter((c) => !clauses.has(c.id)).map((c) => c.id)).toEqual([]);
  });

  it("holds every forbidden wording of the language clauses", () => {
    const due = catalogue.filter((c) => c.id.startsWith("lang.") && c.evidence === "forbidden-wording");
    expect(due.length).toBeGreaterThan(15);
    expect(due.filter((c) => !clauses.has(c.id)).map((c) => c.id)).toEqual([]);
  });

  it("judges every clause that a call can show, but for three no call can, and marks what is doubtful", () => {
    const checkable = new Set(["wording", "forbidden-wording", "timing", "phone-action", "form", "order"]);
    const due = catalogue.filter((c) => checkable.has(c.evidence));
    expect(due).toHaveLength(309);
    expect(due.filter((c) => !clauses.has(c.id)).map((c) => c.id)).toEqual([
      "talk.humour",
      "form.slip-signature",
      "form.lost-property-handover",
    ]);
    const doubtful = pack.clauses.filter((c) => c.doubtful === true).map((c) => c.id);
    expect(doubtful.sort()).toEqual([
      "complaint.blame-usage",
      "lang.new-employee-plea",
      "talk.continue-selling",
    ]);
  });

  it("asks for choices that the slip has wherever a house says what is right", () => {
    const wrong = pack.clauses.flatMap((clause) =>
      rulesOf(clause).flatMap(([variant, rule]) => {
        if (rule.kind !== "form" || rule.is === undefined) return [];
        const is = "param" in rule.is ? clause.parameters?.[rule.is.param] : rule.is;
        const choices = rule.fields.map((id) => slipFields.find((f) => f.id === id)?.choices ?? []);
        const known = choices.map((list) => new Set(list.map((c) => c.id)));
        const values = Array.isArray(is) ? is : [];
        const fits = values.length > 0 && known.every((set) => values.every((value) => set.has(value)));
        return fits ? [] : [`${clause.id} ${variant}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("comes back as one and the same", () => {
    expect(callCentrePack()).toBe(pack);
  });

  it("speaks Chinese in Chinese texts and English in English ones", () => {
    const wrong = pack.clauses.flatMap((clause) =>
      texts(clause).flatMap(([what, text]) => {
        const zh = withoutPlaceholders(text["zh-CN"]);
        const foreign = chinese.test(text.en) || !chinese.test(zh) || /[A-Za-z]{3,}/.test(zh);
        return foreign ? [`${clause.id} ${what}: ${text["zh-CN"]} / ${text.en}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("fills the same blanks in both languages", () => {
    const uneven = pack.clauses.flatMap((clause) =>
      texts(clause).flatMap(([what, text]) =>
        placeholders(text["zh-CN"]).join() === placeholders(text.en).join() ? [] : [`${clause.id} ${what}`],
      ),
    );
    expect(uneven).toEqual([]);
  });

  it("has a number for every blank in a clause's title or text, and knows every blank in advice and models", () => {
    const ofTheCall = new Set(["{centre}", "{staff}", "{name}"]);
    const numberFor = (clause: Clause, blank: string) =>
      typeof clause.parameters?.[blank.slice(1, -1)] === "number";
    const unknown = pack.clauses.flatMap((clause) =>
      texts(clause).flatMap(([what, text]) =>
        placeholders(text.en)
          .filter((blank) => what === "title" || what === "text" || !ofTheCall.has(blank))
          .filter((blank) => !numberFor(clause, blank))
          .map((blank) => `${clause.id} ${what} ${blank}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it("forbids something in every rule that forbids", () => {
    const empty = pack.clauses.flatMap((clause) =>
      rulesOf(clause)
        .filter(([, rule]) => rule.kind === "never")
        .filter(([, rule]) => !("acts" in rule || "faults" in rule || "words" in rule || "phone" in rule))
        .filter(([, rule]) => !("interrupting" in rule))
        .map(([variant]) => `${clause.id} ${variant}`),
    );
    expect(empty).toEqual([]);
  });

  it("finds no forbidden words in the sentences that the documents prescribe", () => {
    const prescribed = [
      "很抱歉,恐怕我不能帮助您!",
      "非常感谢!对不起,我不能接受,再次谢谢您!",
      "很抱歉,为了维护用户的利益,我无法为您提供用户个人信息,请您谅解",
      "很抱歉,我们不提供此项服务,感谢您的来电,请挂机,再见",
      "对不起!请您大声一点,好吗?",
      "请您文明用语陈述您的问题,如果您还辱骂客服人员,我将挂断您的电话,接听下一位玩家的电话",
      "对不起,您的要求不在我们的服务范围内,请您挂机",
      "没关系,再见!",
      "对不起,这里是客户服务中心,请您查证后再拨",
    ].map((sentence) => sentence.replace(/[,!?。]/g, ""));
    const hits = pack.clauses.flatMap((clause) =>
      rulesOf(clause).flatMap(([, rule]) => {
        if (rule.kind !== "never") return [];
        return prescribed.flatMap((sentence) => {
          const left = (rule.except ?? []).reduce((text, set) => text.replaceAll(set, "|"), sentence);
          const hit = rule.words?.find((w) => left.includes(w.text));
          return hit ? [`${clause.id} finds ${hit.text} in ${sentence}`] : [];
        });
      }),
    );
    expect(hits).toEqual([]);
  });

  it("fails a whole call for few things only", () => {
    const critical = pack.clauses.filter((c) => c.severity !== "non-critical");
    expect(critical.map((c) => c.id)).toContain("boundary.confidential-other-customers");
    expect(critical.length).toBeLessThan(pack.clauses.length / 8);
    expect(clauses.get("boundary.confidential-other-customers")?.severity).toBe("compliance");
    expect(clauses.get("complaint.abusive-no-retort")?.severity).toBe("customer");
  });

  it("never lets blaming the caller's use of a product count for anything", () => {
    expect(clauses.get("complaint.blame-usage")?.doubtful).toBe(true);
    for (const { id } of pack.profiles) expect(has(id, "complaint.blame-usage")).toBe(false);
  });
});

describe("the houses of the pack", () => {
  it("wait for a silent caller as long as their documents say", () => {
    expect(figure("courier", "hear.silent-pause", "pause-s")).toBe(5);
    expect(figure("general", "hear.silent-pause", "pause-s")).toBe(2);
    expect(figure("game-line", "hear.silent-pause", "pause-s")).toBe("off");
    expect(figure("courier", "hear.silent-hangup-delay", "hangup-delay-s")).toBe(5);
    expect(figure("general", "hear.silent-hangup-delay", "hangup-delay-s")).toBe(2);
  });

  it("hang up on a quiet or noisy line after five seconds, or as soon as it is said", () => {
    for (const clause of ["hear.low-voice-hangup-delay", "hear.noise-hangup-delay"]) {
      expect(figure("courier", clause, "hangup-delay-s")).toBe(5);
      expect(figure("general", clause, "hangup-delay-s")).toBe("off");
    }
  });

  it("leave a caller who stays on the line two or five seconds after the announcement", () => {
    expect(figure("courier", "close.caller-stays-delay", "hangup-delay-s")).toBe(5);
    expect(figure("general", "close.caller-stays-delay", "hangup-delay-s")).toBe(2);
  });

  it("report an abusive caller to the team leader, to the floor supervisor, or warn and then hang up", () => {
    expect(names("courier", "complaint.abusive-report", "report-to")).toEqual(["team-leader"]);
    expect(names("general", "complaint.abusive-report", "report-to")).toEqual(["supervisor"]);
    expect(has("game-line", "complaint.abusive-report")).toBe(false);
    expect(has("game-line", "complaint.abusive-warn")).toBe(true);
    expect(figure("game-line", "complaint.abusive-hangup-after-warnings", "warnings")).toBe(3);
    expect(has("courier", "complaint.abusive-warn")).toBe(false);
    expect(has("general", "complaint.abusive-warn")).toBe(false);
  });

  it("let a harassing caller go to the automatic attendant only where the document has one", () => {
    expect(names("courier", "boundary.harassment-persist", "hand-over-to")).toEqual(["team-leader"]);
    expect(names("general", "boundary.harassment-persist", "hand-over-to")).toContain("auto-attendant");
  });

  it("name the hours at the end of a complaint unless their document promises no figure, or has its own form", () => {
    const without = pack.profiles.map((p) => p.id).filter((id) => !has(id, "complaint.closing-deadline"));
    expect(without).toEqual(["courier", "game-line", "hotel-it-desk"]);
  });

  it("ask the caller to hang up, and not to while waiting, only on the game line", () => {
    for (const clause of ["close.ask-caller-to-hang-up", "hold.do-not-hang-up-notice"]) {
      expect(pack.profiles.map((p) => p.id).filter((id) => has(id, clause))).toEqual(["game-line"]);
    }
  });

  it("give the agent's number and not the name, but for the hotel and IT desk", () => {
    for (const { id } of pack.profiles) {
      const name = id === "hotel-it-desk";
      expect([id, has(id, "boundary.agent-number-only")]).toEqual([id, !name]);
      expect([id, has(id, "boundary.tell-name-at-once")]).toEqual([id, name]);
    }
  });

  it("share out a hundred points over their sections", () => {
    for (const { id, sections } of pack.profiles) {
      expect([id, sections.reduce((sum, s) => sum + s.weight, 0)]).toEqual([id, 100]);
    }
  });

  it("give targets that the phone can reach wherever a rule asks for names", () => {
    for (const { id } of pack.profiles) {
      for (const clause of houseOf(pack, profile(id)).clauses) {
        if (clause.rule.kind !== "phone" || clause.rule.to === undefined) continue;
        expect(clause.names(clause.rule.to).length, `${id} ${clause.clause.id}`).toBeGreaterThan(0);
      }
    }
  });
});
