import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#core/base";
import type { Standards } from "#core/standards";
import { packageFile, textOf } from "#core/studio";
import { Button } from "#ui/button";
import { Empty } from "#ui/empty";
import { Notice } from "#ui/notice";
import { Skeleton } from "#ui/skeleton";
import { messageOf } from "#state/progress";
import { useServices, type Services } from "#state/services";
import type { StudioPowers } from "#state/studio";
import { fileHandles } from "./begin-draft.ts";
import { DeskProvider, useDesk, useEditor, type Desk } from "./editor-context.ts";
import { EditorPanes } from "./editor-panes.tsx";
import { createEditor, draftOfKept } from "./editor-store.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useDeeds, useEditorKeys } from "./use-deeds.ts";
import { useLaneDeeds, useLaneKeys } from "./use-lane-deeds.ts";
import { createView, useView, ViewProvider } from "./view-store.ts";
import "./studio.css";

interface EditorPageProps {
  readonly draftKey: string;
  readonly onBack: () => void;
}

type Opening =
  | { readonly is: "opening" }
  | { readonly is: "missing" }
  | { readonly is: "failed"; readonly message: string }
  | { readonly is: "unreadable"; readonly problems: readonly Problem[]; readonly text: string }
  | { readonly is: "open"; readonly desk: Desk; readonly release: (() => void) | undefined };

async function open(services: Services, key: string): Promise<Opening> {
  try {
    const [powers, standards]: readonly [StudioPowers, Standards] = await Promise.all([
      services.loadStudio(),
      services.loadStandards(),
    ]);
    const release = await powers.drafts.hold(key);
    const kept = await powers.drafts.read(key);
    if (!kept) {
      release?.();
      return { is: "missing" };
    }
    const draft = draftOfKept(kept);
    if (!draft.ok) {
      release?.();
      return { is: "unreadable", problems: draft.problems, text: kept.text };
    }
    const workers = powers.workers();
    const clauses = new Set(standards.clauses.map((clause) => clause.id));
    const readOnly = release === undefined;
    const store = createEditor({ kept, draft: draft.value, powers, workers, clauses, services, readOnly });
    return { is: "open", desk: { store, powers, workers, standards }, release };
  } catch (error) {
    return { is: "failed", message: messageOf(error) };
  }
}

/** What is not on the disk yet goes there before anybody else may have the scenario. */
async function closed(opened: Opening): Promise<void> {
  if (opened.is !== "open") return;
  const { desk, release } = opened;
  try {
    await desk.store.getState().dispose();
  } finally {
    desk.workers.dispose();
    release?.();
  }
}

/** One editor at a time: this tab's next one opens when the last has let go, or it would find its scenario taken. */
let lastOne: Promise<void> = Promise.resolve();

