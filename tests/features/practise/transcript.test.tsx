import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answeredCall, button, pick, transcript } from "./a-desk.tsx";

describe("reading back in the transcript", () => {
  const watching = new Set<() => void>();
  beforeEach(() => {
    class HeardResizes {
      readonly #told: () => void;
      constructor(told: () => void) {
        this.#told = told;
      }
      observe() {
        watching.add(this.#told);
      }
      disconnect() {
        watching.delete(this.#told);
      }
    }
    vi.stubGlobal("ResizeObserver", HeardResizes);
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Gives the transcript a height in a page that has none; `grow` tells it that something in it has grown. */
  function scrollable() {
    const box = transcript();
    let top = 0;
    Object.defineProperties(box, {
      scrollHeight: { value: 1000, configurable: true },
      clientHeight: { value: 300 },
      scrollTop: { get: () => top, set: (to: number) => (top = Math.min(to, 700)) },
    });
    const scrollTo = (to: number) => {
      box.scrollTop = to;
      fireEvent.scroll(box);
    };
    return { box, scrollTo, grow: () => watching.forEach((told) => told()) };
  }

  it("follows the call as long as one is at its end", async () => {
    const desk = await answeredCall();
    const { box, grow } = scrollable();
    await pick(desk, "请问有什么可以帮您");
    grow();
    expect(box.scrollTop).toBe(700);
    expect(screen.queryByRole("button", { name: "回到最新" })).not.toBeInTheDocument();
  });

  it("never jumps while one reads back, and a pill leads to the end again", async () => {
    const desk = await answeredCall();
    const { box, scrollTo, grow } = scrollable();
    act(() => scrollTo(100));
    await pick(desk, "请问有什么可以帮您");
    await desk.wait(5000);
    grow();
    expect(box.scrollTop).toBe(100);
    await desk.user.click(button("回到最新"));
    expect(box.scrollTop).toBe(700);
    expect(box).toHaveFocus();
    expect(screen.queryByRole("button", { name: "回到最新" })).not.toBeInTheDocument();
  });
});
