import type { Place } from "../base/index.ts";
import { limits } from "./limits.ts";

/** What is wrong with a text as JSON. `offset` is in UTF-16 units. */
export type JsonFault =
  | { readonly fault: "syntax" | "cut-off" | "trailing-comma" | "comment"; readonly offset: number }
  | { readonly fault: "too-deep"; readonly at: Place };

export interface JsonScan {
  /** Set when `JSON.parse` would throw, or the value is nested too deeply. */
  readonly fault?: JsonFault;
  /** Places of members whose key an earlier member of the same object has. */
  readonly duplicates: readonly Place[];
}

interface Container {
  readonly keys: Set<string> | undefined;
  /** The member or item that is being read. */
  step: string | number;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
/** Up to what ends or interrupts a string. */
// eslint-disable-next-line no-control-regex -- JSON forbids control characters inside strings
const plain = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const maxDuplicates = 20;

/** Reads a text by the grammar of JSON without building the value. Never throws, never recurses. */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #text: string;
  readonly #open: Container[] = [];
  readonly #duplicates: Place[] = [];
  #i = 0;
  #fault: JsonFault | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JsonScan {
    this.#space();
    let going = this.#value();
    while (going) {
      this.#space();
      const inside = this.#open.at(-1);
      if (!inside) {
        if (this.#i < this.#text.length) this.#refuse();
        break;
      }
      going = this.#afterValue(inside);
    }
    return { duplicates: this.#duplicates, ...(this.#fault && { fault: this.#fault }) };
  }

  /** One value, or the beginning of one. False when the text is at fault. */
  #value(): boolean {
    const c = this.#text[this.#i];
    if (c === "{" || c === "[") return this.#enter(c === "{");
    if (c === '"') return this.#string();
    return this.#match(number) || this.#match(word) || this.#refuse();
  }

  #enter(object: boolean): boolean {
    if (this.#open.length >= limits.depth) {
      this.#fault = { fault: "too-deep", at: this.#place().slice(0, 8) };
      return false;
    }
    const inside: Container = { keys: object ? new Set() : undefined, step: 0 };
    this.#i++;
    this.#space();
    if (this.#text[this.#i] === (object ? "}" : "]")) {
      this.#i++;
      return true;
    }
    this.#open.push(inside);
    return object ? this.#member(inside) : this.#value();
  }

  #afterValue(inside: Container): boolean {
    const c = this.#text[this.#i];
    if (c === (inside.keys ? "}" : "]")) {
      this.#i++;
      this.#open.pop();
      return true;
    }
    if (c !== ",") return this.#refuse();
    const comma = this.#i++;
    this.#space();
    const next = this.#text[this.#i];
    if (next === "}" || next === "]") return this.#refuse("trailing-comma", comma);
    if (inside.keys) return this.#member(inside);
    inside.step = Number(inside.step) + 1;
    return this.#value();
  }

  #member(inside: Container): boolean {
    const from = this.#i;
    if (this.#text[from] !== '"') return this.#refuse();
    if (!this.#string()) return false;
    const written = this.#text.slice(from, this.#i);
    const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
    inside.step = key;
    if (inside.keys?.has(key) && this.#duplicates.length < maxDuplicates)
      this.#duplicates.push(this.#place());
    inside.keys?.add(key);
    this.#space();
    if (this.#text[this.#i] !== ":") return this.#refuse();
    this.#i++;
    this.#space();
    return this.#value();
  }

  #string(): boolean {
    for (this.#i++; this.#i < this.#text.length;) {
      this.#match(plain);
      const c = this.#text[this.#i];
      if (c === '"') {
        this.#i++;
        return true;
      }
      if (c === "\\" ? !this.#match(escape) : c !== undefined) return this.#refuse();
    }
    return this.#refuse("cut-off");
  }

  #match(token: RegExp): boolean {
    token.lastIndex = this.#i;
    if (!token.test(this.#text)) return false;
    this.#i = token.lastIndex;
    return true;
  }

  #space(): void {
    for (; ; this.#i++) {
      const code = this.#text.charCodeAt(this.#i);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  #refuse(fault?: "trailing-comma" | "cut-off", offset = this.#i): false {
    const next = this.#text.slice(offset, offset + 2);
    const comment = next === "//" || next === "/*" || next.startsWith("#");
    this.#fault = {
      fault: fault ?? (offset >= this.#text.length ? "cut-off" : comment ? "comment" : "syntax"),
      offset,
    };
    return false;
  }

  #place(): Place {
    return this.#open.map((inside) => inside.step);
  }
}
