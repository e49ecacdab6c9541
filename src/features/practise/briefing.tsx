import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Mode } from "#core/call";
import type { Scenario } from "#core/scenario";
import type { Profile } from "#core/standards";
import { Button } from "#ui/button";
import { Choice } from "#ui/choice";
import { SelectField, TextField } from "#ui/field";
import { Level } from "#ui/level";
import { Notice } from "#ui/notice";
import { useServices } from "#state/services";
import { inputs } from "#state/settings";
import { useSettings } from "#state/use-settings";
import { useLocalText } from "#state/use-local-text";
import { TaskSlip } from "./task-slip.tsx";
import "./briefing.css";

export interface CallSetUp {
  readonly mode: Mode;
  readonly input: (typeof inputs)[number];
  readonly profile: string;
}

/** Digits of a paper's number. */
const longestSeed = 10;

interface BriefingProps {
  readonly scenario: Scenario;
  readonly profiles: readonly Profile[];
  /** What the call's chance is drawn by: the same number gives the same call. */
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
  readonly onStart: (setUp: CallSetUp) => void;
  readonly onBack: () => void;
}

/** Before the phone rings: who you are today, what your desk shows, which standard is in force, and how you want to take it. */
export function Briefing({ scenario, profiles, seed, onSeed, onStart, onBack }: BriefingProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const { sounds } = useServices();
  const settings = useSettings((s) => s);
  const [mode, setMode] = useState<Mode>("practise");
  const [input, setInput] = useState(settings.input);
  const [profileId, setProfile] = useState(
    profiles.some((p) => p.id === settings.profile) ? settings.profile : (profiles[0]?.id ?? ""),
  );
  const profile = profiles.find((p) => p.id === profileId);
  const ready = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // Enter works as soon as the page is seen, and the page is still read from its top.
    ready.current?.focus({ preventScroll: true });
  }, []);
  const { brief } = scenario;
  const centre = settings.centre === "" ? text(brief.centre) : settings.centre;

  return (
    <main id="main" tabIndex={-1}>
      <form
        className="page briefing"
        onSubmit={(e) => {
          e.preventDefault();
          void sounds.unlock();
          onStart({ mode, input, profile: profileId });
        }}
      >
        <header className="stack">
          <p className="quiet">
            {t(`common:kind.${scenario.kind}`)} · {t(`common:trade.${scenario.trade}`)} ·{" "}
            <Level level={scenario.level} label={t("common:level", { level: scenario.level })} />
          </p>
          <h1>{text(scenario.title)}</h1>
          <p className="lead">{text(scenario.summary)}</p>
        </header>

        {brief.content !== undefined && (
          <Notice tone="warning" title={t("content-note")}>
            <p>{text(brief.content)}</p>
            <p className="small quiet">{t("content-stop")}</p>
          </Notice>
        )}

        <div className="briefing-columns">
          <section className="stack" aria-labelledby="who">
            <h2 id="who">{t("today")}</h2>
            <p>{t("today-you-are", { centre, staff: settings.staff })}</p>
            <p>{text(brief.situation)}</p>
            {scenario.task && (
              <>
                <h3>{t("task.title")}</h3>
                <TaskSlip task={scenario.task} callee={scenario.caller} />
              </>
            )}
            <h3>{t("goals")}</h3>
            <ul className="goals">
              {brief.goals.map((goal) => (
                <li key={goal.en}>{text(goal)}</li>
              ))}
            </ul>
          </section>

          <section className="stack" aria-labelledby="how">
            <h2 id="how">{t("how")}</h2>
            <Choice
              label={t("mode")}
              look="list"
              value={mode}
              onChange={setMode}
              options={[
                { value: "practise", label: t("common:mode.practise"), note: t("mode.practise-note") },
                { value: "exam", label: t("common:mode.exam"), note: t("mode.exam-note") },
              ]}
            />
            {mode === "exam" && (
              <TextField
                label={t("paper")}
                note={t("paper-note")}
                value={String(seed)}
                onChange={(typed) => {
                  const digits = typed.replace(/\D/g, "");
                  if (digits.length <= longestSeed) onSeed(Number(digits));
                }}
              />
            )}
            <Choice
              label={t("input")}
              value={input}
              onChange={setInput}
              options={inputs.map((value) => ({ value, label: t(`input.${value}`) }))}
            />
            <SelectField
              label={t("house")}
              note={profile && text(profile.summary)}
              value={profileId}
              onChange={setProfile}
              options={profiles.map((p) => ({ value: p.id, label: text(p.name) }))}
            />
            <div className="row">
              <Button
                onClick={() => {
                  void sounds.unlock().then(() => {
                    sounds.setVolume(settings.sound ? settings.volume : 0);
                    sounds.play("ring");
                  });
                }}
              >
                {t("sound-check")}
              </Button>
              <span className="small quiet">{t(settings.sound ? "sound-on" : "sound-off")}</span>
            </div>
          </section>
        </div>

        <div className="row">
          <button ref={ready} type="submit" className="button button-primary button-large">
            {t("ready")}
            <kbd aria-hidden="true">Enter</kbd>
          </button>
          <Button onClick={onBack}>{t("common:back-home")}</Button>
        </div>
      </form>
    </main>
  );
}
