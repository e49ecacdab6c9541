import { useTranslation } from "react-i18next";
import type { Scenario } from "#core/scenario";
import { Button } from "#ui/button";
import { useDraft, useEdit } from "./editor-context.ts";
import { LookUpFields } from "./look-up-fields.tsx";
import { freeId } from "./new-parts.ts";
import { WordsFields } from "./words-fields.tsx";

type Facts = Scenario["facts"];
const empty = { "zh-CN": "", en: "" };

/** What the agent's screen shows: the customer's record, and articles to look up. */
export function FactsPart() {
  const { t } = useTranslation("studio");
  const { facts } = useDraft().document;
  const edit = useEdit();
  const set = (change: Partial<Facts>) =>
    edit({ type: "set-head", member: "facts", value: { ...facts, ...change } });
  const known = Object.fromEntries(facts.articles.map((article) => [article.id, true]));
  return (
    <div className="stack-s">
      {facts.customer.map((fact, i) => (
        <div key={i} className="words-block-part">
          <WordsFields
            label={t("facts.label", { n: i + 1 })}
            value={fact.label}
            at={["facts", "customer", i, "label"]}
          />
          <WordsFields
            label={t("facts.value", { n: i + 1 })}
            value={fact.value}
            at={["facts", "customer", i, "value"]}
          />
          <Button look="plain" onClick={() => set({ customer: facts.customer.toSpliced(i, 1) })}>
            {t("facts.remove", { n: i + 1 })}
          </Button>
        </div>
      ))}
      <Button onClick={() => set({ customer: [...facts.customer, { label: empty, value: empty }] })}>
        {t("facts.add")}
      </Button>
      <LookUpFields
        name={t("customer-record")}
        lookUp={facts.record ?? {}}
        onChange={(lookUp) => {
          const { record: _, ...rest } = facts;
          const value = Object.keys(lookUp).length === 0 ? rest : { ...rest, record: lookUp };
          edit({ type: "set-head", member: "facts", value });
        }}
      />
      {facts.articles.map((article, i) => (
        <div key={article.id} className="words-block-part">
          <WordsFields
            label={t("facts.article-title", { n: i + 1 })}
            value={article.title}
            at={["facts", "articles", i, "title"]}
          />
          <WordsFields
            label={t("facts.article-body", { n: i + 1 })}
            value={article.body}
            at={["facts", "articles", i, "body"]}
            lines={3}
          />
          <LookUpFields
            name={t("facts.article", { n: i + 1 })}
            lookUp={article}
            onChange={(lookUp) => {
              const { id, title, body } = article;
              set({ articles: facts.articles.with(i, { id, title, body, ...lookUp }) });
            }}
          />
          <Button look="plain" onClick={() => set({ articles: facts.articles.toSpliced(i, 1) })}>
            {t("facts.remove-article", { n: i + 1 })}
          </Button>
        </div>
      ))}
      <Button
        onClick={() =>
          set({ articles: [...facts.articles, { id: freeId("article", known), title: empty, body: empty }] })
        }
      >
        {t("facts.add-article")}
      </Button>
    </div>
  );
}
