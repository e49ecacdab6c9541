import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import { nameOf, type Draft, type NameKind, type Phrase, type TransitionWords } from "#core/studio";
import { useLocalText } from "#state/use-local-text";

const longestQuote = 16;
const short = (text: string) =>
  [...text].length > longestQuote ? `${[...text].slice(0, longestQuote).join("")}…` : text;

/** What puts phrases of a draft into the words of the reader. */
export interface Phrases {
  readonly phrase: (phrase: Phrase) => string;
  /** What an id is called: the vocabulary's words, the line's, or the id itself. */
  readonly name: (kind: NameKind | "caller-act", id: string) => string;
  /** On what, and when: "the agent apologises and asks to repeat". */
  readonly label: (words: TransitionWords) => string;
  /** What is done then; "" when nothing is. */
  readonly deeds: (words: TransitionWords) => string;
}

export function usePhrases(draft: Draft): Phrases {
  const { t } = useTranslation("studio");
  const text = useLocalText();

  const name = (kind: NameKind | "caller-act", id: string): string => {
    if (kind === "sound") return t(`practise:sound.${id}`, { defaultValue: id });
    const ownAct = kind === "act" ? own(draft.document.acts ?? {}, id) : undefined;
    const named = ownAct?.title ?? nameOf(kind, id, draft);
    if (!named) return id;
    const words = text(named) || named["zh-CN"] || named.en || id;
    return kind === "line" ? t("quoted", { words: short(words) }) : words;
  };
  const phrase = (one: Phrase): string => {
    const joint = one.key === "heard-any" || one.key === "heard-faults" ? t("joint.or") : t("joint.list");
    const names = one.names?.ids.map((id) => name(one.names?.kind ?? "counter", id)).join(joint) ?? "";
    const parts = (one.parts ?? []).map(phrase).join(one.key === "one-of" ? t("joint.or") : t("joint.and"));
    return t(`phrase.${one.key}`, { ...one.params, names, parts, defaultValue: one.key });
  };
  return {
    phrase,
    name,
    label(words) {
      const on = phrase(words.on);
      if (!words.when) return on;
      const when = phrase(words.when);
      // What is heard is heard in a reply: to say so again would make every arrow longer.
      return words.on.key === "event-agent.replied" ? when : t("label.when", { on, when });
    },
    deeds: (words) => words.does.map(phrase).join(t("joint.then")),
  };
}
