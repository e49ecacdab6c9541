import { useEffect, useEffectEvent } from "react";

/** What a key does while a call is on the screen; keys are `event.key` in upper case, `Escape`, or digits. */
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

/**
 * Keys for the whole call. In a text box letters are text, so there they want Alt, and Escape only leaves the box;
 * digits pick a reply from the reply box as long as it is empty. Nothing is done while an input method composes.
 */
export function useCallKeys(deeds: KeyDeeds): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.isComposing ||
      event.keyCode === 229 ||
      event.ctrlKey ||
      event.metaKey ||
      event.defaultPrevented
    )
      return;
    const box = isTextBox(event.target) ? event.target : undefined;
    // Alt changes `key` on some keyboards; the letter on the key cap is in `code`.
    const key =
      event.altKey && event.code.startsWith("Key")
        ? event.code.slice(3)
        : event.key.length === 1
          ? event.key.toUpperCase()
          : event.key;
    if (box && event.key === "Escape") {
      event.preventDefault();
      box.blur();
      return;
    }
    const digit = /^[1-9]$/.test(key);
    if (box && !event.altKey && !(digit && box.id === "reply" && box.value === "")) return;
    // A focused button has its own Space and Enter.
    if (event.target instanceof HTMLButtonElement && (key === " " || key === "Enter")) return;
    const deed = deeds[key];
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
