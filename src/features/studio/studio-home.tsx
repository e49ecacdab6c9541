import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import type { DraftHead, KeptDraft, StudioPowers } from "#state/studio";
import { beginningOf, keepNew, type Beginning } from "./begin-draft.ts";
import { DraftList } from "./draft-list.tsx";
import { NewDraft } from "./new-draft.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import "./studio.css";

interface StudioHomeProps {
  readonly onOpen: (key: string) => void;
  readonly onPractise: (scenario: string) => void;
}

/** The author's own scenarios, and the ways to begin one. */
export function StudioHome({ onOpen, onPractise }: StudioHomeProps) {
  const { t } = useTranslation("studio");
  const services = useServices();
  const [powers, setPowers] = useState<StudioPowers>();
  const [heads, setHeads] = useState<readonly DraftHead[]>();
  const [failure, setFailure] = useState<string>();
  const [refused, setRefused] = useState<readonly Problem[]>();
  const [removed, setRemoved] = useState<KeptDraft>();
  const [beginning, setBeginning] = useState(false);

  const load = useCallback(async () => {
    try {
      const loaded = await services.loadStudio();
      setPowers(loaded);
      setHeads(await loaded.drafts.list());
    } catch (error) {
      setFailure(messageOf(error));
    }
  }, [services]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is set has been waited for
    void load();
  }, [load]);

  const tried = async (deed: (loaded: StudioPowers) => Promise<void>) => {
    setFailure(undefined);
    setRefused(undefined);
    try {
      if (powers) await deed(powers);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const begin = (made: Beginning) => tried(async (loaded) => onOpen(await keepNew(made, services, loaded)));
  const openFile = () =>
    tried(async (loaded) => {
      const file = await loaded.files.open();
      if (!file) return;
      const read = await beginningOf(file, loaded);
      if (read.ok) onOpen(await keepNew(read.value, services, loaded));
      else setRefused(read.problems);
    });
  const remove = (key: string) =>
    tried(async (loaded) => {
      setRemoved(await loaded.drafts.remove(key));
      await load();
    });
  const putBack = () =>
    tried(async (loaded) => {
      if (removed) await loaded.drafts.keep(removed.head.key, removed);
      setRemoved(undefined);
      await load();
    });

  return (
    <main className="page studio-home" id="main" tabIndex={-1}>
      <header className="stack">
        <h1>{t("home.title")}</h1>
        <p className="quiet home-lead">{t("home.lead")}</p>
        <div className="row">
          <Button look="primary" onClick={() => setBeginning(!beginning)} aria-expanded={beginning}>
            {t("home.new")}
          </Button>
          <Button onClick={() => void openFile()}>{t("home.open-file")}</Button>
        </div>
      </header>
      {failure !== undefined && (
        <Notice tone="error" title={t("home.failed")}>
          <p>{t("home.failed-text", { message: failure })}</p>
        </Notice>
      )}
      {refused && <ProblemNotice title={t("home.refused")} problems={refused} />}
      {removed && (
        <Notice
          title={t("home.removed", { title: removed.head.title["zh-CN"] || t("untitled") })}
          actions={<Button onClick={() => void putBack()}>{t("home.put-back")}</Button>}
        />
      )}
      {beginning && <NewDraft onBegin={(made) => void begin(made)} onRefused={setRefused} />}
      {!heads && failure === undefined && <Skeleton label={t("common:loading")} lines={4} />}
      {heads && heads.length === 0 && !beginning && (
        <Empty
          title={t("home.none")}
          action={<Button onClick={() => setBeginning(true)}>{t("home.new")}</Button>}
        >
          {t("home.none-text")}
        </Empty>
      )}
      {heads && heads.length > 0 && (
        <DraftList
          heads={heads}
          onOpen={onOpen}
          onPractise={onPractise}
          onRemove={(key) => void remove(key)}
        />
      )}
    </main>
  );
}
