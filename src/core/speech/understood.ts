/** An act or a fault seen in a reply, and where: UTF-16 offsets into the reply as typed, `from` included, `to` not. */
export interface Mark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Present and true when the reader of the reply would not swear to it; absent when sure. */
  readonly unsure?: boolean;
}

/** What one reply does (acts) and how it is badly worded (faults), each in order of place, then id. */
export interface Understood {
  readonly acts: readonly Mark[];
  readonly faults: readonly Mark[];
}

/** What a reply is read with: the caller's last line ("" when none) and, when known, the situations at that moment. */
export interface ReplyContext {
  readonly caller: string;
  readonly situations?: readonly string[];
}

/** Reads one reply. Pure and total: any string gives an answer, and the same string always the same one. */
export type Understand = (reply: string, context: ReplyContext) => Understood;
