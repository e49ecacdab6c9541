import type { LocalText } from "../base/index.ts";

/** A field of the complaint slip 《客户建议受理单》 (document 001, part 3, 4.6.3.1; fields: `form.*` clauses). */
export interface SlipField {
  readonly id: string;
  readonly name: LocalText;
  readonly input: "line" | "text" | "choice";
  readonly choices?: readonly { readonly id: string; readonly name: LocalText }[];
}

const name = (zh: string, en: string): LocalText => ({ "zh-CN": zh, en });
const choice = (id: string, zh: string, en: string) => ({ id, name: name(zh, en) });

export const slipFields: readonly SlipField[] = [
  { id: "caller", name: name("客户称呼", "Caller"), input: "line" },
  { id: "contact", name: name("联系电话", "Contact number"), input: "line" },
  {
    id: "kind",
    name: name("受理类别", "Kind of matter"),
    input: "choice",
    choices: [
      choice("enquiry", "咨询", "Enquiry"),
      choice("complaint-attitude", "投诉：服务态度", "Complaint: attitude"),
      choice("complaint-error", "投诉：工作差错", "Complaint: error"),
      choice("complaint-product", "投诉：产品或质量", "Complaint: product"),
      choice("complaint-other", "投诉：其他", "Complaint: other"),
      choice("suggestion", "建议", "Suggestion"),
      choice("praise", "表扬", "Praise"),
      choice("fault", "报障", "Fault report"),
      choice("nuisance", "骚扰", "Nuisance"),
      choice("change-request", "变更需求", "Change request"),
      choice("lost-property", "遗留物品", "Lost property"),
    ],
  },
  { id: "content", name: name("内容", "Content"), input: "text" },
  { id: "wish", name: name("客户期望", "What the caller wants"), input: "text" },
  { id: "solution", name: name("处理情况", "What was done"), input: "text" },
  {
    id: "class",
    name: name("轻重", "Class"),
    input: "choice",
    choices: [choice("ordinary", "一般", "Ordinary"), choice("major", "重大", "Major")],
  },
  {
    id: "liability",
    name: name("投诉性质", "Nature of the complaint"),
    input: "choice",
    choices: [
      choice("liable", "责任投诉", "We are liable"),
      choice("no-liability", "无责任投诉", "No liability"),
      choice("assistance", "协助处理投诉", "Assistance"),
      choice("unclear", "待现场界定", "To be judged on site"),
    ],
  },
  {
    id: "reply-within",
    name: name("回复时限", "Reply within"),
    input: "choice",
    choices: [
      choice("none", "无需回复", "No reply needed"),
      choice("2h", "2 小时内", "2 hours"),
      choice("24h", "24 小时内", "24 hours"),
      choice("2d", "2 个工作日内", "2 working days"),
      choice("3d", "3 天内", "3 days"),
    ],
  },
  {
    id: "submit-to",
    name: name("提交给", "Submit to"),
    input: "choice",
    choices: [
      choice("none", "无需提交", "Nobody"),
      choice("team-leader", "组长", "Team leader"),
      choice("supervisor", "主管", "Supervisor"),
      choice("after-sales", "售后部", "After-sales"),
      choice("logistics", "物流部", "Logistics"),
      choice("billing", "账务部", "Billing"),
      choice("technical", "技术支持", "Technical support"),
      choice("property", "工程维修", "Repairs"),
      choice("department-manager", "部门经理", "Department manager"),
      choice("project-manager", "项目经理", "Project manager"),
      choice("public-office", "市政相关部门", "The public office"),
    ],
  },
  { id: "visit", name: name("上门或到场时间", "Visit agreed for"), input: "line" },
  {
    id: "follow-up-within",
    name: name("回访期限", "Follow up within"),
    input: "choice",
    choices: [
      choice("none", "无需回访", "No follow-up"),
      choice("2d", "2 个工作日内", "2 working days"),
      choice("3d", "3 天内", "3 days"),
    ],
  },
  {
    id: "follow-up",
    name: name("回访结果", "Follow-up result"),
    input: "choice",
    choices: [
      choice("satisfied", "满意", "Satisfied"),
      choice("dissatisfied", "不满意", "Dissatisfied"),
      choice("refused", "拒绝回访", "Refused"),
      choice("no-details", "不透露资料", "Details withheld"),
      choice("not-reached", "未联系上", "Not reached"),
    ],
  },
];

export const slipFieldIds: ReadonlySet<string> = new Set(slipFields.map((f) => f.id));

/** What a slip should say in one field: one of some values exactly, or a text that mentions one word of every group. */
export type SlipTruth =
  { readonly is: readonly string[] } | { readonly mentions: readonly (readonly string[])[] };

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-—,。,.、;;::!!??()()]/gu, "");

/** Whether a slip's value says what it should; spaces, case, width and punctuation do not matter. */
export function slipSays(value: string, truth: SlipTruth): boolean {
  const said = plain(value);
  if ("is" in truth) return truth.is.some((t) => plain(t) === said);
  return truth.mentions.every((group) => group.some((word) => said.includes(plain(word))));
}
