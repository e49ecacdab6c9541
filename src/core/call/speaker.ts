import type { ManualClock } from "../base/index.ts";
import type { CallEventBody } from "./events.ts";
import type { CallWords } from "./words.ts";

/** A line being spoken. */
export interface Spoken {
  readonly line: string;
  readonly text: string;
  readonly from: number;
  readonly ms: number;
  /** Said on the second line. */
  readonly speaker?: "second";
}

interface SpeakerPort {
  emit(body: CallEventBody): void;
  /** Whether the agent hears who speaks on that line, and not another. */
  hears(line: "second" | undefined): boolean;
  /** Called when the last line has been said to its end. */
  finished(): void;
}

/** The caller's mouth: says lines one after the other, each for as long as it lasts, and can be cut off. */
export class Speaker {
  readonly #clock: ManualClock;
  readonly #words: CallWords;
  readonly #port: SpeakerPort;
  #queue: string[] = [];
  #spoken: Spoken | undefined;
  #timer = 0;

  constructor(clock: ManualClock, words: CallWords, port: SpeakerPort) {
    this.#clock = clock;
    this.#words = words;
    this.#port = port;
  }

  spoken(): Spoken | undefined {
    return this.#spoken;
  }

  speaking(): boolean {
    return this.#spoken !== undefined || this.#queue.length > 0;
  }

  /** Whether a line is to be said that has not been begun. */
  waiting(): boolean {
    return this.#queue.length > 0;
  }

  queue(line: string): void {
    this.#queue.push(line);
  }

  /** Begins the next line, unless one is being said. */
  begin(): void {
    if (this.#spoken) return;
    const line = this.#queue.shift();
    if (line === undefined) return;
    const { text, ms, acts, lang, gloss, speaker } = this.#words.line(line);
    const by = speaker !== undefined && { speaker };
    this.#spoken = { line, text, from: this.#clock.now(), ms, ...by };
    this.#port.emit({
      type: "line",
      line,
      text,
      ms,
      acts,
      ...(lang !== undefined && { lang }),
      ...(gloss !== undefined && { gloss }),
      ...(!this.#port.hears(speaker) && { unheard: true }),
      ...by,
    });
    this.#timer = this.#clock.setTimeout(() => this.#said(line), ms);
  }

  /** Falls silent at once, what was still to be said included. True when somebody was speaking. */
  cut(): true | undefined {
    this.#queue = [];
    const spoken = this.#spoken;
    if (!spoken) return undefined;
    this.#clock.clearTimeout(this.#timer);
    this.#spoken = undefined;
    const characters = [...spoken.text].length;
    const heard = Math.min(
      characters,
      Math.floor((characters * (this.#clock.now() - spoken.from)) / spoken.ms),
    );
    this.#port.emit({ type: "line-ended", line: spoken.line, cut: true, heard });
    return true;
  }

  #said(line: string): void {
    this.#spoken = undefined;
    this.#port.emit({ type: "line-ended", line });
    if (this.#queue.length > 0) this.begin();
    else this.#port.finished();
  }
}
