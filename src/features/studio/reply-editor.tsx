import { useTranslation } from "react-i18next";
import { own } from "#core/base";
import type { Reply, StatePath } from "#core/scenario";
import { Button } from "#ui/button";
import { SelectField } from "#ui/field";
import { useDraft, useEdit } from "./editor-context.ts";
import { Fold } from "./fold.tsx";
import { freeId } from "./new-parts.ts";
import { WordsFields } from "./words-fields.tsx";

const qualities: readonly Reply["quality"][] = ["good", "middling", "bad"];
const mostReplies = 8;

/** The replies that the trainee may pick in a state. */
export function ReplyList({
  state,
  offered,
}: {
  readonly state: StatePath;
  readonly offered: readonly string[];
}) {
  const { t } = useTranslation("studio");
  const edit = useEdit();
  const { replies } = useDraft().document;
  const offer = (ids: readonly string[]) =>
    edit({ type: "set-meta", state, member: "replies", value: [...ids] });
  const others = Object.keys(replies).filter((id) => !offered.includes(id));
  return (
    <>
      {offered.length === 0 && <p className="small quiet">{t("reply.none")}</p>}
      <ol className="part-list">
        {offered.map((id, i) => {
          const reply = own(replies, id);
          return (
            <li key={id}>
              <Fold
                at={[["replies", id]]}
                summary={
                  <>
                    <span className={`quality quality-${reply?.quality ?? "bad"}`}>
                      {t(`quality.${reply?.quality ?? "bad"}`)}
                    </span>
                    {reply?.["zh-CN"] || reply?.en || id}
                  </>
                }
              >
                {reply && (
                  <div className="words-block">
                    <WordsFields label={t("reply.words")} value={reply} at={["replies", id]} lines={2} />
                    <SelectField
                      label={t("reply.quality")}
                      value={reply.quality}
                      options={qualities.map((value) => ({ value, label: t(`quality.${value}`) }))}
                      onChange={(value) =>
                        edit({ type: "set-reply", id, member: "quality", value: value as Reply["quality"] })
                      }
                    />
                  </div>
                )}
                <div className="row">
                  {i > 0 && (
                    <Button look="plain" onClick={() => offer(swapped(offered, i - 1))}>
                      {t("earlier")}
                    </Button>
                  )}
                  <Button look="plain" onClick={() => offer(offered.filter((other) => other !== id))}>
                    {t("reply.not-here")}
                  </Button>
                  <Button look="plain" onClick={() => edit({ type: "delete-reply", id })}>
                    {t("reply.delete")}
                  </Button>
                </div>
              </Fold>
            </li>
          );
        })}
      </ol>
      {offered.length < mostReplies && (
        <div className="row">
          <Button
            onClick={() =>
              edit({
                type: "add-reply",
                id: freeId("reply", replies),
                reply: { "zh-CN": "", en: "", quality: "good" },
                offeredIn: state,
              })
            }
          >
            {t("reply.add")}
          </Button>
          {others.length > 0 && (
            <select
              className="plain-select"
              aria-label={t("reply.add-known")}
              value=""
              onChange={(event) => offer([...offered, event.target.value])}
            >
              <option value="">{t("reply.add-known")}</option>
              {others.map((id) => (
                <option key={id} value={id}>
                  {own(replies, id)?.["zh-CN"] || id}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
    </>
  );
}

/** The list with the items at `i` and after it the other way round. */
export function swapped<T>(list: readonly T[], i: number): T[] {
  const [a, b] = [list[i], list[i + 1]];
  return a === undefined || b === undefined ? [...list] : list.with(i, b).with(i + 1, a);
}
