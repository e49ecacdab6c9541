import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem, ToTraditional } from "#core/base";
import { headerOf, houseOfCall, scenarioHash, type CallLog } from "#core/call";
import { drawnScenario, drawOf, type Scenario } from "#core/scenario";
import type { Houses } from "#core/standards";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { FailedNotice } from "#ui/failed-notice";
import { Skeleton } from "#ui/skeleton";
import { useFinishCall } from "#state/finish-call";
import { messageOf } from "#state/progress";
import type { CallRecording } from "#state/ports";
import { useServices, type Services } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import { Briefing, type CallSetUp } from "./briefing.tsx";
import { CallScreen } from "./call-screen.tsx";
import { createCallStore, draftKey, type CallStore } from "./call-store.ts";
import { ClosingCall } from "./closing-call.tsx";
import { ResumeBriefing } from "./resume-briefing.tsx";

interface PractisePageProps {
  readonly scenarioId: string;
  /** The attempt to go on with: an interrupted call. */
  readonly resume?: string | undefined;
  readonly onReport: (attemptId: string) => void;
  readonly onHome: () => void;
  /** The trainee has left a running call; it is kept as interrupted. */
  readonly onLeave: () => void;
}

interface Materials {
  readonly scenario: Scenario;
  readonly recordings: readonly CallRecording[];
  readonly houses: Houses;
  readonly toTraditional: ToTraditional | undefined;
}

type Loading =
  | { readonly is: "loading" }
  | { readonly is: "missing" }
  | { readonly is: "unreadable"; readonly problems: readonly Problem[] }
  | { readonly is: "failed"; readonly message: string }
  | { readonly is: "ready"; readonly materials: Materials };

async function load(services: Services, scenarioId: string): Promise<Loading> {
  try {
    const traditional = services.settings.getState().locale === "zh-TW";
    const [read, recordings, houses, toTraditional] = await Promise.all([
      services.shelf.read(scenarioId),
      // Without them every line still has its caption.
      services.loadRecordings(scenarioId).catch(() => []),
      services.loadHouses(),
      traditional ? services.loadTraditional() : undefined,
    ]);
    if (!read) return { is: "missing" };
    if (!read.ok) return { is: "unreadable", problems: read.problems };
    return { is: "ready", materials: { scenario: read.value, recordings, houses, toTraditional } };
  } catch (error) {
    return { is: "failed", message: messageOf(error) };
  }
}

