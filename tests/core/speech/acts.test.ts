import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";
import { actIds } from "#core/standards";

/** act | caller's last line | reply. Own sentences, two or more for each act. */
const examples = `
greet||您好,请问有什么可以帮您?
greet|喂|晚上好,这里是晨光客服中心
identify||您好,晨光客服中心,0736号为您服务
identify|你哪里的|我是晨光公司的客服代表
offer-help||请问您需要办理什么业务?
offer-help|喂|有什么可以为您效劳的吗
anything-else|好的|请问还有其他需要帮助的吗?
anything-else|知道了|除了这个,您还有别的问题吗
address-by-name|我姓王|王先生,我马上帮您查询
address-by-name|我叫欧阳兰|欧阳女士您好
ask-name|我要投诉|请问怎么称呼您?
ask-name|我要投诉|方便告诉我您的姓名吗
ask-contact|你们什么时候给我答复|请您留一下联系电话
ask-contact|好|方便提供一下您的手机号码吗?
ask-details|我的东西坏了|您能具体说说当时的情况吗?
ask-details|上不了网|是从什么时候开始的呢?
ask-wish|送错了|您希望我们怎么处理呢?
ask-wish|多扣了钱|您看什么时间给您回电比较方便
ask-repeat|……单号|对不起,请您再说一遍好吗?
ask-repeat|嗯那个|刚才没听清,麻烦您重复一下
ask-slower|那个那个|请您说慢一点好吗
ask-louder|……|麻烦您大声一点可以吗
ask-handset|我开着免提|请您拿起话筒说话好吗?
ask-change-phone||请您换一部电话再打过来好吗?
ask-mandarin|侬好呀|麻烦您说普通话好吗?
ask-mandarin-speaker|我听唔明|请您找一位会讲普通话的家人来听电话,好吗?
prompt-speak||您好,您的电话已接通,请讲话
cannot-hear||对不起,我听不到您的声音
cannot-hear|……|您那边杂音很大
check-audible|喂喂|请问您现在可以听清楚我的声音吗?
acknowledge|我要查话费|好的,我帮您查询
acknowledge|就是这样|嗯,明白了
apologise|太慢了|非常抱歉给您带来不便
apologise|唉|不好意思,请原谅
empathise|等了三天了|我非常理解您着急的心情
empathise|气死我了|换作是我也会生气的
reassure|怎么办啊|请您放心,我会尽力帮您解决
own-case|我要找小李|这件事由我来负责跟进
own-case|叫刚才那个人来|您可以把问题告诉我,我也可以帮您处理
ask-hold|查一下|请您稍等片刻,我查一下,好吗?
thank-waiting|嗯|感谢您的耐心等待
thank-waiting||对不起,让您久等了
ask-note|号码多少|麻烦您拿笔记录一下
confirm|尾号3021|您的订单号是3021,对吗?
confirm|改到周五|我跟您核对一下:您想改到周五送货
check-understanding|哦|请问我刚才的解释您是否明白?
check-understanding|嗯嗯|我这样说您清楚吗?
explain|为什么没到|因为系统正在升级,所以到账会晚一天
offer-solution|坏了怎么办|我可以为您换货,也可以为您退款
offer-solution|慢|建议您先重启一下路由器
promise-reply|什么时候有结果|有了结果我们会尽快给您回电
give-deadline|多久|我们会在24小时内给您答复
record|你记了吗|您反映的情况我已经详细记录下来了
escalate|你们管不管|我会将您的问题上报主管
escalate|我要投诉|我马上反馈给相关部门处理
transfer|找技术|我现在为您转接技术专席
refer|停电了|这项业务请您拨打95598咨询
wrong-number|是饭店吗|这里是晨光客服中心,请您核对号码后再拨
decline|能便宜吗|很抱歉,这超出了我们的服务范围
decline|他电话多少|不好意思,我无法为您提供用户的个人信息
staff-number-only|你叫什么|我的工号是0736
warn-abuse|混蛋|请您文明用语
announce-hangup|没了|那请您先挂机
announce-hangup||很抱歉,我先挂线了
invite-criticism|你们该改改|谢谢您的宝贵建议
invite-criticism|哼|欢迎您继续监督我们的服务
promise-improvement|服务太差|我们今后一定改进
accept-thanks|谢谢你|不客气,这是我应该做的
accept-thanks|你真好|您过奖了
accept-apology|对不起|没关系,您别介意
thank|没了|感谢您的来电
goodbye|好|祝您生活愉快,再见
verify-party|喂|请问是刘先生吗?
verify-party|你好|请问您是这个号码的机主吗
state-purpose|什么事|关于您上周反映的漏水问题,给您回个电话
ask-convenient|是我|您现在方便接听电话吗?
invite-call-again|没了|欢迎您再次来电
ask-no-hangup|好|请您不要挂机
confirm-satisfied|嗯|请问您对这个处理结果满意吗?
ask-understanding|唉|请您谅解
congratulate|好|祝您节日快乐
`
  .trim()
  .split("\n")
  .map((line) => line.split("|") as [string, string, string]);

const actsIn = (reply: string, caller = ""): string[] =>
  understand(reply, { caller }).acts.map(({ id }) => id);

describe("acts", () => {
  test.each(examples)("%s, after “%s”: %s", (act, caller, reply) => {
    expect(actsIn(reply, caller)).toContain(act);
  });

  test("there is an example of every act", () => {
    const shown = new Set(examples.map(([act]) => act));
    expect([...actIds].filter((id) => !shown.has(id))).toEqual([]);
  });

  test.each(examples)("a courteous %s is accused of nothing (“%s”: %s)", (_, caller, reply) => {
    expect(understand(reply, { caller }).faults).toEqual([]);
  });

  test("several acts in one sentence are all seen", () => {
    expect(actsIn("不好意思,麻烦您再说一遍")).toEqual(["apologise", "ask-repeat"]);
    expect(actsIn("对不起,让您久等了")).toEqual(["apologise", "thank-waiting"]);
    expect(actsIn("两小时内给您回电")).toEqual(expect.arrayContaining(["give-deadline", "promise-reply"]));
  });

  test("small talk does nothing", () => {
    expect(understand("今天天气不错", { caller: "" })).toEqual({ acts: [], faults: [] });
    expect(understand("", { caller: "喂" })).toEqual({ acts: [], faults: [] });
  });

  test("the caller's last line decides what 没关系 answers", () => {
    expect(actsIn("没关系", "对不起啊")).toContain("accept-apology");
    expect(actsIn("没关系", "谢谢你")).toContain("accept-thanks");
  });

  test("a staff number given to someone who asked for the name is no introduction", () => {
    expect(actsIn("我是0736号客服", "你叫什么名字")).toContain("staff-number-only");
    expect(actsIn("我是0736号客服", "喂")).toContain("identify");
  });

  test("a title alone is no use of the surname", () => {
    expect(actsIn("先生,请您稍等")).not.toContain("address-by-name");
  });
});
