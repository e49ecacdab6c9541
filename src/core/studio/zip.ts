import type { Problem, Result } from "../base/index.ts";
import { refused, studioProblem } from "./problems.ts";

/** What a package may be at most: it comes from strangers, so everything about it has an end. */
export const packageLimits = {
  /** Bytes of the file. */
  bytes: 20 * 1024 * 1024,
  entries: 500,
  /** Bytes of one entry, and of all together, unpacked. */
  entryBytes: 5 * 1024 * 1024,
  totalBytes: 50 * 1024 * 1024,
  /** Unpacked bytes for each packed one. */
  ratio: 100,
} as const;

/** One file in a zip, as the zip's own list has it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly packed: Uint8Array;
  /** As the list says, which may be a lie. */
  readonly size: number;
  readonly crc: number;
}

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const entryMark = 0x04034b50;
/** Small letters, digits, dots, hyphens, in folders; no way up, no way out. */
const goodName = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;
const longestName = 120;

/**
 * The files in a zip, by what its list says of them. Refused, each with its name: too many, too big, too tightly packed,
 * names that lead elsewhere or are there twice, what is encrypted or packed in other ways than deflate, and a list that does
 * not agree with the file.
 */
export function zipEntries(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  if (bytes.length > packageLimits.bytes)
    return refused("studio.package-too-large", { size: bytes.length, limit: packageLimits.bytes });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refused("studio.package-not-zip", {});
  const count = view.getUint16(end + 10, true);
  if (count > packageLimits.entries)
    return refused("studio.package-too-many", { count, limit: packageLimits.entries });
  const entries: ZipEntry[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const read = at + 46 <= end ? entryAt(bytes, view, at) : undefined;
    if (!read) return refused("studio.package-broken", { name: `#${i + 1}` }, [`#${i + 1}`]);
    at = read.next;
    const { entry, flags, method } = read;
    const shown = entry.name.slice(0, longestName);
    if (names.has(entry.name)) problems.push(studioProblem("studio.package-twice", { name: shown }, [shown]));
    names.add(entry.name);
    total += entry.size;
    problems.push(...entryProblems(entry, flags, method, read.agrees));
    entries.push(entry);
  }
  if (total > packageLimits.totalBytes)
    problems.push(
      studioProblem("studio.package-total-too-large", { size: total, limit: packageLimits.totalBytes }),
    );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: entries, problems: [] };
}

function entryProblems(entry: ZipEntry, flags: number, method: number, agrees: boolean): Problem[] {
  const name = entry.name.slice(0, longestName);
  const found: Problem[] = [];
  const add = (problem: Problem) => found.push({ ...problem, at: [name] });
  if (entry.name.length > longestName || !goodName.test(entry.name))
    add(studioProblem("studio.package-bad-name", { name }));
  if ((flags & 1) !== 0) add(studioProblem("studio.package-encrypted", { name }));
  if (method !== 0 && method !== 8) add(studioProblem("studio.package-method", { name, method }));
  if (!agrees || (method === 0 && entry.packed.length !== entry.size))
    add(studioProblem("studio.package-broken", { name }));
  if (entry.size > packageLimits.entryBytes)
    add(
      studioProblem("studio.package-entry-too-large", {
        name,
        size: entry.size,
        limit: packageLimits.entryBytes,
      }),
    );
  const ratio = Math.ceil(entry.size / Math.max(1, entry.packed.length));
  if (ratio > packageLimits.ratio)
    add(studioProblem("studio.package-ratio", { name, ratio, limit: packageLimits.ratio }));
  return found;
}

/** Where the end record begins: the last one whose comment reaches exactly to the end of the file. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === endMark && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number) {
  if (view.getUint32(at, true) !== listMark) return undefined;
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > bytes.length || local + 30 > bytes.length || view.getUint32(local, true) !== entryMark)
    return undefined;
  const localName = view.getUint16(local + 26, true);
  const from = local + 30 + localName + view.getUint16(local + 28, true);
  if (from + packedSize > bytes.length) return undefined;
  const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const method = view.getUint16(at + 10, true);
  const entry: ZipEntry = {
    name,
    method: method === 8 ? "deflated" : "stored",
    packed: bytes.subarray(from, from + packedSize),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  };
  const agrees =
    textOf(bytes.subarray(local + 30, local + 30 + localName)) === name &&
    view.getUint16(local + 8, true) === method;
  return { entry, flags: view.getUint16(at + 8, true), method, next, agrees };
}

/** One character for each byte: names that are allowed are ASCII, and others are only to be shown. */
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** A zip of files that are stored as they are: recordings are packed already, and a scenario is small. */
export function zipOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const size = files.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const written: {
    readonly name: string;
    readonly at: number;
    readonly crc: number;
    readonly length: number;
  }[] = [];
  let at = 0;
  const put = (name: string, offset: number) => {
    for (let i = 0; i < name.length; i++) out[offset + i] = name.charCodeAt(i);
  };
  // The parts that the entry and the list have in common, from the version needed to the length of the name.
  const head = (offset: number, crc: number, length: number, nameLength: number) => {
    view.setUint16(offset, 20, true);
    // 1 January 1980: the same files always make the same package.
    view.setUint16(offset + 8, 0x21, true);
    view.setUint32(offset + 10, crc, true);
    view.setUint32(offset + 14, length, true);
    view.setUint32(offset + 18, length, true);
    view.setUint16(offset + 22, nameLength, true);
  };
  for (const { name, bytes } of files) {
    const crc = crc32(bytes);
    written.push({ name, at, crc, length: bytes.length });
    view.setUint32(at, entryMark, true);
    head(at + 4, crc, bytes.length, name.length);
    put(name, at + 30);
    out.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const list = at;
  for (const { name, at: local, crc, length } of written) {
    view.setUint32(at, listMark, true);
    view.setUint16(at + 4, 20, true);
    head(at + 6, crc, length, name.length);
    view.setUint32(at + 42, local, true);
    put(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, endMark, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  return out;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum that zips keep of their files. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
