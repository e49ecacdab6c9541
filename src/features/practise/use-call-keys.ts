import { useEffect, useEffectEvent } from "react";

/** What a key does while a call is on the screen: `event.key` in upper case, `Escape`, a digit; `Alt+X` only with Alt. */
export type KeyDeeds = Readonly<Record<string, (() => void) | undefined>>;

function isTextBox(
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "radio")
  );
}

/** The key pressed. Alt changes `key` on some keyboards; what is on the cap is in `code`. */
function keyOf(event: KeyboardEvent): string {
  const cap = event.altKey ? /^(?:Key|Digit)(\w)$/.exec(event.code)?.[1] : undefined;
  return cap ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

/**
 * Keys for the whole call. In a text box letters are text, so there they want Alt, and Escape only leaves the box;
 * digits pick a reply from the reply box as long as it is empty. Nothing is done while an input method composes.
 */
export function useCallKeys(deeds: KeyDeeds): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (composing || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const { target } = event;
    const box = isTextBox(target) ? target : undefined;
    if (box && event.key === "Escape") {
      event.preventDefault();
      box.blur();
      return;
    }
    const key = keyOf(event);
    const picks = /^[1-9]$/.test(key) && box?.id === "reply" && box.value === "";
    if (box && !event.altKey && !picks) return;
    // Whatever has the focus keeps its own Space and Enter.
    const ownKey = key === " " || key === "Enter";
    if (ownKey && target instanceof Element && target.closest("button, summary, a, input")) return;
    const deed = (event.altKey ? deeds[`Alt+${key}`] : undefined) ?? deeds[key];
    if (!deed || event.repeat) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
