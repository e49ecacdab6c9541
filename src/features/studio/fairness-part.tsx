import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fairness, Witness } from "#core/fairness";
import { profileOf, type Profile } from "#core/standards";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { useSettings } from "#state/use-settings";
import { useDesk } from "./editor-context.ts";
import { FairnessFinding, WayOf } from "./fairness-finding.tsx";
import { useEndingName } from "./use-ending-name.ts";
import { useFairness, type Weighed } from "./use-fairness.ts";
import "./fairness.css";

/** Whether the scenario can be marked fairly by a house's standard: calls made in many ways, and what they show. */
export function FairnessPart() {
  const { standards } = useDesk();
  const chosen = useSettings((s) => s.profile);
  const [id, setId] = useState(chosen);
  const profile = profileOf(standards, id) ?? standards.profiles[0];
  if (!profile) return null;
  return <OfHouse profile={profile} onHouse={setId} />;
}

interface OfHouseProps {
  readonly profile: Profile;
  readonly onHouse: (id: string) => void;
}

function OfHouse({ profile, onHouse }: OfHouseProps) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { standards } = useDesk();
  const { last, is, message, again } = useFairness(profile);
  return (
    <section className="fairness" aria-labelledby="fairness-heading">
      <h2 id="fairness-heading" tabIndex={-1}>
        {t("fairness.heading")}
      </h2>
      <p className="small quiet">{t("fairness.note")}</p>
      <SelectField
        label={t("fairness.house")}
        value={profile.id}
        options={standards.profiles.map(({ id, name }) => ({ value: id, label: text(name) }))}
        onChange={onHouse}
      />
      <div role="status" className="small quiet">
        {is === "unplayable" && <p>{t("fairness.unplayable")}</p>}
        {is === "waiting" && <p>{t("fairness.waiting")}</p>}
        {is === "running" && (
          <>
            <p>{t("fairness.running")}</p>
            <progress aria-label={t("fairness.running")} />
          </>
        )}
        {is === "done" && last && <p>{t("fairness.calls", { count: last.fairness.calls })}</p>}
      </div>
      {is === "failed" && (
        <div role="alert" className="stack-s">
          <p className="problem-error">{t("fairness.failed", { message })}</p>
          <Button onClick={again}>{t("fairness.again")}</Button>
        </div>
      )}
      {last && <FairnessResult weighed={last} old={is !== "done"} />}
    </section>
  );
}

function FairnessResult({ weighed, old }: { readonly weighed: Weighed; readonly old: boolean }) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const { draft, fairness, profile } = weighed;
  const { problems } = fairness;
  return (
    <div className="stack-s" data-old={old}>
      {old && <p className="small quiet">{t("fairness.old", { house: text(profile.name) })}</p>}
      <dl className="fairness-ends">
        <Reached what="best" witness={fairness.best} weighed={weighed} />
        <Reached what="worst" witness={fairness.worst} weighed={weighed} />
      </dl>
      {problems.length === 0 ? (
        <p className="small">{t("fairness.none")}</p>
      ) : (
        <>
          <h3>{t("fairness.found", { count: problems.length })}</h3>
          <ul className="problem-list">
            {problems.map((problem, i) => (
              <FairnessFinding key={`${problem.code}/${i}`} problem={problem} of={draft} />
            ))}
          </ul>
        </>
      )}
      <Endings fairness={fairness} weighed={weighed} />
    </div>
  );
}

interface ReachedProps {
  readonly what: "best" | "worst";
  readonly witness: Witness;
  readonly weighed: Weighed;
}

/** The best or the worst that can be come to, and how. */
function Reached({ what, witness, weighed }: ReachedProps) {
  const { t } = useTranslation("studio");
  const endingName = useEndingName(weighed.draft);
  const { score, passed, ending, path } = witness;
  // The best should pass and the worst should not.
  const right = passed === (what === "best");
  return (
    <div>
      <dt>{t(`fairness.${what}`)}</dt>
      <dd>
        <Sign tone={right ? "met" : "broken"}>
          {t(passed ? "fairness.passes" : "fairness.fails", { score })}
        </Sign>
        <span className="small quiet">{t("fairness.ending", { ending: endingName(ending) })}</span>
        <WayOf path={path} of={weighed.draft} />
      </dd>
    </div>
  );
}

function Endings({ fairness, weighed }: { readonly fairness: Fairness; readonly weighed: Weighed }) {
  const { t } = useTranslation("studio");
  const endingName = useEndingName(weighed.draft);
  return (
    <table className="plain-table">
      <caption>{t("fairness.endings")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("fairness.ending-column")}</th>
          <th scope="col">{t("fairness.most")}</th>
        </tr>
      </thead>
      <tbody>
        {fairness.endings.map(({ ending, score, passed }) => (
          <tr key={ending}>
            <th scope="row">{endingName(ending)}</th>
            <td>{t(passed ? "fairness.passes" : "fairness.fails", { score })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