/** The editor of one scenario: held by this tab while it is open, kept as one types. */
export function EditorPage({ draftKey, onBack }: EditorPageProps) {
  const { t } = useTranslation("studio");
  const services = useServices();
  const [opening, setOpening] = useState<Opening>({ is: "opening" });
  const view = useMemo(() => createView(), []);
  useEffect(() => {
    let left: () => void = () => undefined;
    const leaving = new Promise<void>((resolve) => (left = resolve));
    let wanted = true;
    const opened = lastOne.then(() => open(services, draftKey));
    lastOne = opened
      .then(async (now) => {
        if (wanted) setOpening(now);
        await leaving;
        await closed(now);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
      left();
    };
  }, [services, draftKey]);

  if (opening.is === "opening") return <Skeleton label={t("common:loading")} lines={8} />;
  if (opening.is === "open")
    return (
      <DeskProvider value={opening.desk}>
        <ViewProvider value={view}>
          <EditorScreen onBack={onBack} />
        </ViewProvider>
      </DeskProvider>
    );
  return (
    <main className="page" id="main" tabIndex={-1}>
      {opening.is === "missing" ? (
        <Empty
          heading="h1"
          title={t("open.missing")}
          action={<Button onClick={onBack}>{t("bar.back")}</Button>}
        >
          {t("open.missing-text")}
        </Empty>
      ) : opening.is === "failed" ? (
        <Notice
          tone="error"
          title={t("open.failed")}
          actions={<Button onClick={onBack}>{t("bar.back")}</Button>}
        >
          <p>{t("open.failed-text", { message: opening.message })}</p>
        </Notice>
      ) : (
        <ProblemNotice
          title={t("open.unreadable")}
          problems={opening.problems}
          actions={
            <>
              <Button onClick={() => services.files.save(`${draftKey}.json`, opening.text)}>
                {t("open.save-text")}
              </Button>
              <Button onClick={onBack}>{t("bar.back")}</Button>
            </>
          }
        />
      )}
    </main>
  );
}

function EditorScreen({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation("studio");
  const { store } = useDesk();
  const readOnly = useEditor((e) => e.readOnly);
  const refusal = useEditor((e) => e.refusal);
  const forgive = useEditor((e) => e.forgive);
  const news = useView((view) => view.news);
  const deeds = useDeeds();
  const files = useFileDeeds();
  useEditorKeys(deeds, files.save);
  useLaneKeys(useLaneDeeds());
  useEffect(() => {
    const flush = () => void store.getState().flush();
    // A tab that is hidden may never be seen again.
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
    };
  }, [store]);
  return (
    <main className="studio" id="main" tabIndex={-1}>
      <Toolbar
        onBack={onBack}
        onSave={files.save}
        onSaveAs={files.saveAs}
        onPackage={files.saveAsPackage}
        fileNews={files.news}
      />
      {readOnly && (
        <Notice tone="warning" title={t("read-only.title")}>
          <p>{t("read-only.text")}</p>
        </Notice>
      )}
      {refusal && (
        <ProblemNotice
          title={t("refused")}
          problems={refusal}
          actions={<Button onClick={forgive}>{t("common:close")}</Button>}
        />
      )}
      <EditorPanes deeds={deeds} />
      <p className="visually-hidden" role="status">
        {news}
      </p>
    </main>
  );
}

const nameOfFile = (handle: unknown): string | undefined =>
  handle !== null && typeof handle === "object" && "name" in handle && typeof handle.name === "string"
    ? handle.name
    : undefined;

/** The scenario out to files: in place once the browser holds one. */
function useFileDeeds() {
  const { t } = useTranslation("studio");
  const { store, powers } = useDesk();
  const key = useEditor((e) => e.key);
  const [news, setNews] = useState("");
  const bytes = () => new TextEncoder().encode(textOf(store.getState().history.draft));
  const told = (deed: () => Promise<string | undefined>) => () => {
    deed().then(
      (said) => said !== undefined && setNews(said),
      (error: unknown) => setNews(t("file.failed", { message: messageOf(error) })),
    );
  };
  const nameOf = (ending: string) => `${store.getState().history.draft.document.id}.${ending}`;
  const saveAs = async () => {
    const name = nameOf("json");
    const saved = await powers.files.saveAs(name, bytes());
    if (!saved) return undefined;
    if (saved.handle !== undefined) fileHandles.set(key, saved.handle);
    return t(saved.handle === undefined ? "file.downloaded" : "file.saved", { name });
  };
  return {
    news,
    save: told(async () => {
      const handle = fileHandles.get(key);
      if (handle === undefined) return saveAs();
      await powers.files.save(handle, bytes());
      return t("file.saved", { name: nameOfFile(handle) ?? nameOf("json") });
    }),
    saveAs: told(saveAs),
    saveAsPackage: told(async () => {
      const { history } = store.getState();
      const name = nameOf("zip");
      const saved = await powers.files.saveAs(name, packageFile(history.draft));
      return saved && t(saved.handle === undefined ? "file.downloaded" : "file.saved", { name });
    }),
  };
}
