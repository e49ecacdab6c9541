import type { CallWords } from "./a-clause-call.ts";

/** Clauses whose models are no dialogue by themselves, or that are broken in a way of their own; by clause, then variant. */
const table: Readonly<Record<string, CallWords>> = {
  "open.greeting-self-identify department": { good: ["您好，这里是三声客服部，请讲。"] },
  "open.greeting-self-identify centre-and-name": { good: ["您好，三声客服中心，我是小王。"] },
  "open.greeting-order introduction-first": { good: ["这里是三声客服中心，您好！"] },
  "hear.silent-caller": {
    good: ["您好，您的电话已接通，请讲话。", "请问有什么可以帮您？", "请您换一部电话再打过来，再见！"],
  },
  "hear.midcall-silence": {
    good: [
      "您好，请讲话。",
      "请问您还在听吗？请讲话。",
      "很抱歉，我听不到您的声音，请您换一部电话再打，再见！",
    ],
  },
  "talk.praise-reply go-on": { good: ["不客气，这是我应该做的，请问还有什么可以帮您？"] },
  "talk.wrong-number ask-need": { good: ["您好，这里是三声客服中心，请问您需要什么帮助？"] },
  "talk.service-not-provided ask-to-hang-up": {
    good: ["很抱歉，我们不提供这项服务，感谢您的来电，请您先挂机，再见！"],
  },
  "talk.personalised standard-not-rigid": {
    good: ["您好！", "您是上周三下的单，对吧？", "我马上给您补发一份，您看可以吗？"],
  },
  "talk.clear-and-concise": { good: ["查到了，今天下午送到。"] },
  "know.cannot-answer-order": { good: ["麻烦您留一下联系电话。", "请问您贵姓？", "谢谢您的合作！"] },
  "transfer.solve-first": { good: ["您能说说具体是什么情况吗？", "我给您转接过去。"] },
  "transfer.other-dept-offer tell-where": { good: ["您可以拨打物流部的热线，找理赔组。"] },
  "transfer.named-agent-after-complaint offer-first": { good: ["您跟我说就行，这件事我来负责帮您处理。"] },
  "transfer.fetch-person-nearby refuse-private-call": {
    good: ["不好意思，公司规定上班时间不能接私人电话。"],
  },
  "transfer.fetch-person-nearby offer-self-first": { good: ["您跟我说就行，我来负责帮您处理。"] },
  "transfer.person-unavailable take-the-matter": {
    good: ["麻烦您留一下联系电话。", "您的事我已经记录好了，会转告他。"],
  },
  "transfer.person-unavailable working-hours": { good: ["请您明天上班时间再打来，好吗？"] },
  "complaint.difficult-be-responsible supervisor-contacts": {
    good: ["对不起，麻烦您留一下联系电话，我请主管联系您。"],
  },
  "complaint.emotion-first": { good: ["真对不起，让您着急了。", "我马上给您补发一份，您看可以吗？"] },
  "lang.standard-phrases set-phrases": { good: ["您好，请问有什么可以帮您？", "感谢您的来电，再见！"] },
  "lang.standard-phrases standard-not-rigid": { good: ["您好，您请讲。"] },
  "close.thanks-goodbye ask-to-hang-up": { good: ["感谢您的来电，请您先挂机，再见！"] },
  "org.follow-process": {
    good: ["您好！", "您能说说具体是什么情况吗？", "感谢您的来电，再见！"],
    bad: ["再见！"],
  },
};

/** What is said in the two calls of a clause's test; for a variant its own words, else those of the clause. */
export function wordsOf(clauseId: string, variant: string): CallWords {
  return table[`${clauseId} ${variant}`] ?? table[clauseId] ?? {};
}
