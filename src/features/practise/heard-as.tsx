import { useTranslation } from "react-i18next";
import type { CallEventOf } from "#core/call";
import type { Scenario } from "#core/scenario";
import { acts, faults, type Term } from "#core/standards";
import { useLocalText } from "#state/use-local-text";

interface HeardAsProps {
  readonly reply: CallEventOf<"reply">;
  readonly scenario: Scenario;
}

/** What was understood of a reply, at once: for practice, where it is wanted. What was unsure says so. */
export function HeardAs({ reply, scenario }: HeardAsProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const nameOf = (terms: readonly Term[], id: string) => {
    const name = terms.find((term) => term.id === id)?.name ?? scenario.acts?.[id]?.title;
    return name ? text(name) : id;
  };
  const named = (terms: readonly Term[], marks: typeof reply.acts) => {
    const first = marks.filter((mark, i) => marks.findIndex((m) => m.id === mark.id) === i);
    return first
      .map((mark) => {
        const name = nameOf(terms, mark.id);
        return mark.unsure === true ? t("heard-as.unsure", { name }) : name;
      })
      .join(t("heard-as.comma"));
  };
  const none = reply.acts.length + reply.faults.length === 0;
  return (
    <p className="aside heard-as">
      {none && t("heard-as.none")}
      {reply.acts.length > 0 && <span>{t("heard-as.acts", { list: named(acts, reply.acts) })}</span>}
      {reply.faults.length > 0 && (
        <span className="heard-as-faults">{t("heard-as.faults", { list: named(faults, reply.faults) })}</span>
      )}
    </p>
  );
}
