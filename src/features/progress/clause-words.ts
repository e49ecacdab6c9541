import { own, type LocalText } from "#core/base";
import { parametersOf, type Clause, type Profile } from "#core/standards";

const placeholder = /\{([a-z][a-z0-9_-]*)\}/g;

/** What stands where a model leaves room: the centre's name, the agent's number, the caller's name. */
export interface ModelWords {
  readonly centre: string;
  readonly staff: string;
  readonly name: string;
}

/** A clause's text, advice or model with the house's own values (seconds, times) and the words filled in. */
export function filledText(text: string, clause: Clause, profile: Profile, words: ModelWords): string {
  const values = { ...parametersOf(clause, profile), ...words };
  return text.replace(placeholder, (whole, name: string) => own(values, name)?.toString() ?? whole);
}

/** The sources of a clause, each as `document, place`. */
export function sourcesOf(
  clause: Clause,
  documents: readonly { readonly id: string; readonly title: LocalText }[],
  text: (text: LocalText) => string,
): string[] {
  return clause.sources.map(({ document, place }) => {
    const found = documents.find((d) => d.id === document);
    return `${found ? text(found.title) : document} · ${place}`;
  });
}
