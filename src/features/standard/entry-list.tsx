import { useTranslation } from "react-i18next";
import type { Profile } from "#core/standards";
import { useLocalText } from "#state/use-local-text";
import type { Entry } from "./entries.ts";

interface EntryListProps {
  readonly entries: readonly Entry[];
  /** Something was asked for: every area stands open. */
  readonly filtered: boolean;
  readonly profile: Profile;
  readonly open: string | undefined;
  readonly onOpen: (clauseId: string) => void;
}

/** The clauses by area, folded until one is asked for. */
export function EntryList({ entries, filtered, profile, open, onOpen }: EntryListProps) {
  const { t } = useTranslation("standard");
  const text = useLocalText();
  const areas = [...new Set(entries.map((entry) => entry.area))];
  const openArea = entries.find((entry) => entry.id === open)?.area;
  return (
    <div className="standard-list">
      {areas.map((area) => {
        const own = entries.filter((entry) => entry.area === area);
        return (
          // A new key folds or unfolds it when what is asked for changes; in between it stays as the reader left it.
          <details key={`${area}/${filtered}`} open={filtered || area === openArea}>
            <summary>
              {t(`area.${area}`)} <span className="quiet small">{own.length}</span>
            </summary>
            <ul>
              {own.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    aria-current={entry.id === open ? "true" : undefined}
                    onClick={() => onOpen(entry.id)}
                  >
                    <span>{text(entry.title)}</span>
                    <span className="quiet small">
                      {t(profile.off.includes(entry.id) ? "not-kept-short" : `cover.${entry.cover}`)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
