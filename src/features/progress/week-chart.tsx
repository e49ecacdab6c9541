import { useTranslation } from "react-i18next";

interface WeekChartProps {
  /** Oldest first; `from` is the first day of the week, as text. */
  readonly weeks: readonly { readonly from: string; readonly calls: number }[];
}

/** Fewer calls than this show no course, and none is drawn. */
const enoughCalls = 3;

/** Calls per week as bars, each with its number. The words for a screen reader are in the same list. */
export function WeekChart({ weeks }: WeekChartProps) {
  const { t } = useTranslation("progress");
  const most = Math.max(1, ...weeks.map((week) => week.calls));
  const all = weeks.reduce((sum, week) => sum + week.calls, 0);
  if (all < enoughCalls)
    return <p className="quiet">{t("too-few", { count: all, weeks: weeks.length, enough: enoughCalls })}</p>;
  return (
    <ol className="week-chart">
      {weeks.map(({ from, calls }) => (
        <li key={from}>
          <span className="visually-hidden">{t("week", { from, count: calls })}</span>
          <span aria-hidden="true" className={calls === 0 ? "quiet" : ""}>
            {calls}
          </span>
          <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
            <rect
              className="week-bar"
              x="0"
              width="10"
              y={100 - (calls / most) * 98 - 2}
              height={(calls / most) * 98 + 2}
            />
          </svg>
          <span aria-hidden="true" className="week-from">
            {from}
          </span>
        </li>
      ))}
    </ol>
  );
}
