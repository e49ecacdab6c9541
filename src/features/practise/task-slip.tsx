import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { useLocalText } from "#state/use-local-text";

interface TaskSlipProps {
  readonly task: NonNullable<Scenario["task"]>;
  readonly callee: Pick<Scenario["caller"], "name" | "number">;
}

/** The slip of paper that says whom to ring, what about, and what to say or ask. */
export function TaskSlip({ task, callee }: TaskSlipProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  return (
    <div className="task-slip">
      <dl className="record">
        <div>
          <dt>{t("task.whom")}</dt>
          <dd>
            {text(callee.name)} · {callee.number}
          </dd>
        </div>
        <div>
          <dt>{t("task.about")}</dt>
          <dd>{text(task.about)}</dd>
        </div>
      </dl>
      <h3>{t("task.points")}</h3>
      <ul className="goals">
        {task.points.map((point) => (
          <li key={point.en}>{text(point)}</li>
        ))}
      </ul>
    </div>
  );
}
