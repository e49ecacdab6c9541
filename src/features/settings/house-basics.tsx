import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LocalText } from "#core/base";
import { withWeight, type Profile } from "#core/standards";
import { TextField } from "#ui/field";
import { useLocalText } from "#state/use-local-text";
import { FigureField } from "./figure-field.tsx";

interface HouseBasicsProps {
  readonly profile: Profile;
  /** `key`: which field is being edited; what follows under the same key is one step of undoing. */
  readonly onEdit: (profile: Profile, key: string) => void;
}

const prices = ["hint", "gloss", "undo"] as const;
const longest = { name: 40, summary: 300 } as const;

/** A trainer's own house has one wording, in whatever language it was written. */
const everywhere = (words: string): LocalText => ({ "zh-CN": words, en: words });

/** What concerns the whole house: its name, when a call is passed, what help costs, how much each section weighs. */
export function HouseBasics({ profile, onEdit }: HouseBasicsProps) {
  const { t } = useTranslation("settings");
  const text = useLocalText();
  const points = (least: number) => t("figure-refusal", { least, most: 100 });
  const total = profile.sections.reduce((sum, s) => sum + s.weight, 0);
  // A house without a name cannot be told from the others: until there is one again, the last one stays in force.
  const [emptied, setEmptied] = useState<"name" | "summary">();
  const words = (of: "name" | "summary") => ({
    value: emptied === of ? "" : text(profile[of]),
    note: emptied === of ? t("must-be-named") : undefined,
    onChange(next: string) {
      setEmptied(next.trim() === "" ? of : undefined);
      if (next.trim() !== "") onEdit({ ...profile, [of]: everywhere(next.slice(0, longest[of])) }, of);
    },
  });
  return (
    <section className="settings-part" aria-labelledby="basics">
      <h2 id="basics">{t("basics")}</h2>
      <div className="stack">
        <TextField label={t("house-name")} {...words("name")} />
        <TextField label={t("house-summary")} lines={3} {...words("summary")} />
        <p className="small quiet">{t("our-defaults")}</p>
        <div className="house-figures">
          <FigureField
            label={t("house-pass-mark")}
            value={profile.passMark}
            least={0}
            most={100}
            refusal={points(0)}
            onChange={(passMark) => onEdit({ ...profile, passMark }, "pass-mark")}
          />
          {prices.map((of) => (
            <FigureField
              key={of}
              label={t(`price.${of}`)}
              value={profile.price[of]}
              least={0}
              most={100}
              refusal={points(0)}
              onChange={(value) =>
                onEdit({ ...profile, price: { ...profile.price, [of]: value } }, `price-${of}`)
              }
            />
          ))}
        </div>
        <fieldset className="house-weights">
          <legend>{t("weights", { total })}</legend>
          <div className="house-figures">
            {profile.sections.map(({ id, name, weight }) => (
              <FigureField
                key={id}
                label={text(name)}
                value={weight}
                least={0}
                most={100}
                refusal={points(0)}
                onChange={(value) => onEdit(withWeight(profile, id, value), `weight-${id}`)}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  );
}
