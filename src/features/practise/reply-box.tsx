import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { longestReply } from "#core/call";
import { Button } from "#ui/button";
import type { CallStore } from "./call-store.ts";
import "./reply-box.css";

interface ReplyBoxProps {
  readonly store: CallStore;
  /** Why nothing can be said now. */
  readonly refusal: string | undefined;
}

/** Where the agent speaks. Never sends while an input method is composing, and never an empty reply. */
export function ReplyBox({ store, refusal }: ReplyBoxProps) {
  const { t } = useTranslation("practise");
  const draft = useStore(store, (s) => s.draft);
  const { type, compose, send } = store.getState();
  const composing = useRef(false);
  const [empty, setEmpty] = useState(false);
  const note = refusal ?? (empty ? t("empty-reply") : undefined);

  // A composition that the end of the call breaks off has ended, too.
  useEffect(() => () => compose(false), [compose]);

  const sendIt = () => {
    setEmpty(draft.trim() === "");
    // While nothing can be said the phone itself refuses, and says why; what was written stays.
    if (draft.trim() !== "") send();
  };

  return (
    <form
      className="reply-form"
      onSubmit={(e) => {
        e.preventDefault();
        sendIt();
      }}
    >
      <label className="visually-hidden" htmlFor="reply">
        {t("reply")}
      </label>
      <textarea
        id="reply"
        className="reply-text"
        rows={2}
        lang="zh"
        value={draft}
        maxLength={longestReply}
        placeholder={t("reply-placeholder")}
        aria-describedby={note === undefined ? undefined : "reply-note"}
        aria-invalid={empty || undefined}
        aria-keyshortcuts="/"
        onChange={(e) => {
          setEmpty(false);
          type(e.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
          compose(true);
        }}
        onCompositionEnd={() => {
          composing.current = false;
          compose(false);
        }}
        onKeyDown={(e) => {
          // Enter confirms a candidate while composing; some input methods end the composition first, with key 229.
          const inMethod = composing.current || e.nativeEvent.isComposing || e.keyCode === 229;
          if (e.key !== "Enter" || e.shiftKey || inMethod) return;
          e.preventDefault();
          if (!e.repeat) sendIt();
        }}
      />
      <Button look="primary" shortcut="Enter" refusal={refusal} onClick={sendIt}>
        {t("send")}
      </Button>
      {note !== undefined && (
        <p id="reply-note" className="small reply-note" role={empty && !refusal ? "alert" : undefined}>
          {note}
        </p>
      )}
    </form>
  );
}
