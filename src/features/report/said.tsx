import { useTranslation } from "react-i18next";
import { heardText, type CallEvent } from "#core/call";
import { Quote } from "#ui/quote";
import type { Moment } from "./moments.ts";
import { useEventWords } from "./use-event-words.ts";

const agentDeeds: ReadonlySet<CallEvent["type"]> = new Set([
  "answered",
  "hold",
  "mute",
  "transfer",
  "escalate",
  "lookup",
  "slip",
]);

/** A moment of the call in its own words: the caller, then the agent, with what the finding rests on marked. */
export function Said({ moment }: { readonly moment: Moment }) {
  const { t } = useTranslation("report");
  const words = useEventWords();
  const { before, said, deed } = moment;
  return (
    <div className="said">
      {before && (
        <p className="said-caller">
          <span className="who">{t("practise:caller")}</span>
          <q lang={before.line.lang ?? "zh-CN"}>{heardText(before)}</q>
          {before.line.gloss !== undefined && (
            <span className="quiet small">{t("practise:gloss-is", { gloss: before.line.gloss })}</span>
          )}
        </p>
      )}
      <p className="said-agent">
        <span className="who">
          {t(!deed ? "practise:you" : agentDeeds.has(deed.type) ? "mend.did" : "mend.happened")}
        </span>
        {said && (
          <q lang="zh-CN">
            <Quote text={said.event.text} spans={said.spans} />
          </q>
        )}
        {deed && <span>{words(deed)}</span>}
        {!said && !deed && <span>{t("mend.silent")}</span>}
      </p>
      {said && said.spans.length > 0 && (
        <p className="quiet small">{t(said.spans.every((s) => s.done) ? "marked.done" : "marked.wrong")}</p>
      )}
    </div>
  );
}
