import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Check } from "#ui/check";
import { Dialog } from "#ui/dialog";

interface EraseDialogProps {
  readonly calls: number;
  readonly houses: number;
  readonly onClose: () => void;
  readonly onErase: () => void;
}

/** Deleting everything takes two steps: saying that one knows, and doing it. */
export function EraseDialog({ calls, houses, onClose, onErase }: EraseDialogProps) {
  const { t } = useTranslation("settings");
  const [sure, setSure] = useState(false);
  return (
    <Dialog
      title={t("erase-title")}
      closeLabel={t("common:cancel")}
      onClose={onClose}
      actions={
        <Button look="danger" onClick={onErase} refusal={sure ? undefined : t("erase-unsure")}>
          {t("erase-now")}
        </Button>
      }
    >
      <p>{t("erase-text", { count: calls })}</p>
      {houses > 0 && <p>{t("erase-houses", { count: houses })}</p>}
      <Check label={t("erase-sure")} checked={sure} onChange={setSure} />
    </Dialog>
  );
}
