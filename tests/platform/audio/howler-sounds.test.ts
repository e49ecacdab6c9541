import type * as HowlerModule from "howler";
import { beforeEach, describe, expect, it } from "vitest";
import { howlerSounds } from "#platform/audio/howler-sounds";

type Howler = typeof HowlerModule;

/** Howler as far as we use it, writing down what it was asked. */
function fakeHowler(heard: string[], fails = false): Howler {
  class Howl {
    readonly #src: string;
    #loop = false;
    constructor({ src }: { src: string[] }) {
      if (fails) throw new Error("No AudioContext");
      this.#src = src.join();
      heard.push(`load ${this.#src}`);
    }
    loop(loop: boolean) {
      this.#loop = loop;
    }
    play() {
      heard.push(`${this.#loop ? "loop" : "play"} ${this.#src}`);
    }
    stop() {
      heard.push(`stop ${this.#src}`);
    }
  }
  return { Howl, Howler: { volume: (to: number) => heard.push(`volume ${to}`) } } as unknown as Howler;
}

describe("sounds by Howler", () => {
  let heard: string[];
  let loads: number;
  const sounds = (fails = false) =>
    howlerSounds("snd", async () => {
      loads++;
      return fakeHowler(heard, fails);
    });
  beforeEach(() => {
    heard = [];
    loads = 0;
  });

  it("fetch nothing before they are unlocked, and Howler once", async () => {
    const it = sounds();
    it.play("connect");
    it.setVolume(0.5);
    expect(loads).toBe(0);
    await Promise.all([it.unlock(), it.unlock()]);
    expect(loads).toBe(1);
    expect(heard).toEqual(["volume 0.5"]);
  });

  it("begin the ring that waits for the first key press, unless it has been stopped", async () => {
    const waiting = sounds();
    waiting.play("ring", { loop: true });
    await waiting.unlock();
    expect(heard.at(-1)).toBe("loop snd/ring.wav");
    heard.length = 0;
    const stopped = sounds();
    stopped.play("ring", { loop: true });
    stopped.stop("ring");
    await stopped.unlock();
    expect(heard).toEqual(["volume 1"]);
  });

  it("fetch each sound when it is first played, and only once", async () => {
    const it = sounds();
    await it.unlock();
    it.play("typing");
    it.play("typing");
    expect(heard.filter((h) => h === "load snd/typing.wav").length).toBe(1);
    expect(heard.filter((h) => h === "play snd/typing.wav").length).toBe(2);
  });

  it("stop all that sounds", async () => {
    const it = sounds();
    await it.unlock();
    it.play("hold-music", { loop: true });
    it.play("noise", { loop: true });
    heard.length = 0;
    it.stopAll();
    expect(heard.sort()).toEqual(["stop snd/hold-music.wav", "stop snd/noise.wav"]);
  });

  it("are silent, and no more, where there is no audio", async () => {
    const it = sounds(true);
    await it.unlock();
    expect(() => {
      it.play("ring");
      it.stop("ring");
      it.setVolume(2);
      it.stopAll();
    }).not.toThrow();
  });

  it("try again with the next key press when Howler could not be fetched", async () => {
    let online = false;
    const it = howlerSounds("snd", async () => {
      if (!online) throw new TypeError("Failed to fetch");
      return fakeHowler(heard);
    });
    await it.unlock();
    online = true;
    await it.unlock();
    it.play("busy");
    expect(heard).toContain("play snd/busy.wav");
  });
});
