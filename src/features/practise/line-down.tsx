import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { CallStore } from "./call-store.ts";
import { phoneKeys } from "./phone-keys.tsx";

/** The line is not up, and the call is not over: it rings at the other end, nobody was reached, or it broke. */
export function LineDown({ store }: { readonly store: CallStore }) {
  const { t } = useTranslation("practise");
  const call = useStore(store, (s) => s.call);
  const seconds = useStore(store, ({ call: { downSince }, now }) =>
    downSince === undefined ? 0 : Math.floor((now - downSince) / 1000),
  );
  const { do: act, draft } = store.getState();
  const giveUp = (
    <Button look="danger" shortcut="Esc" onClick={() => act({ type: "hangup" })}>
      {t(call.down === "dropped" ? "down.leave" : "hang-up")}
    </Button>
  );
  const { down } = call;
  if (down === undefined)
    return (
      <div className="line-down">
        <Notice title={t("dialling.title")} actions={giveUp}>
          <p>{t("dialling.rings", { count: call.rings })}</p>
        </Notice>
      </div>
    );
  return (
    <div className="line-down">
      <Notice
        tone="warning"
        title={t(`down.${down}.title`)}
        actions={
          <>
            <Button
              look="primary"
              shortcut={phoneKeys.dial}
              // An Enter on its way to the reply box must not ring anybody.
              autoFocus={draft === ""}
              onClick={() => act({ type: "redial" })}
            >
              {t("redial")}
            </Button>
            {giveUp}
          </>
        }
      >
        <p>{t(`down.${down}.text`)}</p>
      </Notice>
      {/* Counted for the eye only: a reader would say every second. */}
      <p className="small quiet" aria-hidden="true">
        {t("down.since", { seconds })}
      </p>
    </div>
  );
}
