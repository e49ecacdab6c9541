import { faultIds } from "#core/standards";
import { courteous } from "../guards.ts";
import { phrases } from "../phrase.ts";
import { has, type Found, type Words } from "../read.ts";
import { clausesOf, type Stretch } from "../segment.ts";

const asks = phrases(
  "W[^,.!?]{0,12}\\?",
  "(?:吗|么|多少|几(?:号|点|天|个))\\?",
  "(?:吗|没有|多少|几号|哪天|哪里|哪儿|谁)$",
);
const asksNothingNew = phrases(
  "^(?:可以|好|行|成|对|是|方便|没错|怎么样|如何)[^,.!?]{0,3}\\??$",
  "(?:好吗|可以吗|行吗|成吗|好不好|行不行|可以不)\\??$",
);
const because = phrases(
  "因为|由于|所以|因此|原因是|是因为|之所以|主要是|是这样的?",
  "(?:根据|按照|依据|按)(?:我们?的?|公司|国家|相关|系统)?[^,.!?]{0,6}(?:规定|政策|流程|显示|记录|合同)",
  "(?:系统|网络|电脑|服务器|线路|设备|机房|基站)[^,.!?]{0,6}(?:正在|故障|升级|维护|调整|停|断|显示|卡|死机|临时)",
  "(?:查到了?|经(?:过)?(?:核实|核查|查询)|显示|目前|已经?(?:到|发|退|入|处理|办|寄|扣|安排|派))",
  "(?:需要|要|须|得)(?:准备|提供|携带|带|先|交|持|满)",
  "(?:规定|统一|标准|费用|期限|时间|有效期|金额|材料)[^,.!?我]{0,4}(?:是|为|有|要)",
  "(?:就是(?!不)|指的是|就是[^,.!?]{1,8}的意思|包括|分为|一共|总共|只要|只有|每(?:月|天|年|次))",
  "(?:会|将)(?:在|从|于|按|退|自动|晚|到|显示|出|发)",
);

/** A statement of how things are, in whatever words. */
const states = phrases("(?:是|有|在|已经?|了|会|要|可以|需|到|没|不|从|满|内|才|后|前|能)");
const statesNothing = phrases(
  "^(?:那|好|请|麻烦|谢|感谢|祝|您好|嗯)|请|麻烦|谢|我(?!们)|咱|您(?:这|的)?(?:心情|着急|想|说|问|反映|打|看|先|希望|放心|再|别|稍)|(?:好吗|可以吗|吗|呢|吧)$|天气|^您|您(?!的)|^为了",
);

const question = phrases("W|吗|呢|\\?|没有|查|问|怎么|么$");
/** Acts beside which a sentence can still be an explanation. */
const minor = new Set("greet acknowledge apologise address-by-name thank-waiting thank empathise".split(" "));

const asking = new Set(
  "anything-else offer-help ask-name ask-contact ask-details ask-wish ask-repeat ask-slower ask-louder ask-handset ask-change-phone ask-mandarin ask-mandarin-speaker check-audible ask-hold ask-note confirm check-understanding offer-solution verify-party ask-convenient own-case warn-abuse".split(
    " ",
  ),
);
const rude = new Set("flat-refusal threat rough-check provoke brush-off dont-know not-my-job".split(" "));
const reasonForAsking = phrases("^(?:因为|由于)[^.!?]{0,24}(?:请|麻烦|能否|不得不|只能|只好|需要U)");

/**
 * What no rule has claimed: a question is taken to gather facts, a statement with the words of an explanation to be
 * one. Unsure when there is little to go by.
 */
export function leftOver(words: Words, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  const { text } = words;
  const taken = (from: number, to: number): boolean =>
    found.some((one) => one.from < to && from < one.to) ||
    words.quoted.some((one) => one.from < from && from < one.to);
  const sentenceAt = (at: number): Stretch | undefined =>
    words.sentences.find((one) => one.from <= at && at < one.to);
  const faulty = found.some((one) => rude.has(one.id));
  const answering = has(question, words.caller) && !found.some((one) => faultIds.has(one.id));
  const plain = (clause: string, sentence: Stretch): boolean =>
    answering &&
    clause.length >= 7 &&
    has(states, clause) &&
    !has(statesNothing, clause) &&
    !found.some((one) => !minor.has(one.id) && one.from < sentence.to && sentence.from < one.to);
  for (const { from, to } of clausesOf(text)) {
    if (to - from < 4 || taken(from, to)) continue;
    const clause = text.slice(from, to);
    const sentence = sentenceAt(from) ?? { from, to };
    const asked = found.some((one) => asking.has(one.id) && one.from < sentence.to && sentence.from < one.to);
    if (has(asks, text.slice(from, to + 1))) {
      if (asked || faulty || has(asksNothingNew, text.slice(from, to + 1)) || !courteous.test(text)) continue;
      out.push({ id: "ask-details", from, to, unsure: true });
    } else if (clause.length >= 5 && !faulty && has(because, clause)) {
      if (has(reasonForAsking, text.slice(from, sentence.to))) continue;
      out.push({ id: "explain", from, to, unsure: false });
    } else if (plain(clause, sentence)) {
      out.push({ id: "explain", from, to, unsure: true });
    }
  }
  const jargon = found.find((one) => one.id === "jargon");
  if (jargon !== undefined) out.push({ ...jargon, id: "explain", unsure: true });
  return out;
}
