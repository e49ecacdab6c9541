import { own, type Result } from "../base/index.ts";
import type { Line, Scenario } from "../scenario/index.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { refused } from "./problems.ts";
import { checkRecording, isOf, recordingLimits, wordsToSay, type Recording } from "./recording.ts";

type Recordings = readonly Recording[];
type EditOf<T extends Edit["type"]> = Extract<Edit, { type: T }>;

const none: Recordings = [];
const flat = (edit: Edit): readonly Edit[] => (edit.type === "together" ? edit.edits.flatMap(flat) : [edit]);

/**
 * The recordings of a draft after an edit that makes its document into `after`: they follow their lines, and go with them. The
 * same list when nothing has changed for them.
 */
export function recordingsAfter(draft: Draft, after: Scenario, edit: Edit): Result<Recordings> {
  let recordings: Recordings = draft.recordings ?? none;
  const edits = flat(edit);
  // A version that is restored may lack a line; the next one may have it again, so nothing is thrown away.
  if (recordings.length > 0 && after !== draft.document && !edits.some(({ type }) => type === "replace"))
    recordings = followed(recordings, draft.document, after, edits);
  for (const one of edits) {
    if (one.type === "delete-recording")
      recordings = recordings.filter((recording) => !isOf(recording, one.line, one.variant));
    if (one.type !== "set-recording") continue;
    const set = withRecording(recordings, one, after);
    if (!set.ok) return set;
    recordings = set.value;
  }
  return { ok: true, value: recordings, problems: [] };
}

function followed(
  recordings: Recordings,
  before: Scenario,
  after: Scenario,
  edits: readonly Edit[],
): Recordings {
  const next = recordings.flatMap((recording): Recordings => {
    const was = own(before.lines, recording.line);
    // Its line was not there before either: it waits for a version that has it.
    if (!was) return [recording];
    const line = edits.reduce(
      (id, edit) => (edit.type === "rename-line" && edit.id === id ? edit.to : id),
      recording.line,
    );
    const is = own(after.lines, line);
    if (!is) return [];
    const variant = variantAfter(recording.variant, was, is);
    if (variant === "gone") return [];
    if (line === recording.line && variant === recording.variant) return [recording];
    const { variant: _, ...rest } = recording;
    return [{ ...rest, line, ...(variant !== undefined && { variant }) }];
  });
  return next.length === recordings.length && next.every((one, i) => one === recordings[i])
    ? recordings
    : next;
}

/** Where another wording stands now: by what it says when some have gone or come, else where it stood. */
function variantAfter(variant: number | undefined, was: Line, is: Line): number | undefined | "gone" {
  const [old = [], now = []] = [was.variants, is.variants];
  if (variant === undefined || old === now || old.length === now.length) return variant;
  const words = old[variant];
  const at = words ? now.indexOf(words) : -1;
  if (at >= 0) return at;
  return now.length > old.length ? variant : "gone";
}

function withRecording(
  recordings: Recordings,
  { recording }: EditOf<"set-recording">,
  after: Scenario,
): Result<Recordings> {
  const { line, variant } = recording;
  if (wordsToSay(after, line, variant) === undefined) return refused("studio.no-line", { id: line });
  const checked = checkRecording(recording, line);
  if (!checked.ok) return checked;
  const others = recordings.filter((other) => !isOf(other, line, variant));
  if (others.length === recordings.length && recordings.length >= recordingLimits.count)
    return refused("studio.recording-too-many", {
      count: recordings.length + 1,
      limit: recordingLimits.count,
    });
  const size = [...others, recording].reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > recordingLimits.totalBytes)
    return refused("studio.recording-no-room", { size, limit: recordingLimits.totalBytes });
  const at = recordings.findIndex((other) => isOf(other, line, variant));
  const next = at < 0 ? [...recordings, recording] : recordings.with(at, recording);
  return { ok: true, value: next, problems: [] };
}
