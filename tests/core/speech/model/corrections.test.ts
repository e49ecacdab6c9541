import { describe, expect, test } from "vitest";
import { seededRandom } from "#core/base";
import { correctionsFor, type Lesson } from "../../../../scripts/understanding/corrections.ts";

const how = { rounds: 40, batch: 16, step: 0.05, decay: 0.01, steepness: 2.4 };

/**
 * Replies of which the first of two inputs says what is true four times in five; the second label is never true. The
 * likelihood of four in five is a score of ln 4 over the steepness.
 */
function lessons(count: number, first = 0): Lesson[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const says = random.next() < 0.5;
    const right = random.next() < 0.8;
    return {
      inputs: Float64Array.of(says ? 1 : -1, random.next()),
      first: Float64Array.of(says ? first : -first, 0),
      truth: Uint8Array.of(says === right ? 1 : 0, 0),
      cost: 1,
    };
  });
}

const fourInFive = Math.log(4) / how.steepness;

describe("what corrects the first look", () => {
  test("adds what an input says, and little of what says nothing", () => {
    const [first, second] = correctionsFor(lessons(2000), 2, how);
    const [telling = 0, idle = 0] = first?.weights ?? [];
    expect(telling).toBeCloseTo(fourInFive, 0.8);
    expect(Math.abs(idle)).toBeLessThan(fourInFive / 2);
    expect(second?.bias).toBeLessThan(-1);
  });

  test("adds nothing where the first look says it already", () => {
    const [besides] = correctionsFor(lessons(2000, fourInFive), 2, how);
    expect(Math.abs(besides?.weights[0] ?? 1)).toBeLessThan(0.15);
  });

  test("hardly hears what costs nothing", () => {
    const dear = lessons(1000);
    const wrong = lessons(1000).map((lesson) => ({
      ...lesson,
      truth: Uint8Array.of(1 - (lesson.truth[0] ?? 0), 0),
      cost: 0.01,
    }));
    const [first] = correctionsFor([...dear, ...wrong], 2, how);
    expect(first?.weights[0]).toBeGreaterThan(fourInFive / 2);
  });

  test("is the same each time", () => {
    expect(correctionsFor(lessons(100), 2, how)).toEqual(correctionsFor(lessons(100), 2, how));
  });
});
