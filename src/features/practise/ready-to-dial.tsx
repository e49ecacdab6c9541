import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import { TaskSlip } from "./task-slip.tsx";

/** Before an outbound call: whom to ring and what about, and one thing to press. */
export function ReadyToDial({
  scenario,
  onDial,
}: {
  readonly scenario: Scenario;
  readonly onDial: () => void;
}) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { caller, task } = scenario;
  return (
    <div className="ringing ready-to-dial">
      <h2>{t("task.title")}</h2>
      {task ? (
        <TaskSlip task={task} callee={caller} />
      ) : (
        <p>
          {text(caller.name)} · {caller.number}
        </p>
      )}
      <Button look="primary" size="large" shortcut="Space" autoFocus onClick={onDial}>
        {t("dial")}
      </Button>
    </div>
  );
}
