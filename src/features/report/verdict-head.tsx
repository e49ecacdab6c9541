import { useTranslation } from "react-i18next";
import { Sign } from "#ui/sign";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import { reasonsOf, type Reason } from "./reasons.ts";
import type { ReportView } from "./report-view.ts";

/** Clauses named in the first line; more of them would bury it. */
const namedClauses = 2;

/** The first line: passed or not, because of what; above it which call this was. */
export function VerdictHead({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const formats = useFormats();
  const words = useReasonWords(view);
  const { header } = view.log;
  const [first, ...rest] = reasonsOf(view);
  const { passed } = view.card;
  return (
    <header className="verdict">
      <p className="quiet small">
        {[
          t("title"),
          text(header.scenario.title),
          t(`common:mode.${header.mode}`),
          ...(header.mode === "exam" ? [t("paper", { seed: header.seed })] : []),
          formats.moment(Date.parse(header.startedAt)),
        ].join(" · ")}
      </p>
      <h1>
        <Sign tone={passed ? "met" : "broken"}>{t(passed ? "common:passed" : "common:failed")}</Sign>
        <span>{words(first)}</span>
      </h1>
      {rest.map((reason) => (
        <p key={reason.type}>{words(reason)}</p>
      ))}
      {first.type === "error" && (
        <p className="quiet">
          {t("reason.error-note")}
          {first.error !== undefined && ` ${t("reason.error-said", { error: first.error })}`}
        </p>
      )}
    </header>
  );
}

function useReasonWords(view: ReportView): (reason: Reason) => string {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { score, passMark } = view.card;
  return (reason) => {
    if (reason.type !== "critical") return t(`reason.${reason.type}`, { score, passMark });
    const { findings } = reason;
    const named = findings
      .slice(0, namedClauses)
      .map((f) => t("quoted", { text: text(view.words(f).title) }));
    const more = findings.length - named.length;
    return t(more > 0 ? "reason.critical-more" : "reason.critical", {
      count: findings.length,
      clauses: named.join(t("list-comma")),
    });
  };
}
