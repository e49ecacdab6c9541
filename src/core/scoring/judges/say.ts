import type { HouseClause, RuleOf } from "../../standards/index.ts";
import type { CallView, Reply } from "../call-view.ts";
import { findActs, findMark, markAt } from "../find-acts.ts";
import { findWords } from "../find-words.ts";
import { momentsOf } from "../moments.ts";
import { spokenForms } from "../spoken-forms.ts";
import { verdictOf, type Part, type Verdict } from "../verdict.ts";
import { windowOf } from "../window.ts";

export function judgeSay(rule: RuleOf<"say">, view: CallView, clause: HouseClause): Verdict {
  if (rule.when !== undefined) {
    return verdictOf(
      momentsOf(rule.when, view).map((moment) =>
        said(rule, windowOf(moment, rule.within, view, clause), moment.shownBy, view),
      ),
    );
  }
  const { answered } = view;
  if (!answered || view.replies.length === 0) return verdictOf([]);
  const limit = rule.within?.replies;
  // How a call begins is another matter when we are the ones who rang.
  if (limit !== undefined && view.header.scenario.direction === "outbound") return verdictOf([]);
  const replies = limit === undefined ? view.replies : view.replies.slice(0, clause.amount(limit));
  return verdictOf([said(rule, replies, undefined, view)]);
}

/** Each group of words, and each group of acts, is worth the same. */
function said(
  rule: RuleOf<"say">,
  replies: readonly Reply[],
  shownBy: number | undefined,
  view: CallView,
): Part {
  const spoilt = replies.flatMap((reply) => {
    const mark = findMark(reply.faults, rule.without ?? []);
    return mark && mark.unsure !== true ? [markAt(reply, mark)] : [];
  });
  if (spoilt.length > 0) return { share: 0, evidence: spoilt };
  const groups = [
    ...rule.words.map((group) => partOf(group, replies, view)),
    ...(rule.acts ?? []).map((group) => findActs([group], replies)),
  ];
  const met = groups.filter((g) => g.share === 1);
  const places = [shownBy, replies[0]?.event].flatMap((event) => (event === undefined ? [] : [{ event }]));
  return {
    share: met.length / groups.length,
    evidence: [...(met.length < groups.length ? places : []), ...met.flatMap((g) => g.evidence)],
    ...(met.some((g) => g.unsure === true) && { unsure: true }),
  };
}

/** A group of words is met by the first phrase said, or else by one of its acts. */
function partOf(group: RuleOf<"say">["words"][number], replies: readonly Reply[], view: CallView): Part {
  const words = group
    .filter((one) => typeof one === "string")
    .flatMap((phrase) => spokenForms(phrase, view.header).map((text) => ({ text })));
  for (const reply of replies) {
    const [found] = findWords(reply.plain, words);
    if (found) return { share: 1, evidence: [{ event: reply.event, ...found }] };
  }
  const acts = group.flatMap((one) => (typeof one === "string" ? [] : [one.act]));
  return acts.length > 0 ? findActs([acts], replies) : { share: 0, evidence: [] };
}
