import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

interface CrashState {
  readonly message?: string;
}

/** What is shown when our own code has failed: that the records are safe, and the way on. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = {};

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    return message === undefined ? this.props.children : <Crash message={message} />;
  }
}

function Crash({ message }: { readonly message: string }) {
  const { t } = useTranslation();
  return (
    <main className="page">
      <Notice
        tone="error"
        title={t("crash.title")}
        actions={
          <Button look="primary" onClick={() => location.reload()}>
            {t("crash.reload")}
          </Button>
        }
      >
        <p>{t("crash.text")}</p>
        <p className="small">
          <code>{message}</code>
        </p>
      </Notice>
    </main>
  );
}
