import { containerBootstrap } from "@nlpjs/core";
import { LangZh } from "@nlpjs/lang-zh";
import { Nlp } from "@nlpjs/nlp";
import { readBank } from "../scripts/understanding/replies.ts";

/** It shares one certainty out among all intents; what gets this much counts (.1 and .3 are worse on the held-out). */
const enough = 0.2;

/** Six thousand lines take it half a minute; with twelve thousand it had not ended after three. */
const everyNth = 4;

/** nlp.js with its Chinese, trained on a quarter of the same bank, each reply once for every act and fault that it has. */
export async function nlpjsReader(): Promise<(reply: string) => Promise<readonly string[]>> {
  const container = await containerBootstrap();
  container.use(LangZh);
  const nlp = new Nlp({
    container,
    languages: ["zh"],
    autoSave: false,
    forceNER: false,
    nlu: { log: false },
  });
  nlp.addLanguage("zh");
  for (const { reply, acts, faults } of readBank().filter((_, i) => i % everyNth === 0)) {
    const ids = [...acts, ...faults];
    for (const id of ids.length > 0 ? ids : ["None"]) nlp.addDocument("zh", reply, id);
  }
  await nlp.train();
  return async (reply) => {
    const { classifications } = await nlp.process("zh", reply);
    return classifications.flatMap(({ intent, score }) =>
      intent !== "None" && score >= enough ? [intent] : [],
    );
  };
}
