import { useEffect, useState } from "react";
import type { Standards } from "#core/standards";
import { useServices } from "./services.ts";

let loaded: Standards | undefined;

/** The standards, fetched when first asked for; undefined until they have come. */
export function useStandards(): Standards | undefined {
  const { loadStandards } = useServices();
  const [standards, setStandards] = useState(loaded);
  useEffect(() => {
    if (standards) return;
    void loadStandards().then((pack) => {
      loaded = pack;
      setStandards(pack);
    });
  }, [standards, loadStandards]);
  return standards;
}
