import fc from "fast-check";
import { expect, test } from "vitest";
import { ManualClock } from "#core/base";

test("a manual clock stands still until it is told how far to go", () => {
  const clock = new ManualClock();
  let rung = 0;
  clock.setTimeout(() => (rung += 1), 1000);
  clock.advance(999);
  expect([clock.now(), rung, clock.nextDue()]).toEqual([999, 0, 1000]);
  clock.advance(1);
  expect([clock.now(), rung, clock.nextDue()]).toEqual([1000, 1, undefined]);
});

test("chained timers fire at their own times within one step", () => {
  const clock = new ManualClock();
  const times: number[] = [];
  clock.setTimeout(() => {
    times.push(clock.now());
    clock.setTimeout(() => times.push(clock.now()), 2000);
  }, 1000);
  clock.advance(10_000);
  expect(times).toEqual([1000, 3000]);
  expect(clock.now()).toBe(10_000);
});

test("a timer that was cleared does not fire, and one that clears its neighbour is obeyed", () => {
  const clock = new ManualClock();
  const fired: string[] = [];
  const second = clock.setTimeout(() => fired.push("second"), 20);
  clock.setTimeout(() => {
    fired.push("first");
    clock.clearTimeout(second);
  }, 10);
  clock.advance(100);
  expect(fired).toEqual(["first"]);
});

test("timers fire in order of time, and of equal times in the order they were set, however the clock is turned", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { maxLength: 20 }),
      fc.array(fc.nat(200), { maxLength: 10 }),
      (delays, steps) => {
        const fire = (turn: (clock: ManualClock) => void) => {
          const clock = new ManualClock();
          const fired: [number, number][] = [];
          delays.forEach((ms, i) => clock.setTimeout(() => fired.push([clock.now(), i]), ms));
          turn(clock);
          clock.advanceTo(5000);
          return fired;
        };
        const inOne = fire(() => undefined);
        expect(fire((clock) => steps.forEach((ms) => clock.advance(ms)))).toEqual(inOne);
        expect(inOne).toEqual(
          delays.map((ms, i): [number, number] => [ms, i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
        );
      },
    ),
  );
});
