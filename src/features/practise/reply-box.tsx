import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { useSettings } from "#state/use-settings";
import "./reply-box.css";

interface ReplyBoxProps {
  readonly draft: string;
  readonly picks: readonly { readonly id: string; readonly text: string }[];
  readonly scenario: Scenario;
  /** Whether replies can be typed, picked or both. */
  readonly input: "both" | "pick" | "type";
  /** Why nothing can be said now. */
  readonly refusal: string | undefined;
  /** The reply a hint points at. */
  readonly hinted: string | undefined;
  readonly onType: (text: string) => void;
  readonly onCompose: (composing: boolean) => void;
  readonly onSend: () => void;
  readonly onPick: (id: string) => void;
}

/** Where the agent speaks: typed, or picked by digit. Never sends while an input method is composing. */
export function ReplyBox(props: ReplyBoxProps) {
  const { draft, picks, input, refusal, hinted, scenario } = props;
  const { t } = useTranslation("practise");
  const locale = useSettings((s) => s.locale);
  const box = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const [empty, setEmpty] = useState(false);
  const refused = refusal !== undefined;

  useEffect(() => {
    if (!refused) box.current?.focus({ preventScroll: true });
  }, [refused]);

  const send = () => {
    setEmpty(draft.trim() === "");
    if (draft.trim() !== "" && !refused) props.onSend();
  };

  return (
    <div className="reply">
      {input !== "type" && picks.length > 0 && (
        <ol className="picks" aria-label={t("picks")}>
          {picks.map((pick, i) => (
            <li key={pick.id}>
              <button
                type="button"
                className="pick"
                data-hinted={pick.id === hinted || undefined}
                aria-keyshortcuts={String(i + 1)}
                aria-disabled={refused || undefined}
                onClick={() => {
                  if (!refused) props.onPick(pick.id);
                }}
              >
                <kbd aria-hidden="true">{i + 1}</kbd>
                <span>
                  <span lang="zh-CN">{pick.text}</span>
                  {locale === "en" && (
                    <span className="translation">{own(scenario.replies, pick.id)?.en}</span>
                  )}
                  {pick.id === hinted && <span className="hinted">{t("hinted")}</span>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {input !== "pick" && (
        <form
          className="reply-form"
          onSubmit={(e) => {
            e.preventDefault();
            send();
          }}
        >
          <label className="visually-hidden" htmlFor="reply">
            {t("reply")}
          </label>
          <textarea
            id="reply"
            ref={box}
            className="reply-text"
            rows={2}
            lang="zh-CN"
            value={draft}
            maxLength={2000}
            placeholder={refusal ?? t("reply-placeholder")}
            aria-describedby={empty || refused ? "reply-note" : undefined}
            aria-invalid={empty || undefined}
            onChange={(e) => {
              setEmpty(false);
              props.onType(e.target.value);
            }}
            onCompositionStart={() => {
              composing.current = true;
              props.onCompose(true);
            }}
            onCompositionEnd={() => {
              composing.current = false;
              props.onCompose(false);
            }}
            onKeyDown={(e) => {
              // Enter confirms a candidate while composing; some input methods end the composition first, with key 229.
              if (
                e.key !== "Enter" ||
                e.shiftKey ||
                composing.current ||
                e.nativeEvent.isComposing ||
                e.keyCode === 229
              )
                return;
              e.preventDefault();
              send();
            }}
          />
          <Button look="primary" shortcut="Enter" refusal={refusal} onClick={send}>
            {t("send")}
          </Button>
          {(empty || refused) && (
            <p id="reply-note" className="small reply-note" role={empty ? "alert" : undefined}>
              {refused ? refusal : t("empty-reply")}
            </p>
          )}
        </form>
      )}
    </div>
  );
}
