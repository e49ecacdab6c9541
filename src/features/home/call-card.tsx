import { useTranslation } from "react-i18next";
import { Level } from "#ui/level";
import { Sign } from "#ui/sign";

/** A call of the library, in the user's words. */
export interface CardWords {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: number;
  readonly trade: string;
  /** What the caller speaks, when it is not Mandarin. */
  readonly dialect?: string | undefined;
  readonly hasContentNote: boolean;
  /** Of one's own: its shelf, who made it, and its version, as they are said. */
  readonly own?: {
    readonly kind: string;
    readonly author?: string | undefined;
    readonly version?: number | undefined;
  };
  readonly last?:
    | { readonly passed: boolean; readonly score: number; readonly day: string; readonly ms: number }
    | undefined;
}

/** One call: what it is about, how hard it is, and how it went last. */
export function CallCard({
  card,
  onPractise,
}: {
  readonly card: CardWords;
  readonly onPractise: () => void;
}) {
  const { t } = useTranslation("home");
  const { last } = card;
  return (
    <li className="call-card">
      <h4>
        <button type="button" onClick={onPractise}>
          {card.title}
        </button>
      </h4>
      <p className="quiet">{card.summary}</p>
      <p className="call-card-facts small">
        <Level level={card.level} label={t("common:level", { level: card.level })} />
        <span>{t(`common:trade.${card.trade}`)}</span>
        {card.dialect !== undefined && <span className="call-card-dialect">{card.dialect}</span>}
        {card.own && (
          <>
            <span>{t(`common:kind.${card.own.kind}`)}</span>
            {card.own.author !== undefined && <span>{t("author", { name: card.own.author })}</span>}
            {card.own.version !== undefined && <span>{t("version", { n: card.own.version })}</span>}
          </>
        )}
        {card.hasContentNote && <span>{t("content-note")}</span>}
      </p>
      <p className="call-card-last small">
        {last ? (
          <>
            <Sign tone={last.passed ? "met" : "missed"}>
              {t(last.passed ? "common:passed" : "common:failed")}{" "}
              {t("common:score", { score: Math.round(last.score) })}
            </Sign>
            <span className="quiet">
              {last.day} · {t("common:minutes", { count: Math.max(1, Math.round(last.ms / 60_000)) })}
            </span>
          </>
        ) : (
          <span className="quiet">{t("untried")}</span>
        )}
      </p>
    </li>
  );
}
