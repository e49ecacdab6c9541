import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { Sign } from "#ui/sign";
import { columns, ordered, wholeHistory, type HistoryRow, type Order } from "./history-order.ts";

interface HistoryTableProps {
  readonly rows: readonly HistoryRow[];
  readonly onReport: (attemptId: string) => void;
  readonly onExport: (attemptId: string) => void;
}

/** Rows shown at first, and more with each press: hundreds of calls must not slow the page. */
const step = 30;

/** Every call, to filter, sort, open and take away. On a narrow screen each row is a block of its own. */
export function HistoryTable({ rows, onReport, onExport }: HistoryTableProps) {
  const { t } = useTranslation("progress");
  const [filter, setFilter] = useState(wholeHistory);
  const [order, setOrder] = useState<Order>({ by: "at", down: true });
  const [shown, setShown] = useState(step);
  const wanted = ordered(rows, filter, order);
  const scenarios = new Map(rows.map((row) => [row.scenario, row.title]));
  const all = { value: "", label: t("filter.all") };

  return (
    <div className="stack">
      <div className="history-filters">
        <SelectField
          label={t("column.title")}
          value={filter.scenario}
          onChange={(scenario) => setFilter({ ...filter, scenario })}
          options={[all, ...[...scenarios].map(([value, label]) => ({ value, label }))]}
        />
        <SelectField
          label={t("filter.result")}
          value={filter.result}
          onChange={(result) => setFilter({ ...filter, result })}
          options={[
            all,
            { value: "passed", label: t("common:passed") },
            { value: "failed", label: t("common:failed") },
          ]}
        />
        <SelectField
          label={t("column.mode")}
          value={filter.mode}
          onChange={(mode) => setFilter({ ...filter, mode })}
          options={[
            all,
            { value: "practise", label: t("common:mode.practise") },
            { value: "exam", label: t("common:mode.exam") },
          ]}
        />
      </div>
      <p className="small quiet" role="status">
        {wanted.length === 0 ? t("no-rows") : t("rows", { count: wanted.length })}
      </p>
      {wanted.length > 0 && (
        <table className="history" role="table">
          <caption className="visually-hidden">{t("history")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((by) => (
                <th
                  key={by}
                  role="columnheader"
                  scope="col"
                  aria-sort={order.by === by ? (order.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() => setOrder({ by, down: order.by === by ? !order.down : by !== "title" })}
                  >
                    {t(`column.${by}`)}
                    <span aria-hidden="true">{order.by === by ? (order.down ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              ))}
              <th role="columnheader" scope="col" className="history-unsortable">
                {t("column.mode")}
              </th>
              <th role="columnheader" scope="col" className="history-unsortable">
                <span className="visually-hidden">{t("column.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {wanted.slice(0, shown).map((row) => (
              <Row
                key={row.id}
                row={row}
                onReport={() => onReport(row.id)}
                onExport={() => onExport(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {wanted.length > shown && (
        <div className="row">
          <Button onClick={() => setShown(shown + step)}>
            {t("more-rows", { count: wanted.length - shown })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: HistoryRow;
  readonly onReport: () => void;
  readonly onExport: () => void;
}

function Row({ row, onReport, onExport }: RowProps) {
  const { t } = useTranslation("progress");
  const which = { title: row.title, moment: row.moment };
  return (
    <tr role="row">
      <td role="cell">{row.moment}</td>
      <td role="cell" className="history-title">
        {row.title}
      </td>
      <td role="cell">
        <Sign tone={row.passed ? "met" : "missed"}>
          {t(row.passed ? "common:passed" : "common:failed")}{" "}
          {t("common:score", { score: Math.round(row.score) })}
        </Sign>
      </td>
      <td role="cell">
        <span className="history-label">{t("column.ms")} </span>
        {row.length}
      </td>
      <td role="cell">{t(`common:mode.${row.mode}`)}</td>
      <td role="cell" className="history-actions">
        <Button look="plain" aria-label={t("open-one", which)} onClick={onReport}>
          {t("open")}
        </Button>
        <Button look="plain" aria-label={t("export-one", which)} onClick={onExport}>
          {t("export")}
        </Button>
      </td>
    </tr>
  );
}
