import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#ui/button";
import { useLocalText } from "#state/use-local-text";
import type { OptionsProps } from "./option-choice.tsx";

/** Steps to put in order: each is moved up or down by its buttons, which keep the focus as they move. */
export function OptionOrder({ legend, options, chosen, right, onChange }: OptionsProps) {
  const { t } = useTranslation("study");
  const text = useLocalText();
  const list = useRef<HTMLOListElement>(null);
  const textOf = (id: string) => {
    const option = options.find((one) => one.id === id);
    return option ? text(option.text) : id;
  };
  const move = (from: number, by: 1 | -1) => {
    const order = [...chosen];
    const [moved] = order.splice(from, 1);
    if (moved === undefined) return;
    order.splice(from + by, 0, moved);
    onChange(order);
    // Where one is at an end its other button takes over.
    const to = from + by;
    const atEnd = by === 1 ? to === chosen.length - 1 : to === 0;
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll("button");
      buttons?.[(by === 1) === atEnd ? 0 : 1]?.focus();
    });
  };
  return (
    <fieldset className="study-options" disabled={right !== undefined}>
      <legend>{legend}</legend>
      <ol className="study-order" ref={list}>
        {chosen.map((id, i) => (
          <li key={id} className="study-option" data-right={right && right[i] === id} data-chosen>
            <span className="study-order-n">{i + 1}</span>
            <span>{textOf(id)}</span>
            {right ? (
              <span className="study-option-word">
                {t(right[i] === id ? "option.in-place" : "option.belongs", { n: right.indexOf(id) + 1 })}
              </span>
            ) : (
              <span className="study-order-keys">
                <Button
                  aria-label={t("order.up", { text: textOf(id) })}
                  refusal={i === 0 ? t("order.first") : undefined}
                  onClick={() => move(i, -1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={t("order.down", { text: textOf(id) })}
                  refusal={i === chosen.length - 1 ? t("order.last") : undefined}
                  onClick={() => move(i, 1)}
                >
                  ↓
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
