import { textIn, type LocalText } from "../base/index.ts";
import type { CallHeader } from "../call/index.ts";
import { filledIn, type HouseClause, type Profile } from "../standards/index.ts";

/**
 * What to do better and, where words are at stake, what a good agent would have said, in the log's locale. Traditional
 * characters only where the author wrote them: the rest is converted by whoever shows it.
 */
export function adviceFor({ clause }: HouseClause, header: CallHeader, profile: Profile): string {
  const { locale } = header;
  const words = (text: LocalText) => textIn(filledIn(text, clause, profile, header), locale);
  const advice = words(clause.advice);
  const model = clause.models[0];
  if (!model) return advice;
  return locale === "en" ? `${advice} “${words(model)}”` : `${advice}“${words(model)}”`;
}
