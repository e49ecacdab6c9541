import { useEffect, useState } from "react";
import { textIn, type LocalText, type ToTraditional } from "#core/base";
import { useServices } from "./services.ts";
import { useSettings } from "./use-settings.ts";

let loaded: ToTraditional | undefined;

/**
 * Reads texts of scenarios and standards in the user's language. For zh-TW the converter is fetched first;
 * until it has come, the text is in simplified characters.
 */
export function useLocalText(): (text: LocalText) => string {
  const locale = useSettings((s) => s.locale);
  const { loadTraditional } = useServices();
  const [toTraditional, setToTraditional] = useState<{ readonly convert: ToTraditional } | undefined>(
    loaded && { convert: loaded },
  );
  useEffect(() => {
    if (locale !== "zh-TW" || toTraditional) return;
    void loadTraditional().then((convert) => {
      loaded = convert;
      setToTraditional({ convert });
    });
  }, [locale, toTraditional, loadTraditional]);
  return (text) => textIn(text, locale, toTraditional?.convert);
}
