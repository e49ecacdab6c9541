import { useEffect } from "react";
import { setLanguage } from "#i18n/i18n";
import { useSettings } from "#state/use-settings";

/** Keeps the document in step with the settings: language, theme and text size. */
export function useAppearance(): void {
  const locale = useSettings((s) => s.locale);
  const theme = useSettings((s) => s.theme);
  const textSize = useSettings((s) => s.textSize);

  useEffect(() => {
    void setLanguage(locale).then(() => {
      document.documentElement.lang = locale;
    });
  }, [locale]);

  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const show = () => {
      document.documentElement.dataset["theme"] =
        theme === "dark" || (theme === "system" && dark.matches) ? "dark" : "light";
    };
    show();
    dark.addEventListener("change", show);
    return () => dark.removeEventListener("change", show);
  }, [theme]);

  useEffect(() => {
    document.documentElement.style.setProperty("--text-size", String(textSize / 100));
  }, [textSize]);
}
