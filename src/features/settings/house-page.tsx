import { useTranslation } from "react-i18next";
import { profileOf, type Profile, type Standards } from "#core/standards";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { useOwnProfiles } from "#state/use-own-profiles";
import { useStandards } from "#state/use-standards";
import { HouseEditor } from "./house-editor.tsx";
import { HouseTaken } from "./house-taken.tsx";
import { HouseView } from "./house-view.tsx";
import { useDisagreements } from "./use-disagreements.ts";
import { useHeldHouse } from "./use-held-house.ts";
import "./settings.css";
import "./house.css";

export interface HousePageProps {
  readonly houseId: string;
  readonly onBack: () => void;
  readonly onHouse: (id: string) => void;
}

/** One house: a trainer's own to edit, one of the product's to look at and to copy. */
export function HousePage(props: HousePageProps) {
  const { t } = useTranslation("settings");
  const standards = useStandards();
  const own = useOwnProfiles((s) => s.profiles);
  const failure = useOwnProfiles((s) => s.failure);
  return (
    <main className="page house" id="main" tabIndex={-1}>
      {failure !== undefined && (
        <Notice tone="error" title={t("house-unkept")}>
          <p>{t("house-failed", { message: failure })}</p>
        </Notice>
      )}
      {standards && own ? (
        <House standards={standards} own={own} {...props} />
      ) : (
        <Skeleton label={t("common:loading")} lines={8} />
      )}
    </main>
  );
}

interface HouseProps extends HousePageProps {
  readonly standards: Standards;
  readonly own: readonly Profile[];
}

function House({ standards, own, houseId, onBack, onHouse }: HouseProps) {
  const { t } = useTranslation("settings");
  const disagreements = useDisagreements();
  // A profile of one's own is edited as the store has it, which is always the newest.
  const profile = own.find(({ id }) => id === houseId) ?? profileOf(standards, houseId);
  const { holding, again } = useHeldHouse(profile?.base && profile.id);
  if (!profile)
    return (
      <Empty
        heading="h1"
        title={t("no-house")}
        action={<Button onClick={onBack}>{t("back-to-settings")}</Button>}
      >
        {t("no-house-text")}
      </Empty>
    );
  const of = { profile, standards, disagreements, onBack };
  if (!profile.base) return <HouseView key={profile.id} {...of} onHouse={onHouse} />;
  if (holding === "asking") return <Skeleton label={t("common:loading")} lines={8} />;
  if (holding === "elsewhere") return <HouseTaken {...of} onAgain={again} />;
  return <HouseEditor key={profile.id} {...of} />;
}
