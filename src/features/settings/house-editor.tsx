import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  asItsBase,
  profileDifferences,
  profileOf,
  readProfile,
  type Profile,
  type Standards,
} from "#core/standards";
import type { Disagreement } from "#core/standards-disagreements";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { Notice } from "#ui/notice";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { HouseBasics } from "./house-basics.tsx";
import { HouseClauses } from "./house-clauses.tsx";
import { HouseDifferences } from "./house-differences.tsx";
import { HouseFacts } from "./house-facts.tsx";
import { HouseHead } from "./house-head.tsx";
import { HouseOutcomeNotice } from "./house-outcome.tsx";
import { ProblemList } from "./problem-list.tsx";
import { useHouseDeeds } from "./use-house-deeds.ts";
import { useProfileEdits } from "./use-profile-edits.ts";

interface HouseEditorProps {
  readonly profile: Profile;
  readonly standards: Standards;
  readonly disagreements: readonly Disagreement[];
  readonly onBack: () => void;
}

/** A trainer's own house: everything that can be set, and beside it what it does otherwise than its original. */
export function HouseEditor({ profile, standards, disagreements, onBack }: HouseEditorProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const { profile: inForce, change } = useSettings((s) => s);
  const { refused, canUndo, edit, undo } = useProfileEdits(profile, standards);
  const deeds = useHouseDeeds(standards);
  const [removing, setRemoving] = useState(false);
  const base = profileOf(standards, profile.base?.profile ?? "");
  const differences = useMemo(
    () => (base ? profileDifferences(profile, base, standards) : []),
    [profile, base, standards],
  );
  const unknown = useMemo(() => readProfile(profile, standards).problems, [profile, standards]);
  const here = profile.id === inForce;
  const older = profile.base !== undefined && profile.base.version !== standards.version;

  return (
    <div className="stack">
      <HouseHead profile={profile} onBack={onBack}>
        <p className="row">
          <Sign tone="plain">
            {t("copied-from", { house: base ? text(base.name) : (profile.base?.profile ?? "") })}
          </Sign>
          {here && <Sign tone="met">{t("in-force")}</Sign>}
        </p>
        <p className="quiet">{t("edits-kept")}</p>
      </HouseHead>
      <div className="row">
        {!here && (
          <Button look="primary" onClick={() => change({ profile: profile.id })}>
            {t("put-in-force")}
          </Button>
        )}
        <Button onClick={undo} refusal={canUndo ? undefined : t("nothing-to-undo")}>
          {t("undo")}
        </Button>
        <Button
          onClick={() => base && edit(asItsBase(profile, base))}
          refusal={base && differences.some((d) => d.type !== "name") ? undefined : t("nothing-to-reset")}
        >
          {t("reset")}
        </Button>
        <Button onClick={() => deeds.exportHouse(profile)}>{t("export-house")}</Button>
        <Button look="danger" onClick={() => setRemoving(true)}>
          {t("delete-house")}
        </Button>
      </div>
      {deeds.outcome && <HouseOutcomeNotice outcome={deeds.outcome} />}
      {older && <Notice tone="info" title={t("standards-newer")} />}
      {unknown.length > 0 && (
        <Notice tone="warning" title={t("house-unknown")}>
          <ProblemList problems={unknown} />
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="error" title={t("edit-refused")}>
          <ProblemList problems={refused} />
        </Notice>
      )}
      <div className="house-columns">
        <HouseDifferences
          profile={profile}
          base={base}
          standards={standards}
          differences={differences}
          onEdit={edit}
        />
        <div className="stack">
          <HouseBasics profile={profile} onEdit={edit} />
          <HouseClauses
            profile={profile}
            standards={standards}
            disagreements={disagreements}
            differences={differences}
            onEdit={edit}
          />
          {base && (
            <section className="settings-part" aria-labelledby="original">
              <h2 id="original">{t("original", { house: text(base.name) })}</h2>
              <HouseFacts profile={base} standards={standards} disagreements={disagreements} />
            </section>
          )}
        </div>
      </div>
      {removing && (
        <Dialog
          title={t("delete-title", { house: text(profile.name) })}
          closeLabel={t("common:cancel")}
          onClose={() => setRemoving(false)}
          actions={
            <Button look="danger" onClick={() => deeds.remove(profile, onBack)}>
              {t("delete-house")}
            </Button>
          }
        >
          <p>{t("delete-text")}</p>
        </Dialog>
      )}
    </div>
  );
}
