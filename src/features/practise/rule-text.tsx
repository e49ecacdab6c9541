import { useTranslation } from "react-i18next";
import type { Row } from "#core/call";
import { escalationTargets, transferTargets } from "#core/standards";
import { useLocalText } from "#state/use-local-text";

type RuleEvent = Extract<Row, { kind: "rule" }>["event"];

/** What happened on the line without words: quiet, a phone key, a sound; as words on a thin rule. */
export function RuleText({ event }: { readonly event: RuleEvent }) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const party = (id: string) => {
    const found = [...transferTargets, ...escalationTargets].find((p) => p.id === id);
    return found ? text(found.name) : id;
  };
  const words = (): string => {
    switch (event.type) {
      case "answered":
        return t("rule.answered", { rings: event.rings });
      case "silence":
        return t("rule.silence", { seconds: Math.round(event.ms / 1000) });
      case "mute":
        return t(event.on ? "rule.muted" : "rule.unmuted");
      case "hold":
        return t(event.on ? "rule.held" : "rule.resumed");
      case "transfer":
        return t("rule.transferred", { to: party(event.to) });
      case "escalate":
        return t("rule.escalated", { to: party(event.to) });
      case "lookup":
        return t("rule.looked-up");
      case "second":
        return t(`rule.second.${event.is}`);
      case "dropped":
        return t("rule.dropped");
      case "dial":
        return t(event.again ? "rule.redialled" : "rule.dialled");
      case "picked-up":
        return t("rule.picked-up", { rings: event.rings });
      case "not-reached":
        return t(`rule.not-reached.${event.why}`);
      case "desk":
        return t(`rule.desk.${event.is}`);
      case "hint":
        return t("rule.hint");
      case "sound":
        return t(`sound.${event.sound}`);
      case "ended":
        return t(`rule.ended.${event.by}`);
      case "pause":
        return t("rule.paused");
    }
  };
  return <p className="rule">{words()}</p>;
}
