import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import { slipFields, slipSays, type SlipField, type SlipTruth } from "#core/standards";
import { Sign } from "#ui/sign";
import { useLocalText } from "#state/use-local-text";
import { slipOf, type ReportView } from "./report-view.ts";

/** The slip as it was left, beside what it should say. Nothing where neither the call nor the trainee has one. */
export function SlipTable({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation("report");
  const text = useLocalText();
  const { truth } = view.log.header.scenario;
  const slip = slipOf(view);
  const fields = slipFields.filter((f) => own(truth, f.id) !== undefined || (own(slip, f.id) ?? "") !== "");
  if (fields.length === 0) return null;
  const named = (field: SlipField, value: string) => {
    const choice = field.choices?.find((c) => c.id === value);
    return choice ? text(choice.name) : value;
  };
  const should = (field: SlipField, said: SlipTruth) =>
    "is" in said
      ? said.is.map((value) => named(field, value)).join(t("slip.or"))
      : t("slip.mentions", { groups: said.mentions.map((words) => words.join(" / ")).join(t("list-stop")) });
  return (
    <section className="stack" aria-labelledby="report-slip">
      <h2 id="report-slip">{t("slip.title")}</h2>
      <div className="slip-frame">
        <table className="slip-table">
          <thead>
            <tr>
              <th scope="col">{t("slip.field")}</th>
              <th scope="col">{t("slip.filled")}</th>
              <th scope="col">{t("slip.should")}</th>
              <th scope="col">{t("slip.result")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const value = own(slip, field.id) ?? "";
              const said = own(truth, field.id);
              return (
                <tr key={field.id}>
                  <th scope="row">{text(field.name)}</th>
                  <td data-label={t("slip.filled")}>
                    {value === "" ? <span className="quiet">{t("slip.empty")}</span> : named(field, value)}
                  </td>
                  <td data-label={t("slip.should")}>{said ? should(field, said) : t("slip.free")}</td>
                  <td data-label={t("slip.result")}>{said && <Result value={value} truth={said} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Result({ value, truth }: { readonly value: string; readonly truth: SlipTruth }) {
  const { t } = useTranslation("report");
  if (slipSays(value, truth)) return <Sign tone="met">{t("slip.right")}</Sign>;
  return <Sign tone="missed">{t(value === "" ? "slip.missing" : "slip.wrong")}</Sign>;
}
