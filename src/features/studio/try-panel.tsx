import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { StatePath } from "#core/scenario";
import { profileOf } from "#core/standards";
import {
  carriedIn,
  goldenOf,
  goldenText,
  nameOfState,
  playable,
  type Draft,
  type StartingContext,
} from "#core/studio";
import { Button } from "#ui/button";
import { TextField } from "#ui/field";
import { messageOf } from "#state/progress";
import { useServices } from "#state/services";
import { useSettings } from "#state/use-settings";
import { useDesk, useDraft, useEditor } from "./editor-context.ts";
import { GoldenList } from "./golden-list.tsx";
import { TryCall } from "./try-call.tsx";
import { TryCard } from "./try-card.tsx";
import { fittingContext, TryContext } from "./try-context.tsx";
import { createTry, type TryStore } from "./try-store.ts";
import { noMarks, useView } from "./view-store.ts";

interface Running {
  readonly store: TryStore;
  readonly draft: Draft;
  /** Begun in the middle: it cannot be a golden call. */
  readonly from: StatePath | undefined;
}

/** Plays the scenario here: from the first ring or from the selected state, with the map lit where the caller is. */
export function TryPanel() {
  const { t } = useTranslation("studio");
  const services = useServices();
  const { standards } = useDesk();
  const draft = useDraft();
  const selected = useEditor((e) => e.selected.at(-1));
  const profileId = useSettings((s) => s.profile);
  const staff = useSettings((s) => s.staff);
  const mark = useView((view) => view.mark);
  const [running, setRunning] = useState<Running>();
  const [failure, setFailure] = useState<string>();
  const [context, setContext] = useState<StartingContext>({});
  useEffect(() => () => running?.store.getState().dispose(), [running]);
  useEffect(() => {
    if (!running) return undefined;
    const light = () => mark({ active: new Set(running.store.getState().active) });
    light();
    let last = running.store.getState().active;
    const stop = running.store.subscribe(({ active }) => {
      if (active.length === last.length && active.every((path, i) => path === last[i])) return;
      last = active;
      light();
    });
    return () => {
      stop();
      mark(noMarks);
    };
  }, [running, mark]);

  const start = async (from: StatePath | undefined) => {
    setFailure(undefined);
    const read = playable(draft);
    const profile = profileOf(standards, profileId) ?? standards.profiles[0];
    if (!read.ok || !profile) return setFailure(t("try.unplayable"));
    try {
      const understand = await services.loadUnderstand(read.value);
      const store = createTry({
        scenario: read.value,
        standards,
        profile,
        understand,
        clock: services.clock,
        seed: 1,
        staff,
        ...(from !== undefined && {
          from: { state: from, context: fittingContext(context, carriedIn(read.value)) },
        }),
      });
      const outbound = read.value.direction === "outbound";
      // One who begins in the middle has picked up already.
      if (from !== undefined) store.getState().do({ type: outbound ? "dial" : "answer" });
      setRunning({ store, draft, from });
    } catch (error) {
      setFailure(messageOf(error));
    }
  };

  return (
    <div className="try-panel">
      <h2 tabIndex={-1}>{t("try.heading")}</h2>
      {!running && <p className="small quiet">{t("try.note")}</p>}
      <div className="row">
        <Button look={running ? "normal" : "primary"} onClick={() => void start(undefined)}>
          {t("try.from-start")}
        </Button>
        <Button
          refusal={selected === undefined ? t("outline.choose-first") : undefined}
          onClick={() => void start(selected)}
        >
          {selected === undefined
            ? t("try.from-here")
            : t("try.from-state", { state: nameOfState(draft, selected) })}
        </Button>
      </div>
      <details>
        <summary>{t("try.context")}</summary>
        <TryContext context={context} onChange={setContext} />
      </details>
      {failure !== undefined && (
        <p role="alert" className="problem-error">
          {failure}
        </p>
      )}
      {running && (
        <>
          {running.draft !== draft && <p className="small quiet">{t("try.old")}</p>}
          <TryCall store={running.store} scenario={running.draft.document} />
          <TryCard store={running.store} standards={standards} />
          {running.from === undefined && <KeepGolden {...running} />}
        </>
      )}
      <GoldenList />
    </div>
  );
}

/** A try that went as it should becomes a call that the scenario must go through for ever. */
function KeepGolden({ store, draft }: Running) {
  const { t } = useTranslation("studio");
  const phase = useStore(store, (s) => s.phase);
  const golden = useEditor((e) => e.golden);
  const setGolden = useEditor((e) => e.setGolden);
  const readOnly = useEditor((e) => e.readOnly);
  const [title, setTitle] = useState("");
  if (phase !== "ended" && phase !== "closed") return null;
  const keep = () => {
    const { log, card } = store.getState();
    const call = goldenOf(log(), draft.document, card, title.trim());
    setGolden([...golden, goldenText(call)]);
    setTitle("");
  };
  return (
    <div className="stack-s">
      <TextField label={t("golden.title")} note={t("golden.title-note")} value={title} onChange={setTitle} />
      <Button
        refusal={readOnly ? t("read-only.short") : title.trim() === "" ? t("golden.name-first") : undefined}
        onClick={keep}
      >
        {t("golden.keep")}
      </Button>
    </div>
  );
}
