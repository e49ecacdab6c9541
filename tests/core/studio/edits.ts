import { applyEdit, type Draft, type Edit } from "#core/studio";

/** The draft after edits that are known to be possible. */
export function after(draft: Draft, ...edits: Edit[]): Draft {
  return edits.reduce((now, edit) => {
    const next = applyEdit(now, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, draft);
}

/** The codes of what is wrong with an edit, or `done` when it is possible. */
export function refusal(draft: Draft, edit: Edit): string {
  const result = applyEdit(draft, edit);
  return result.ok ? "done" : result.problems.map((p) => p.code).join();
}
