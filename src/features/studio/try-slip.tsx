import { useState } from "react";
import { useTranslation } from "react-i18next";
import { slipFields } from "#core/standards";
import { Button } from "#ui/button";
import { SelectField, TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import type { TryStore } from "./try-store.ts";

/** The slip after a try: filled in, it counts in the card. */
export function TrySlip({ store }: { readonly store: TryStore }) {
  const { t } = useTranslation("studio");
  const text = useLocalText();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const set = (id: string, value: string) => setFields({ ...fields, [id]: value });
  return (
    <details>
      <summary>{t("try.slip")}</summary>
      <div className="stack-s">
        {slipFields.map(({ id, name, choices }) =>
          choices ? (
            <SelectField
              key={id}
              label={text(name)}
              value={fields[id] ?? ""}
              options={[
                { value: "", label: "—" },
                ...choices.map((choice) => ({ value: choice.id, label: text(choice.name) })),
              ]}
              onChange={(value) => set(id, value)}
            />
          ) : (
            <TextField
              key={id}
              label={text(name)}
              value={fields[id] ?? ""}
              onChange={(value) => set(id, value)}
            />
          ),
        )}
        <Button onClick={() => store.getState().do({ type: "slip", fields })}>{t("try.slip-done")}</Button>
      </div>
    </details>
  );
}
