import { useSyncExternalStore, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Button } from "#ui/button";
import { Mark } from "#ui/mark";
import { Notice } from "#ui/notice";
import { useServices } from "#state/services";
import "./shell.css";

const places = [
  { path: "/", key: "nav.home" },
  { path: "/study", key: "nav.study" },
  { path: "/standard", key: "nav.standard" },
  { path: "/progress", key: "nav.progress" },
  { path: "/studio", key: "nav.studio" },
  { path: "/settings", key: "nav.settings" },
] as const;

/** The frame of every room but the call: the mark, the ways, and word of a new version. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [here] = useLocation();
  return (
    <>
      <button type="button" className="skip" onClick={() => document.querySelector("main")?.focus()}>
        {t("skip")}
      </button>
      <header className="shell-head no-print">
        <Link href="/" className="shell-brand">
          <Mark />
          {t("product")}
        </Link>
        <nav aria-label={t("nav.label")}>
          {places.map(({ path, key }) => (
            <Link
              key={path}
              href={path}
              aria-current={
                here === path || (path !== "/" && here.startsWith(`${path}/`)) ? "page" : undefined
              }
            >
              {t(key)}
            </Link>
          ))}
        </nav>
      </header>
      <UpdateNotice />
      {children}
    </>
  );
}

function UpdateNotice() {
  const { t } = useTranslation();
  const { updates } = useServices();
  const ready = useSyncExternalStore(updates.subscribe, updates.ready);
  const [busy, setBusy] = useState(false);
  if (!ready) return null;
  return (
    <div className="page shell-update">
      <Notice
        title={t("update.ready.title")}
        actions={
          <Button onClick={() => void updates.accept().then((done) => setBusy(!done))}>
            {t("update.accept")}
          </Button>
        }
      >
        <p>{t(busy ? "update.after-call" : "update.ready.text")}</p>
      </Notice>
    </div>
  );
}
