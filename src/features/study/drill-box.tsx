import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { longestReply } from "#core/call";
import { Button } from "#ui/button";

/** Where the reply of a drill is typed. Never sends while an input method is composing, and never an empty reply. */
export function DrillBox({ onSay }: { readonly onSay: (words: string) => void }) {
  const { t } = useTranslation("study");
  const [words, setWords] = useState("");
  const composing = useRef(false);
  const refusal = words.trim() === "" ? t("say-something") : undefined;
  const say = () => {
    if (refusal === undefined) onSay(words.trim());
  };
  return (
    <form
      className="study-box"
      onSubmit={(e) => {
        e.preventDefault();
        say();
      }}
    >
      <label htmlFor="drill-reply">{t("your-reply")}</label>
      <textarea
        id="drill-reply"
        rows={3}
        lang="zh"
        autoFocus
        value={words}
        maxLength={longestReply}
        placeholder={t("reply-placeholder")}
        onChange={(e) => setWords(e.target.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onKeyDown={(e) => {
          // Enter confirms a candidate while composing; some input methods end the composition first, with key 229.
          if (e.key !== "Enter" || e.shiftKey) return;
          if (composing.current || e.nativeEvent.isComposing || e.keyCode === 229) return;
          e.preventDefault();
          if (!e.repeat) say();
        }}
      />
      <Button look="primary" shortcut="Enter" refusal={refusal} onClick={say}>
        {t("say")}
      </Button>
    </form>
  );
}
