import type { Mark } from "../speech/index.ts";
import type { ActGroups } from "../standards/index.ts";
import type { Reply } from "./call-view.ts";
import type { Evidence } from "./scorecard.ts";
import type { Part } from "./verdict.ts";

/** The place of a mark in a reply. */
export function markAt(reply: Reply, mark: Mark): Evidence {
  return { event: reply.event, from: mark.from, to: mark.to };
}

/** The first mark with one of the ids that `fits`, one that is sure before one that is not. */
export function findMark(
  marks: readonly Mark[],
  ids: readonly string[],
  fits?: (mark: Mark) => boolean,
): Mark | undefined {
  const found = marks.filter((m) => ids.includes(m.id) && (fits === undefined || fits(m)));
  return found.find((m) => m.unsure !== true) ?? found[0];
}

/** How many of the groups the replies meet between them, each by any one of its acts, as a share; and where. */
export function findActs(groups: ActGroups, replies: readonly Reply[]): Part {
  const evidence: Evidence[] = [];
  let met = 0;
  let unsure = false;
  for (const group of groups) {
    const hits = replies.flatMap((reply) => {
      const mark = findMark(reply.acts, group);
      return mark ? [{ reply, mark }] : [];
    });
    const hit = hits.find((h) => h.mark.unsure !== true) ?? hits[0];
    if (!hit) continue;
    met += 1;
    evidence.push(markAt(hit.reply, hit.mark));
    if (hit.mark.unsure === true) unsure = true;
  }
  return { share: met / groups.length, evidence, ...(unsure && { unsure }) };
}

/** The replies that meet every group by themselves. Without groups, all of them. */
export function repliesWith(groups: ActGroups | undefined, replies: readonly Reply[]): readonly Reply[] {
  return groups === undefined ? replies : replies.filter((reply) => findActs(groups, [reply]).share === 1);
}
