import { memo, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { Choice } from "#ui/choice";
import { TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { LookedUp, type LookUps } from "./looked-up.tsx";
import { SlipForm } from "./slip-form.tsx";
import { TaskSlip } from "./task-slip.tsx";

const panels = ["customer", "knowledge", "slip"] as const;
export type Panel = "task" | (typeof panels)[number];

interface SidePanelProps {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly scenario: Scenario;
  /** How what was looked up fares, where it did not come up at once. */
  readonly looks: LookUps;
  readonly slip: Readonly<Record<string, string>>;
  readonly onSlip: (fields: Readonly<Record<string, string>>) => void;
  readonly onLookUp: (article: string) => void;
}

/**
 * What lies on the desk: the task of an outbound call, the customer's record, the knowledge base, the slip. One is seen at a time; the others stay as they
 * were left, with what was searched, opened and written.
 */
export const SidePanel = memo(function SidePanel(props: SidePanelProps) {
  const { panel, onPanel, scenario, looks, slip, onSlip, onLookUp } = props;
  const { t } = useTranslation("practise");
  return (
    <div className="side-panel">
      <Choice
        label={t("desk")}
        hideLabel
        value={panel}
        onChange={onPanel}
        options={(scenario.task ? (["task", ...panels] as const) : panels).map((value) => ({
          value,
          label: t(`panel.${value}`),
        }))}
      />
      {scenario.task && (
        <div data-panel="task" hidden={panel !== "task"}>
          <TaskSlip task={scenario.task} callee={scenario.caller} />
        </div>
      )}
      <div data-panel="customer" hidden={panel !== "customer"}>
        <CustomerRecord scenario={scenario} looks={looks} onLookUp={onLookUp} />
      </div>
      <div data-panel="knowledge" hidden={panel !== "knowledge"}>
        <Knowledge scenario={scenario} looks={looks} onLookUp={onLookUp} />
      </div>
      <div data-panel="slip" hidden={panel !== "slip"}>
        <SlipDraft slip={slip} onSlip={onSlip} />
      </div>
    </div>
  );
});

type LookUpProps = Pick<SidePanelProps, "scenario" | "looks" | "onLookUp">;

function CustomerRecord({ scenario, looks, onLookUp }: LookUpProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const [opened, setOpened] = useState(false);
  if (scenario.facts.customer.length === 0) return <p className="quiet">{t("no-record")}</p>;
  if (!opened) {
    return (
      <button
        type="button"
        className="record-open"
        onClick={() => {
          setOpened(true);
          onLookUp("customer");
        }}
      >
        {t("open-record")}
      </button>
    );
  }
  return (
    <LookedUp id="customer" manner={scenario.facts.record} looks={looks} onAgain={onLookUp}>
      <dl className="record">
        {scenario.facts.customer.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{text(label)}</dt>
            <dd>{text(value)}</dd>
          </div>
        ))}
      </dl>
    </LookedUp>
  );
}

function Knowledge({ scenario, looks, onLookUp }: LookUpProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const [query, setQuery] = useState("");
  const { articles } = scenario.facts;
  const found = articles.filter((a) =>
    `${text(a.title)}${text(a.body)}`.toLowerCase().includes(query.trim().toLowerCase()),
  );
  if (articles.length === 0) return <p className="quiet">{t("no-articles")}</p>;
  return (
    <div className="stack">
      <TextField label={t("search-knowledge")} type="search" value={query} onChange={setQuery} />
      {found.length === 0 && <p className="quiet">{t("nothing-found")}</p>}
      <div className="articles">
        {found.map((article) => (
          <details
            key={article.id}
            onToggle={(e) =>
              // What is being searched for already need not be asked for again.
              e.currentTarget.open && looks.desk[article.id] !== "searching" && onLookUp(article.id)
            }
          >
            <summary>{text(article.title)}</summary>
            <LookedUp id={article.id} manner={article} looks={looks} onAgain={onLookUp}>
              <p>{text(article.body)}</p>
            </LookedUp>
          </details>
        ))}
      </div>
    </div>
  );
}

/** Milliseconds of rest after which what was written on the slip is put into the log. */
const restMs = 800;

/**
 * A slip of its own to write on; what has changed goes into the log when the pen rests, moves on, or is put away. When an
 * undo takes a note out of the log, it is still on the paper, and goes into the log again.
 */
function SlipDraft({ slip, onSlip }: Pick<SidePanelProps, "slip" | "onSlip">) {
  const [draft, setDraft] = useState(slip);
  const keep = () => {
    const changed = Object.entries(draft).filter(([field, value]) => (slip[field] ?? "") !== value);
    if (changed.length > 0) onSlip(Object.fromEntries(changed));
  };
  const keepRested = useEffectEvent(keep);
  useEffect(() => {
    const timer = setTimeout(() => keepRested(), restMs);
    return () => clearTimeout(timer);
  }, [draft, slip]);
  return (
    <div onBlur={keep}>
      <SlipForm slip={draft} onChange={(field, value) => setDraft((now) => ({ ...now, [field]: value }))} />
    </div>
  );
}
