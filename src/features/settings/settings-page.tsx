import { useTranslation } from "react-i18next";
import type { Standards } from "#core/standards";
import { useProgress } from "#state/use-progress";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import { useFormats } from "#state/use-formats";
import { useLocalText } from "#state/use-local-text";
import { useStandards } from "#state/use-standards";
import { CallSettings } from "./call-settings.tsx";
import { DataOutcomeNotice } from "./data-outcome.tsx";
import { DataSettings } from "./data-settings.tsx";
import { HouseSettings, type HouseWords } from "./house-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { SetAsideList } from "./set-aside-list.tsx";
import { SoundSettings } from "./sound-settings.tsx";
import { useDataDeeds } from "./use-data-deeds.ts";
import { useVoices, voiceLanguages } from "./use-voices.ts";
import "./settings.css";

/** All that can be set; every change takes effect at once and is kept on this machine. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const { sounds } = useServices();
  const settings = useSettings((s) => s);
  const formats = useFormats();
  const houses = useHouses(useStandards());
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
      <HouseSettings settings={settings} houses={houses} onChange={change} />
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
  const { outcome, report, exportAll, importFile, eraseAll } = useDataDeeds();
  return (
    <DataSettings
      facts={{
        calls: attempts?.length ?? 0,
        interrupted: interrupted.length,
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
