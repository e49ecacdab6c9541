import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyEdit,
  draftOf,
  mapOf,
  patched,
  patchOf,
  readingsOf,
  stampOf,
  hashOf,
  textOf,
  withVersion,
  wordRows,
  writtenOf,
  type Draft,
} from "#core/studio";
import { aLongScenario } from "../../support/a-long-scenario.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { aDraft } from "./built-in.ts";
import { anImpulse, editOf } from "./random-edit.ts";

/** Every draft on the way of somebody who works without much thought, the first one first. */
const aWay = fc.array(anImpulse, { maxLength: 15 }).map((impulses) => {
  const way: Draft[] = [aDraft(aScenario())];
  for (const impulse of impulses) {
    const draft = way.at(-1);
    const next = draft && applyEdit(draft, editOf(draft, impulse));
    if (next?.ok) way.push(next.value);
  }
  return way;
});
/** The same with nothing in it that anybody has seen before. */
const afresh = ({ document }: Draft): Draft => ({ document: structuredClone(document) });
const typed = (draft: Draft, id: string, text: string): Draft => {
  const next = applyEdit(draft, { type: "set-words", at: ["replies", id], locale: "zh-CN", text });
  if (!next.ok) throw new Error("It cannot be typed.");
  return next.value;
};

describe("what is worked out from a draft and what it shares with others", () => {
  it("is, on any way of edits there and back, as if it were worked out for the first time", () => {
    fc.assert(
      fc.property(aWay, (way) => {
        for (const draft of [...way, ...way.toReversed()]) {
          expect(mapOf(draft)).toEqual(mapOf(afresh(draft)));
          expect(wordRows(draft)).toEqual(wordRows(afresh(draft)));
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it("shows all states and arrows that an edit has not touched as the same objects", () => {
    const draft = aDraft(aLongScenario(60));
    const before = mapOf(draft);
    const edit = { type: "set-state", state: "step-7", member: "description", value: "等回答" } as const;
    const next = applyEdit(draft, edit);
    if (!next.ok) throw new Error("It cannot be renamed.");
    const after = mapOf(next.value);
    const others = after.nodes.filter((node) => !before.nodes.includes(node));
    expect(others.map(({ path, name }) => [path, name])).toEqual([["step-7", "等回答"]]);
    expect(after.edges).toBe(before.edges);
    expect(after.everywhere).toBe(before.everywhere);
  });

  it("shows the same map when only the words of a reply have changed", () => {
    const draft = aDraft(aScenario());
    const [reply = ""] = Object.keys(draft.document.replies);
    expect(mapOf(typed(draft, reply, "您请讲"))).toBe(mapOf(draft));
  });

  it("reads again only the reply that was typed into", () => {
    const draft = aDraft(aScenario());
    const read: string[] = [];
    const understand = (text: string) => {
      read.push(text);
      return { acts: [], faults: [] };
    };
    readingsOf(draft, understand);
    expect(read).toHaveLength(Object.keys(draft.document.replies).length);
    const [reply = ""] = Object.keys(draft.document.replies);
    read.length = 0;
    readingsOf(typed(draft, reply, "您请讲"), understand);
    expect(read).toEqual(["您请讲"]);
  });
});

describe("a patch", () => {
  it("makes any draft on a way of edits into any other", () => {
    fc.assert(
      fc.property(aWay, fc.nat(), fc.nat(), (way, a, b) => {
        const [from, to] = [way[a % way.length], way[b % way.length]];
        if (!from || !to) return;
        // It goes to a worker and comes as a copy.
        const patch = structuredClone(patchOf(from.document, to.document));
        const made = patched(structuredClone(from.document), patch);
        expect(textOf({ document: made })).toBe(textOf(to));
        expect(made).toEqual(to.document);
      }),
      { numRuns: 120 },
    );
  });

  it("brings the whole document where there was none, and nothing where nothing has changed", () => {
    const { document } = aDraft(aScenario());
    expect(patched(undefined, patchOf(undefined, document))).toEqual(document);
    expect(patchOf(document, document)).toEqual([]);
  });

  it("of a key brings no more than the text that was typed into", () => {
    const draft = aDraft(aLongScenario(60));
    const next = typed(draft, "sorry", "真抱歉");
    expect(patchOf(draft.document, next.document)).toEqual([
      { at: ["replies", "sorry", "zh-CN"], value: "真抱歉" },
    ]);
  });
});

describe("a draft as it is kept", () => {
  const draft = aDraft(aScenario());

  it("is played under the id it is given, and is otherwise the same", () => {
    const { text, playable = "" } = writtenOf(draft, "mine");
    expect(text).toBe(textOf(draft));
    const played = draftOf(playable);
    expect(played.ok && played.value.document).toEqual({ ...draft.document, id: "mine" });
    expect(writtenOf(draft, undefined)).toEqual({ text });
    expect(writtenOf(draft, draft.document.id).playable).toBe(text);
  });

  it("makes the same version whether its text and hash were known already or not", () => {
    expect(stampOf(draft)).toEqual({ text: textOf(draft), hash: hashOf(draft) });
    expect(withVersion([], draft, 1000, "one", stampOf(draft))).toEqual(withVersion([], draft, 1000, "one"));
  });
});
