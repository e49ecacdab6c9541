import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

interface ResumeBriefingProps {
  /** False when the scenario has changed since: then the call cannot go on where it stopped. */
  readonly fits: boolean;
  readonly title: string;
  readonly onResume: () => void;
  readonly onHome: () => void;
}

/** An interrupted call is taken up paused, so that nobody is thrown back into the middle of a sentence. */
export function ResumeBriefing({ fits, title, onResume, onHome }: ResumeBriefingProps) {
  const { t } = useTranslation("practise");
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1>{title}</h1>
      <Notice
        tone={fits ? "info" : "warning"}
        title={t(fits ? "resume.title" : "resume.changed")}
        actions={
          <>
            {fits && (
              <Button look="primary" autoFocus onClick={onResume}>
                {t("resume.go-on")}
              </Button>
            )}
            <Button onClick={onHome}>{t("common:back-home")}</Button>
          </>
        }
      >
        <p>{t(fits ? "resume.text" : "resume.changed-text")}</p>
      </Notice>
    </main>
  );
}
