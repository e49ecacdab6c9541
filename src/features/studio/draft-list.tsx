import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Level } from "#ui/level";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import type { DraftHead } from "#state/studio";

interface DraftListProps {
  readonly heads: readonly DraftHead[];
  readonly onOpen: (key: string) => void;
  readonly onPractise: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** The author's own scenarios, newest first. */
export function DraftList({ heads, onOpen, onPractise, onRemove }: DraftListProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const formats = useFormats();
  return (
    <section className="stack" aria-labelledby="own-scenarios">
      <h2 id="own-scenarios">{t("home.own")}</h2>
      <ul className="draft-list">
        {heads.map((head) => {
          const title = text(head.title) || head.title["zh-CN"] || t("untitled");
          return (
            <li key={head.key} className="draft">
              <h3>
                <button type="button" onClick={() => onOpen(head.key)}>
                  {title}
                </button>
              </h3>
              <p className="draft-facts small quiet">
                <Level level={head.level} label={t("common:level", { level: head.level })} />
                <span>{t(`common:kind.${head.kind}`)}</span>
                <span>{t(`direction.${head.direction}`)}</span>
                {head.card?.author !== undefined && (
                  <span>{t("home.author", { name: head.card.author })}</span>
                )}
                <span>{t("home.states", { count: head.states })}</span>
                <span>{t("home.versions", { count: head.versions })}</span>
                <span>{t("home.saved-at", { at: formats.moment(head.at) })}</span>
                {!head.card && <span>{t("home.not-playable")}</span>}
              </p>
              <div className="row">
                <Button
                  refusal={head.card ? undefined : t("home.not-playable-yet")}
                  onClick={() => onPractise(head.key)}
                  aria-label={t("home.play-named", { title })}
                >
                  {t("home.play")}
                </Button>
                <Button
                  look="plain"
                  onClick={() => onRemove(head.key)}
                  aria-label={t("home.remove-named", { title })}
                >
                  {t("home.remove")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
