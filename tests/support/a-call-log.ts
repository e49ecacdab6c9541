import {
  logVersion,
  type CallEvent,
  type CallEventBody,
  type CallEventType,
  type CallHeader,
  type CallLog,
  type EndedBy,
} from "#core/call";
import type { Mark } from "#core/speech";

/** An act or fault over the whole reply; or over a part of it, `in`; perhaps unsure. */
export type MarkSpec = string | { readonly id: string; readonly in?: string; readonly unsure?: true };

interface ReplyOptions {
  readonly acts?: readonly MarkSpec[];
  readonly faults?: readonly MarkSpec[];
  /** How long it was typed, ms: the first key is so much earlier. 0 unless told. */
  readonly typed?: number;
  readonly interrupted?: true;
}

interface LineOptions {
  readonly acts?: readonly string[];
  readonly ms?: number;
  readonly unheard?: true;
  /** Cut off after so many ms. */
  readonly cut?: number;
}

type HeaderOptions = Partial<Omit<CallHeader, "scenario">> &
  Partial<Pick<CallHeader["scenario"], "direction" | "truth">>;

function marksOf(specs: readonly MarkSpec[], text: string): Mark[] {
  return specs.map((spec) => {
    if (typeof spec === "string") return { id: spec, from: 0, to: text.length };
    const part = spec.in ?? text;
    const from = text.indexOf(part);
    return { id: spec.id, from, to: from + part.length, ...(spec.unsure && { unsure: true }) };
  });
}

/** Makes a log event by event. The clock goes on with rings, lines and `after`, and stands still otherwise. */
class CallLogBuilder {
  readonly #header: CallHeader;
  readonly #events: CallEvent[] = [];
  #t = 0;
  #lines = 0;

  constructor({ direction = "inbound", truth = {}, ...header }: HeaderOptions) {
    this.#header = {
      attempt: "attempt-1",
      scenario: {
        id: "test-call",
        hash: "0",
        title: { "zh-CN": "测试", en: "Test" },
        direction,
        level: 1,
        practises: [],
        truth,
      },
      standards: { id: "test", version: 1 },
      profile: "house",
      mode: "exam",
      seed: 1,
      locale: "zh-CN",
      centre: "三声客服中心",
      staff: "1001",
      startedAt: "2026-01-01T00:00:00.000Z",
      ...header,
    };
  }

  /** Any event, now. */
  event(body: CallEventBody): this {
    this.#events.push({ t: this.#t, ...body });
    return this;
  }

  after(ms: number): this {
    this.#t += ms;
    return this;
  }

  /** The phone rings, without being answered. */
  unanswered(count: number): this {
    for (let n = 1; n <= count; n++) this.event({ type: "ring", n }).after(5000);
    return this;
  }

  /** The phone rings so many times and is answered a second after the last. */
  rings(count: number): this {
    return this.unanswered(count).after(-4000).event({ type: "answered", rings: count });
  }

  /** The caller says a line (2 s) to its end. */
  line(text: string, { acts = [], ms = 2000, unheard, cut }: LineOptions = {}): this {
    const line = `line-${++this.#lines}`;
    this.event({ type: "line", line, text, ms, acts, ...(unheard && { unheard }) }).after(cut ?? ms);
    return this.event({ type: "line-ended", line, ...(cut !== undefined && { cut: true, heard: 1 }) });
  }

  reply(text: string, { acts = [], faults = [], typed = 0, interrupted }: ReplyOptions = {}): this {
    return this.event({
      type: "reply",
      text,
      from: this.#t - typed,
      by: typed > 0 ? "typed" : "picked",
      acts: marksOf(acts, text),
      faults: marksOf(faults, text),
      ...(interrupted && { interrupted }),
    });
  }

  situation(id: string, on = true): this {
    return this.event({ type: "situation", id, on });
  }

  hold(on = true): this {
    return this.event({ type: "hold", on });
  }

  mute(on = true): this {
    return this.event({ type: "mute", on });
  }

  transfer(to: string): this {
    return this.event({ type: "transfer", to });
  }

  escalate(to: string): this {
    return this.event({ type: "escalate", to });
  }

  slip(fields: Readonly<Record<string, string>>): this {
    return this.event({ type: "slip", fields });
  }

  /** Takes back everything from the event at `back`. */
  undo(back: number): this {
    return this.event({ type: "undo", back });
  }

  hangUp(): this {
    return this.ends("agent", "hung-up");
  }

  callerHangsUp(): this {
    return this.ends("caller", "done");
  }

  ends(by: EndedBy, ending: string): this {
    return this.event({ type: "ended", by, ending });
  }

  build(): CallLog {
    return { version: logVersion, header: this.#header, events: [...this.#events] };
  }
}

/** A log in the making: an exam call to an inbound line, unless told otherwise. */
export function aCallLog(header: HeaderOptions = {}): CallLogBuilder {
  return new CallLogBuilder(header);
}

/** The index of the `n`th event of a type, from 0. */
export function indexOf(log: CallLog, type: CallEventType, n = 0): number {
  return log.events.flatMap((event, index) => (event.type === type ? [index] : []))[n] ?? -1;
}
