import { useTranslation } from "react-i18next";
import { own, type Problem } from "#core/base";
import { wordRows, type Draft } from "#core/studio";
import { useLocalText } from "#state/use-local-text";
import { useDesk } from "./editor-context.ts";
import { useEndingName } from "./use-ending-name.ts";
import { useGoTo } from "./use-go-to.ts";
import { useProblemWords } from "./use-problem-words.ts";

const between = " → ";

interface FairnessFindingProps {
  readonly problem: Problem;
  /** The draft that it was found in. */
  readonly of: Draft;
}

/** Something unfair: a click goes to where it lies, the way there can be unfolded. */
export function FairnessFinding({ problem, of }: FairnessFindingProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { standards } = useDesk();
  const words = useProblemWords();
  const endingName = useEndingName(of);
  const goTo = useGoTo(of);
  const { path, otherPath, ending, other, clause } = problem.params;
  const known = standards.clauses.find(({ id }) => id === clause);
  const named: Problem = {
    ...problem,
    params: {
      ...problem.params,
      // Ways are listed below in the words of their replies.
      ...(path !== undefined && { path: t("fairness.way-below") }),
      ...(otherPath !== undefined && { otherPath: t("fairness.way-below") }),
      ...(ending !== undefined && { ending: endingName(String(ending)) }),
      ...(other !== undefined && { other: endingName(String(other)) }),
      ...(known && { clause: text(known.title) }),
    },
  };
  return (
    <li className={`problem problem-${problem.severity}`}>
      <button type="button" className="problem-go" onClick={() => goTo(problem.at)}>
        {words(named)}
      </button>
      {path !== undefined && <WayOf path={stepsOf(path)} of={of} />}
      {otherPath !== undefined && other !== undefined && (
        <WayOf path={stepsOf(otherPath)} of={of} to={endingName(String(other))} />
      )}
    </li>
  );
}

const stepsOf = (path: string | number) =>
  String(path)
    .split(between)
    .filter((step) => step !== "");

interface WayOfProps {
  /** Ids of replies, in order. */
  readonly path: readonly string[];
  readonly of: Draft;
  /** The ending it leads to, where there are two. */
  readonly to?: string;
}

/** A way through a call by what the agent said; each step leads to where it is offered. */
export function WayOf({ path, of, to }: WayOfProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const goTo = useGoTo(of);
  if (path.length === 0) return <p className="small quiet">{t("fairness.way-silent")}</p>;
  const offered = new Set(wordRows(of).flatMap(({ of: part, id }) => (part === "replies" ? [id] : [])));
  return (
    <details className="small">
      <summary>
        {to === undefined
          ? t("fairness.way", { count: path.length })
          : t("fairness.way-to", { count: path.length, ending: to })}
      </summary>
      <ol className="fairness-way">
        {path.map((id, i) => {
          const reply = own(of.document.replies, id);
          const words = reply && (text(reply) || reply["zh-CN"]);
          return (
            <li key={i}>
              {offered.has(id) ? (
                <button type="button" className="problem-go" onClick={() => goTo(["replies", id])}>
                  {words === undefined || words === "" ? id : words}
                </button>
              ) : (
                id
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
