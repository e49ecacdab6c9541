import { useTranslation } from "react-i18next";
import type { CallEvent } from "#core/call";
import { escalationTargets, situations, slipFields, transferTargets, type Term } from "#core/standards";
import { useLocalText } from "#state/use-local-text";

/** Says in a few words what an event is. What is said on the line is told in the words of the call screen. */
export function useEventWords(): (event: CallEvent) => string {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const nameIn = (terms: readonly Pick<Term, "id" | "name">[], id: string) => {
    const term = terms.find((one) => one.id === id);
    return term ? text(term.name) : id;
  };
  const party = (id: string) => nameIn([...transferTargets, ...escalationTargets], id);
  return (event) => {
    switch (event.type) {
      case "ring":
        return t("event.ring", { count: event.n });
      case "answered":
        return t("practise:rule.answered", { rings: event.rings });
      case "line":
        return t("event.line", { text: event.text });
      case "reply":
        return t("event.reply", { text: event.text });
      case "sound":
        return t(`practise:sound.${event.sound}`);
      case "silence":
        return t("practise:rule.silence", { seconds: Math.round(event.ms / 1000) });
      case "situation":
        return t(event.on ? "event.situation-on" : "event.situation-off", {
          name: nameIn(situations, event.id),
        });
      case "mute":
        return t(event.on ? "practise:rule.muted" : "practise:rule.unmuted");
      case "hold":
        return t(event.on ? "practise:rule.held" : "practise:rule.resumed");
      case "transfer":
        return t("practise:rule.transferred", { to: party(event.to) });
      case "escalate":
        return t("practise:rule.escalated", { to: party(event.to) });
      case "slip":
        return t("event.slip", {
          fields: Object.keys(event.fields)
            .map((id) => nameIn(slipFields, id))
            .join(t("list-comma")),
        });
      case "lookup":
        return t("practise:rule.looked-up");
      case "second":
        return t(`practise:rule.second.${event.is}`);
      case "dropped":
        return t("practise:rule.dropped");
      case "dial":
        return t(event.again ? "practise:rule.redialled" : "practise:rule.dialled");
      case "ringback":
        return t("event.ringback", { count: event.n });
      case "picked-up":
        return t("practise:rule.picked-up", { rings: event.rings });
      case "not-reached":
        return t(`practise:rule.not-reached.${event.why}`);
      case "desk":
        return t(`practise:rule.desk.${event.is}`);
      case "hint":
        return t("practise:rule.hint");
      case "pause":
        return t("practise:rule.paused");
      case "ended":
        return t(`practise:rule.ended.${event.by}`);
      case "line-ended":
      case "mood":
      case "typing":
      case "gloss":
      case "pace":
      case "undo":
      case "closed":
      case "review":
        return t(`event.${event.type}`);
    }
  };
}