/** From the briefing to the end of the after-call work. */
export function PractisePage({ scenarioId, resume, onReport, onHome, onLeave }: PractisePageProps) {
  const { t } = useTranslation("practise");
  const text = useLocalText();
  const services = useServices();
  const finishCall = useFinishCall();
  const [loading, setLoading] = useState<Loading>({ is: "loading" });
  const [closing, setClosing] = useState<{ readonly failure?: string }>();
  const [running, setRunning] = useState<{ readonly store: CallStore; readonly setUp: CallSetUp }>();

  // Drawn before the briefing: what it tells of the task is what the call will be about.
  const [seed, setSeed] = useState(() => services.newSeed());
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    void load(services, scenarioId).then((loaded) => {
      if (wanted) setLoading(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [services, scenarioId, tries]);
  const tryAgain = () => {
    setLoading({ is: "loading" });
    setTries((n) => n + 1);
  };
  useEffect(() => () => running?.store.getState().dispose(), [running]);
  useEffect(() => (running ? services.updates.hold() : undefined), [running, services.updates]);

  /** Scores the call that is over, and goes to its report. */
  const finish = (store: CallStore) => {
    const { kept, log, header } = store.getState();
    setClosing({});
    void (async () => {
      try {
        await kept();
        // Kept or not, it has been scored: the report shows it, and says so when it is only on the screen.
        await finishCall(log());
        services.drafts.set(draftKey(header.attempt), undefined);
        onReport(header.attempt);
      } catch (error) {
        setClosing({ failure: messageOf(error) });
      }
    })();
  };

  if (loading.is === "loading") return <Skeleton label={t("common:loading")} lines={8} />;
  if (loading.is === "missing" || loading.is === "unreadable") {
    return (
      <main className="page" id="main" tabIndex={-1}>
        <Empty
          heading="h1"
          title={t("no-scenario")}
          action={<Button onClick={onHome}>{t("common:back-home")}</Button>}
        >
          {t(loading.is === "missing" ? "no-scenario-text" : "unreadable-scenario-text")}
        </Empty>
        {loading.is === "unreadable" && (
          <ul className="small">
            {loading.problems.map((p) => (
              <li key={`${p.code}${p.at.join(".")}`}>
                {p.at.join(" › ")}: {t(`problems:${p.code}`, p.params)}
              </li>
            ))}
          </ul>
        )}
      </main>
    );
  }
  if (loading.is === "failed") {
    return (
      <main className="page" id="main" tabIndex={-1}>
        <FailedNotice
          title={t("load-failed")}
          text={t("load-failed-text", { message: loading.message })}
          again={t("common:try-again")}
          onAgain={tryAgain}
          actions={<Button onClick={onHome}>{t("common:back-home")}</Button>}
        />
      </main>
    );
  }

  const { materials } = loading;
  const { scenario, recordings, houses, toTraditional } = materials;
  const begin = (setUp: CallSetUp, interrupted?: CallLog) => {
    const { staff, centre, locale, pace } = services.settings.getState();
    const chosen = houses.profiles.find((p) => p.id === setUp.profile);
    const header =
      interrupted?.header ??
      headerOf(scenario, {
        attempt: services.newId(),
        standards: { id: houses.id, version: houses.version },
        profile: setUp.profile,
        // A trainer's own may be edited or deleted: the call takes a copy along.
        ...(chosen?.base && { house: chosen }),
        mode: setUp.mode,
        seed,
        locale,
        staff,
        ...(centre !== "" && { centre }),
        startedAt: new Date(services.now()).toISOString(),
        recordings,
      });
    const store = createCallStore({ services, header, resume: interrupted, scenario, toTraditional });
    if (!interrupted && header.mode === "practise" && pace !== 1) store.getState().pace(pace);
    setRunning({ store, setUp });
  };

  if (running) {
    const { store, setUp } = running;
    const saveLog = () => {
      const log = store.getState().log();
      const day = log.header.startedAt.slice(0, 10);
      services.files.save(`third-ring-${log.header.scenario.id}-${day}.json`, JSON.stringify(log, null, 2));
    };
    const leave = () => {
      // Home offers it to go on with, once all of it is kept.
      void store.getState().kept().then(services.progress.getState().load);
      onLeave();
    };
    if (closing)
      return (
        <ClosingCall
          failure={closing.failure}
          onAgain={() => finish(store)}
          onSave={saveLog}
          onHome={leave}
        />
      );
    const { drawn, ...header } = store.getState().header;
    const profile = houseOfCall(header, houses) ?? houses.profiles[0];
    return (
      <CallScreen
        store={store}
        scenario={drawn ? drawnScenario(scenario, drawn) : scenario}
        recordings={recordings}
        input={setUp.input}
        price={profile?.price ?? { hint: 0, gloss: 0, undo: 0 }}
        house={profile ? text(profile.name) : ""}
        onClosed={() => finish(store)}
        onLeave={leave}
        onSaveLog={saveLog}
      />
    );
  }
  const interrupted = services.progress.getState().interrupted.find((log) => log.header.attempt === resume);
  if (interrupted) {
    return (
      <ResumeBriefing
        fits={interrupted.header.scenario.hash === scenarioHash(scenario)}
        title={text(scenario.title)}
        onResume={() =>
          begin(
            {
              mode: interrupted.header.mode,
              input: services.settings.getState().input,
              profile: interrupted.header.profile,
            },
            interrupted,
          )
        }
        onHome={onHome}
      />
    );
  }
  const drawn = drawOf(scenario, seed);
  const told = drawn ? drawnScenario(scenario, drawn) : scenario;
  return (
    <Briefing
      scenario={told}
      profiles={houses.profiles}
      seed={seed}
      onSeed={setSeed}
      onStart={begin}
      onBack={onHome}
    />
  );
}
