import { useTranslation } from "react-i18next";
import type { Standards } from "#core/standards";
import { Notice } from "#ui/notice";
import { useOwnProfiles } from "#state/use-own-profiles";
import { useProgress } from "#state/use-progress";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import { useStandards } from "#state/use-standards";
import { CallSettings } from "./call-settings.tsx";
import { DataOutcomeNotice } from "./data-outcome.tsx";
import { DataSettings } from "./data-settings.tsx";
import { Fold } from "./fold.tsx";
import { HouseList } from "./house-list.tsx";
import { HouseOutcomeNotice } from "./house-outcome.tsx";
import { HouseSettings, type HouseWords } from "./house-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { SetAsideList } from "./set-aside-list.tsx";
import { SoundSettings } from "./sound-settings.tsx";
import { useHouseDeeds } from "./use-house-deeds.ts";
import { useDataDeeds } from "./use-data-deeds.ts";
import { useVoices, voiceLanguages } from "./use-voices.ts";
import "./settings.css";
import "./house.css";

export interface SettingsPageProps {
  /** Opens one house standard, to look at or to edit. */
  readonly onHouse: (id: string) => void;
}

/** All that can be set; every change takes effect at once and is kept on this machine. */
export function SettingsPage({ onHouse }: SettingsPageProps) {
  const { t } = useTranslation("settings");
  const { sounds } = useServices();
  const settings = useSettings((s) => s);
  const formats = useFormats();
  const standards = useStandards();
  const houses = useHouses(standards);
  const voices = useVoices();
  const { change } = settings;

  const test = () => {
    void sounds.unlock().then(() => {
      sounds.setVolume(settings.volume);
      sounds.play("ring");
    });
  };

  return (
    <main className="page settings" id="main" tabIndex={-1}>
      <header>
        <h1>{t("title")}</h1>
        <p className="quiet">{t("lead")}</p>
      </header>
      <LookSettings settings={settings} onChange={change} />
      <HouseSettings settings={settings} houses={houses} onChange={change}>
        {standards && <Houses standards={standards} inForce={settings.profile} onHouse={onHouse} />}
      </HouseSettings>
      <CallSettings settings={settings} onChange={change} />
      <SoundSettings
        settings={settings}
        voices={voiceLanguages.map((tag) => ({ name: formats.language(tag), found: voices[tag] }))}
        onChange={change}
        onTest={test}
      />
      <Data />
    </main>
  );
}

interface HousesProps extends SettingsPageProps {
  readonly standards: Standards;
  readonly inForce: string;
}

function Houses({ standards, inForce, onHouse }: HousesProps) {
  const { t } = useTranslation("settings");
  const { setAside, failure } = useOwnProfiles((s) => s);
  const { outcome, copy, importHouse } = useHouseDeeds(standards);
  return (
    <Fold
      summary={
        <>
          {t("houses")} <span className="quiet small">{standards.profiles.length}</span>
        </>
      }
    >
      <div className="stack">
        {failure !== undefined && (
          <Notice tone="error" title={t("houses-unread")}>
            <p>{t("house-failed", { message: failure })}</p>
          </Notice>
        )}
        {outcome && <HouseOutcomeNotice outcome={outcome} />}
        <HouseList
          profiles={standards.profiles}
          inForce={inForce}
          onOpen={onHouse}
          onCopy={(profile) => copy(profile, onHouse)}
          onImport={importHouse}
        />
        <SetAsideList setAside={setAside} />
      </div>
    </Fold>
  );
}

function useHouses(standards: Standards | undefined): readonly HouseWords[] | undefined {
  const text = useLocalText();
  return standards?.profiles.map(({ id, name, summary, documents, passMark }) => ({
    id,
    name: text(name),
    summary: text(summary),
    documents: documents.flatMap((number) => {
      const found = standards.documents.find((document) => document.id === number);
      return found ? [text(found.title)] : [];
    }),
    passMark,
  }));
}

function Data() {
  const formats = useFormats();
  const attempts = useProgress((s) => s.attempts);
  const interrupted = useProgress((s) => s.interrupted);
  const setAside = useProgress((s) => s.setAside);
  const houses = useOwnProfiles((s) => s.profiles);
  const { outcome, report, exportAll, importFile, eraseAll } = useDataDeeds();
  return (
    <DataSettings
      facts={{
        calls: attempts?.length ?? 0,
        interrupted: interrupted.length,
        houses: houses?.length ?? 0,
        size: report?.usage === undefined ? undefined : formats.size(report.usage),
        persistent: report?.persistent,
      }}
      onExport={exportAll}
      onImport={importFile}
      onErase={eraseAll}
    >
      {outcome && <DataOutcomeNotice outcome={outcome} />}
      <SetAsideList setAside={setAside} />
    </DataSettings>
  );
}
