import { useEffect, useState } from "react";
import { messageOf } from "./progress.ts";

export type Loaded<T> =
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly message: string; readonly again: () => void }
  | { readonly is: "ready"; readonly value: T };

/** What `load` brings, fetched when first asked for; `load` must stay the same function. A failure can be tried again. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<Loaded<T>>({ is: "loading" });
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setState({ is: "ready", value }),
      (error: unknown) => {
        const again = () => {
          setState({ is: "loading" });
          setTries(tries + 1);
        };
        if (wanted) setState({ is: "failed", message: messageOf(error), again });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, tries]);
  return state;
}
