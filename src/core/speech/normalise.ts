import { traditionalBySimplified } from "./data/simplified.ts";

/**
 * A reply made even, for matching: simplified, half-width, lower-case, breaks unified to `, . ! ? ; :` and quotes to
 * “ and ”. Unit `i` of `text` stands for the UTF-16 units `starts[i]` to `ends[i]` of what was typed, which are always
 * whole code points.
 */
export interface Normal {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const simplified = new Map<string, string>();
for (const line of traditionalBySimplified) {
  for (const word of line.split(" ")) {
    const [plain = "", ...others] = word;
    for (const other of others) simplified.set(other, plain);
  }
}

const breaks = new Map<string, string>();
for (const [to, from] of [
  [",", ",、､…⋯—–―~∼·•()[]{}【】〔〕<>《》|/\\^*_+=#"],
  [".", ".。｡\n\r\u2028\u2029"],
  ["!", "!"],
  ["?", "?"],
  [";", ";"],
  [":", ":"],
  ["“", "“「『«"],
  ["”", "”」』»"],
] as const) {
  for (const char of from) breaks.set(char, to);
}

const isHan = (char: string | undefined): boolean => char !== undefined && /[\u3400-\u9fff〇□]/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const isBreak = (char: string | undefined): boolean => char !== undefined && ",.!?;:“”".includes(char);
const rank = ",;:.!?";

/** One character made even: "" when it carries nothing, " " when it is a gap. */
function even(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return even(String.fromCharCode(code - 0xfee0));
  const known = breaks.get(char) ?? simplified.get(char);
  if (known !== undefined) return known;
  if (char === " " || char === "\t" || code === 0x3000 || code === 0xa0) return " ";
  if (char >= "A" && char <= "Z") return char.toLowerCase();
  if (code >= 0x20000 && code <= 0x3ffff) return "□";
  if (code > 0xffff || (code >= 0x2600 && code <= 0x27bf)) return ","; // a picture is a pause
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f) || (code >= 0xd800 && code <= 0xf8ff)) return "";
  if (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return "";
  return char;
}

/** The reply made even, with the way back. Total: any string has one. */
export function normalise(reply: string): Normal {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let open = false;
  let at = 0;
  const push = (char: string, from: number, to: number): void => {
    const last = out.at(-1);
    if (last === char && out.at(-2) === char && isHan(char)) ends[ends.length - 1] = to;
    else if (rank.includes(char) && last !== undefined && rank.includes(last)) {
      if (rank.indexOf(char) > rank.indexOf(last)) out[out.length - 1] = char;
      ends[ends.length - 1] = to;
    } else {
      out.push(char);
      starts.push(from);
      ends.push(to);
    }
  };
  for (const char of reply) {
    const to = at + char.length;
    let next = even(char);
    if (char === '"' || char === "\uff02") {
      open = !open;
      next = open ? "“" : "”";
    }
    const before = out.at(-1);
    if (isDigit(before) && isDigit(even(reply.charAt(to)))) {
      if (next === ".") next = "点";
      if (next === "-" || next === " ") next = "";
    }
    if (next !== "") push(next, at, to);
    at = to;
  }
  return withoutGaps({ text: out.join(""), starts, ends });
}

/** Drops the spaces: between two runs of Chinese a space is a comma, unless every character stands alone. */
function withoutGaps(normal: Normal): Normal {
  const { text } = normal;
  if (!text.includes(" ")) return normal;
  let kept = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    let char = text.charAt(i);
    if (char === " ") {
      if (i > 0 && text[i - 1] === " ") continue;
      let next = i;
      while (text[next] === " ") next++;
      const alone = isHan(text[i - 2]) === false && isHan(text[next + 1]) === false;
      if (isBreak(text[i - 1]) || isBreak(text[next]) || alone) continue;
      if (isHan(text[i - 1]) && isHan(text[next])) char = ",";
      else if (isHan(text[i - 1]) || isHan(text[next]) || kept === "" || next >= text.length) continue;
    }
    kept += char;
    starts.push(normal.starts[i] ?? 0);
    ends.push(normal.ends[i] ?? 0);
  }
  return { text: kept, starts, ends };
}
