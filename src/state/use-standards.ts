import { useEffect, useState } from "react";
import type { Standards } from "#core/standards";
import { useServices } from "./services.ts";

let loaded: Standards | undefined;

/** The standards, fetched when first asked for; undefined until they have come. Throws when they cannot be had. */
export function useStandards(): Standards | undefined {
  const { loadStandards } = useServices();
  const [standards, setStandards] = useState(loaded);
  useEffect(() => {
    if (standards) return;
    loadStandards().then(
      (pack) => {
        loaded = pack;
        setStandards(pack);
      },
      // Thrown where React sees it: the crash screen says so and offers to reopen, where a skeleton would stand for ever.
      (error: unknown) =>
        setStandards(() => {
          throw error;
        }),
    );
  }, [standards, loadStandards]);
  return standards;
}
