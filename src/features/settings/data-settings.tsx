import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Sign } from "#ui/sign";
import { EraseDialog } from "./erase-dialog.tsx";

/** What is kept on this machine. */
export interface DataFacts {
  readonly calls: number;
  readonly interrupted: number;
  /** The trainer's own house standards. */
  readonly houses: number;
  /** As a text, where the browser tells. */
  readonly size: string | undefined;
  /** Undefined while the browser is being asked. */
  readonly persistent: boolean | undefined;
}

interface DataSettingsProps {
  readonly facts: DataFacts;
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly onErase: () => void;
  readonly children: React.ReactNode;
}

/** Where the calls are kept and how much they are; taking them away, bringing them in, deleting them. */
export function DataSettings({ facts, onExport, onImport, onErase, children }: DataSettingsProps) {
  const { t } = useTranslation("settings");
  const [erasing, setErasing] = useState(false);
  const { calls, interrupted, houses, size, persistent } = facts;
  const nothing = calls === 0 && interrupted === 0 && houses === 0;
  return (
    <section className="settings-part" aria-labelledby="data">
      <h2 id="data">{t("data")}</h2>
      <div className="stack">
        <p>{t("data-where")}</p>
        <dl className="settings-facts">
          <div>
            <dt>{t("data-calls")}</dt>
            <dd>
              {t("calls-kept", { count: calls })}
              {interrupted > 0 && t("calls-interrupted", { count: interrupted })}
            </dd>
          </div>
          {houses > 0 && (
            <div>
              <dt>{t("data-houses")}</dt>
              <dd>{t("houses-kept", { count: houses })}</dd>
            </div>
          )}
          <div>
            <dt>{t("data-size")}</dt>
            <dd>{size ?? t("size-unknown")}</dd>
          </div>
          <div>
            <dt>{t("data-persistent")}</dt>
            <dd>
              {persistent === undefined ? (
                <span className="small quiet">{t("voice-asking")}</span>
              ) : (
                <Sign tone={persistent ? "met" : "missed"}>
                  {t(persistent ? "persistent" : "not-persistent")}
                </Sign>
              )}
            </dd>
          </div>
        </dl>
        {persistent === false && <p className="small quiet">{t("not-persistent-note")}</p>}
        <div className="row">
          <Button
            onClick={onExport}
            refusal={calls === 0 && houses === 0 ? t("nothing-to-export") : undefined}
          >
            {t("export")}
          </Button>
          <Button onClick={onImport}>{t("import")}</Button>
          <Button
            look="danger"
            onClick={() => setErasing(true)}
            refusal={nothing ? t("nothing-to-erase") : undefined}
          >
            {t("erase")}
          </Button>
        </div>
        <p className="small quiet">{t("backup-note")}</p>
        {children}
      </div>
      {erasing && (
        <EraseDialog
          calls={calls + interrupted}
          houses={houses}
          onClose={() => setErasing(false)}
          onErase={() => {
            setErasing(false);
            onErase();
          }}
        />
      )}
    </section>
  );
}
