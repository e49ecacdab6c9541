import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { CallHeader } from "#core/call";
import type { Scenario } from "#core/scenario";
import { useSettings } from "#state/use-settings";
import { replyInEnglish } from "./in-english.ts";

interface PicksProps {
  readonly picks: readonly { readonly id: string; readonly text: string }[];
  readonly header: CallHeader;
  readonly scenario: Scenario;
  /** The reply that a hint points at. */
  readonly hinted: string | undefined;
  readonly refused: boolean;
  readonly onPick: (id: string) => void;
}

/** Replies to pick from, by click or by digit. */
export function Picks({ picks, header, scenario, hinted, refused, onPick }: PicksProps) {
  const { t } = useTranslation("practise");
  const english = useSettings((s) => s.locale === "en");
  return (
    <ol className="picks" aria-label={t("picks")}>
      {picks.map((pick, i) => (
        <li key={pick.id}>
          <button
            type="button"
            className="pick"
            data-hinted={pick.id === hinted || undefined}
            aria-keyshortcuts={String(i + 1)}
            aria-disabled={refused || undefined}
            onClick={() => onPick(pick.id)}
          >
            <kbd aria-hidden="true">{i + 1}</kbd>
            <span>
              <span lang="zh">{pick.text}</span>
              {english && (
                <span className="translation">{replyInEnglish(own(scenario.replies, pick.id), header)}</span>
              )}
              {pick.id === hinted && <span className="hinted">{t("hinted")}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
