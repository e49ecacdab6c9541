import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { phoneKeys } from "./phone-keys.tsx";

/** A call that stands still and has no practice tools to set it going: taken up again while it rang, or in an exam. */
export function PausedCall({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useTranslation("practise");
  return (
    <div className="desk-edge">
      <Notice
        title={t("paused.title")}
        actions={
          <Button look="primary" shortcut={phoneKeys.pause} autoFocus onClick={onGoOn}>
            {t("go-on")}
          </Button>
        }
      >
        <p>{t("paused.text")}</p>
      </Notice>
    </div>
  );
}
