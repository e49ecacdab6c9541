import { useTranslation } from "react-i18next";
import type { Profile, Standards } from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { useLocalText } from "#state/use-local-text";

interface HouseFactsProps {
  /** The house of the product: the one looked at, or the one that was copied. */
  readonly profile: Profile;
  readonly standards: Standards;
  readonly disagreements: readonly Disagreement[];
  readonly heading?: "h2" | "h3";
}

/** What a house is based on: its documents, and where they contradict themselves. */
export function HouseFacts({ profile, standards, disagreements, heading: Heading = "h3" }: HouseFactsProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const titles = profile.documents.flatMap((number) => {
    const found = standards.documents.find(({ id }) => id === number);
    return found ? [{ number, title: text(found.title) }] : [];
  });
  return (
    <div className="stack">
      <div className="stack-tight">
        <Heading>{t("documents")}</Heading>
        <ul className="settings-documents small">
          {titles.map(({ number, title }) => (
            <li key={number}>{t("document-titled", { number, title })}</li>
          ))}
        </ul>
      </div>
      {profile.notes && (
        <div className="stack-tight">
          <Heading>{t("contradictions")}</Heading>
          <ul className="house-plain small">
            {profile.notes.map((note) => {
              const topic = disagreements.find(({ row }) => row === note.row)?.topic;
              return (
                <li key={note.row}>
                  {topic && <strong>{text(topic)} · </strong>}
                  {text(note.text)}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
