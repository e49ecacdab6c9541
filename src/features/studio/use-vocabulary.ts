import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LocalText } from "#core/base";
import { soundNames } from "#core/scenario";
import { acts, callerActs, escalationTargets, faults, situations, transferTargets } from "#core/standards";
import { useLocalText } from "#state/use-local-text";
import { useDraft } from "./editor-context.ts";

export interface Option {
  readonly id: string;
  readonly name: string;
}

/** Everything that can be chosen in a draft, by what it is called. */
export interface Vocabulary {
  readonly acts: readonly Option[];
  readonly faults: readonly Option[];
  readonly situations: readonly Option[];
  readonly callerActs: readonly Option[];
  readonly parties: readonly Option[];
  readonly articles: readonly Option[];
  readonly sounds: readonly Option[];
}

export function useVocabulary(): Vocabulary {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { acts: ownActs, facts } = useDraft().document;
  return useMemo(() => {
    const options = (terms: readonly { readonly id: string; readonly name: LocalText }[]): Option[] =>
      terms.map(({ id, name }) => ({ id, name: text(name) }));
    const parties = new Map([...escalationTargets, ...transferTargets].map((party) => [party.id, party]));
    return {
      acts: [
        ...Object.entries(ownActs ?? {}).map(([id, { title }]) => ({ id, name: text(title) || id })),
        ...options(acts),
      ],
      faults: options(faults),
      situations: options(situations),
      callerActs: options(callerActs),
      parties: options([...parties.values()]),
      articles: [
        { id: "customer", name: t("customer-record") },
        ...facts.articles.map(({ id, title }) => ({ id, name: text(title) || id })),
      ],
      sounds: soundNames.map((id) => ({ id, name: t(`practise:sound.${id}`) })),
    };
    // `text` is new each time; it changes with the language, as `t` does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [t, ownActs, facts]);
}
