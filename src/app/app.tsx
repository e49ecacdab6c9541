import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { Skeleton } from "#ui/skeleton";
import { HomePage } from "#features/home/home-page";
import { useServices } from "#state/services";
import { useLocalText } from "#state/use-local-text";
import {
  practiseRoom,
  progressRoom,
  reportRoom,
  houseRoom,
  settingsRoom,
  studioRoom,
  standardRoom,
  studyRoom,
} from "./rooms.ts";
import { Shell } from "./shell.tsx";
import { useAppearance } from "./use-appearance.ts";
import { useTitle } from "./use-title.ts";

const PractisePage = practiseRoom.Page;
const ReportPage = reportRoom.Page;
const ProgressPage = progressRoom.Page;
const StudyPage = studyRoom.Page;
const StandardPage = standardRoom.Page;
const StudioPage = studioRoom.Page;
const SettingsPage = settingsRoom.Page;
const HousePage = houseRoom.Page;

/** The rooms and the ways between them. Addresses are hashes, so that any static server will do. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <Rooms />
    </Router>
  );
}

function Rooms() {
  const { t } = useTranslation();
  const { progress } = useServices();
  const [, go] = useLocation();
  useAppearance();
  useEffect(() => {
    void progress.getState().load();
  }, [progress]);
  const home = () => go("/");
  const practise = (scenario: string) => go(`/call/${scenario}`);
  const report = (attempt: string) => go(`/report/${attempt}`);
  // A call that is over or has been left is not gone back to: what comes after it takes its place in the history.
  const inPlaceOfCall = { replace: true };

  return (
    <Suspense fallback={<Skeleton label={t("loading")} lines={8} />}>
      <Switch>
        <Route path="/call/:scenario/:resume?">
          {({ scenario, resume }) => (
            <CallRoom
              key={`${scenario}/${resume ?? ""}`}
              scenario={scenario}
              resume={resume}
              onReport={(attempt) => go(`/report/${attempt}`, inPlaceOfCall)}
              onHome={home}
              onLeave={() => go("/", inPlaceOfCall)}
            />
          )}
        </Route>
        <Route path="/report/:attempt">
          {({ attempt }) => (
            <Room title={t("place.report")}>
              <ReportPage attemptId={attempt} onPractise={practise} onHome={home} />
            </Room>
          )}
        </Route>
        <Route path="/progress">
          <Room title={t("nav.progress")}>
            <ProgressPage onPractise={practise} onReport={report} />
          </Room>
        </Route>
        <Route path="/study/:what?/:on?">
          {({ what, on }) => (
            <Room title={t("nav.study")}>
              <StudyPage
                at={
                  what === "quiz"
                    ? { is: "quiz", area: on }
                    : what === "drill"
                      ? { is: "drill", clause: on }
                      : { is: "home" }
                }
                onHome={() => go("/study")}
                onQuiz={(area) => go(area === undefined ? "/study/quiz" : `/study/quiz/${area}`)}
                onDrill={(id) => go(id === undefined ? "/study/drill" : `/study/drill/${id}`)}
                onClause={(id) => go(`/standard/${id}`)}
              />
            </Room>
          )}
        </Route>
        <Route path="/standard/:clause?">
          {({ clause }) => (
            <Room title={t("nav.standard")}>
              <StandardPage
                clauseId={clause}
                onOpen={(id) => go(id === undefined ? "/standard" : `/standard/${id}`)}
                onPractise={practise}
                onDrill={(id) => go(`/study/drill/${id}`)}
                onQuiz={(area) => go(`/study/quiz/${area}`)}
              />
            </Room>
          )}
        </Route>
        <Route path="/studio/:draft?">
          {({ draft }) => (
            <Room title={t("nav.studio")}>
              <StudioPage
                draftKey={draft}
                onOpen={(key) => go(key === undefined ? "/studio" : `/studio/${key}`)}
                onPractise={practise}
              />
            </Room>
          )}
        </Route>
        <Route path="/settings/house/:house">
          {({ house }) => (
            <Room title={t("place.house")}>
              <HousePage
                houseId={house}
                onBack={() => go("/settings")}
                onHouse={(id) => go(`/settings/house/${id}`)}
              />
            </Room>
          )}
        </Route>
        <Route path="/settings">
          <Room title={t("nav.settings")}>
            <SettingsPage onHouse={(id) => go(`/settings/house/${id}`)} />
          </Room>
        </Route>
        <Route path="/">
          <Room title={t("nav.home")}>
            <HomePage
              onPractise={practise}
              onResume={(scenario, attempt) => go(`/call/${scenario}/${attempt}`)}
              onReport={report}
              onProgress={() => go("/progress")}
            />
          </Room>
        </Route>
        <Route>
          <Room title={t("not-found.title")}>
            <main className="page" id="main">
              <Empty
                heading="h1"
                title={t("not-found.title")}
                action={<Button onClick={home}>{t("back-home")}</Button>}
              >
                {t("not-found.text")}
              </Empty>
            </main>
          </Room>
        </Route>
      </Switch>
    </Suspense>
  );
}

/** A room with the navigation above it. */
function Room({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  useTitle(title);
  return <Shell>{children}</Shell>;
}

interface CallRoomProps {
  readonly scenario: string;
  readonly resume: string | undefined;
  readonly onReport: (attempt: string) => void;
  readonly onHome: () => void;
  readonly onLeave: () => void;
}

/** The call has the whole window: nothing leads away from it by accident. */
function CallRoom({ scenario, resume, ...ways }: CallRoomProps) {
  const { shelf, progress } = useServices();
  const text = useLocalText();
  const { t } = useTranslation();
  const card = shelf.cards.find((c) => c.id === scenario);
  useTitle(card ? text(card.title) : t("not-found.title"));
  // An address of an interrupted call, opened afresh, needs the log to have been read.
  const [ready, setReady] = useState(resume === undefined || progress.getState().attempts !== undefined);
  useEffect(() => {
    if (ready) return undefined;
    return progress.subscribe((state) => state.attempts !== undefined && setReady(true));
  }, [ready, progress]);
  if (!ready) return <Skeleton label={t("loading")} lines={8} />;
  return <PractisePage scenarioId={scenario} resume={resume} {...ways} />;
}
