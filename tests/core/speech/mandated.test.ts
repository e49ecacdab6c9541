import { describe, expect, test } from "vitest";
import { understand } from "#core/speech";

describe("set phrases of the standard are understood as what they stand for", () => {
  test.each([
    ["您好,欢迎致电晨光公司,很高兴为您服务,请问有什么可以帮助您!", ["greet", "identify", "offer-help"]],
    ["您好,晨光公司0736号很高兴为您服务,请问有什么可以帮助您!", ["greet", "identify", "offer-help"]],
    ["先生请问您贵姓?", ["ask-name"]],
    ["节日好!0736号为您服务,请问您需要什么帮助?", ["greet", "identify", "offer-help"]],
    ["对不起,刚才因为线路忙,让您久等了!请问有什么可以帮助您?", ["apologise", "thank-waiting", "offer-help"]],
    ["您好,您的电话已接通,请讲话", ["greet", "prompt-speak"]],
    [
      "对不起,您的电话没有声音,请您换一部电话再次打来,好吗?再见!",
      ["apologise", "cannot-hear", "ask-change-phone", "goodbye"],
    ],
    ["对不起,您的声音太小,请您拿起话筒说话好吗?", ["apologise", "cannot-hear", "ask-handset"]],
    ["对不起!请您大声一点,好吗?", ["apologise", "ask-louder"]],
    ["很抱歉,您讲话的声音时断时续,请您再重复一下,好吗?", ["apologise", "cannot-hear", "ask-repeat"]],
    ["对不起,请您说慢一点", ["apologise", "ask-slower"]],
    ["对不起,请您讲普通话,好吗?谢谢!", ["apologise", "ask-mandarin", "thank"]],
    ["对不起,请您找一个可以讲普通话的人来,好吗?谢谢!", ["apologise", "ask-mandarin-speaker", "thank"]],
    ["麻烦您记录一下,好吗?", ["ask-note"]],
    ["我帮您重复一下:您的帐号是6217", ["confirm"]],
    ["请您不要着急,我会尽力帮您解决", ["reassure"]],
    ["没关系,请不必介意", ["accept-apology"]],
    ["您的建议很重要,我们会及时转给相关部门,谢谢您的支持!", ["invite-criticism", "escalate", "thank"]],
    ["很抱歉,恐怕我不能帮助您!", ["apologise", "decline"]],
    ["很抱歉,您咨询的问题不是我公司业务,请您拨打其它服务热线", ["apologise", "decline", "refer"]],
    ["对不起,请您稍等片刻,好吗?", ["apologise", "ask-hold"]],
    ["感谢您的耐心等待。您咨询的问题是积分兑换", ["thank-waiting", "confirm"]],
    ["请您稍等,我帮您查询。听不到我的声音,请不要挂机!", ["ask-hold", "ask-no-hangup"]],
    ["您可以把问题告诉我,我也可以帮您处理", ["own-case"]],
    ["现在我为您转接电话,请稍等", ["transfer", "ask-hold"]],
    ["请您文明用语陈述您的问题,如果您还辱骂客服人员,我将挂断您的电话,接听下一位玩家的电话", ["warn-abuse"]],
    [
      "对不起,给您添麻烦了,我会将您反映的问题如实上报主管,并尽快核实处理,给您带来的不便请您原谅!",
      ["apologise", "escalate"],
    ],
    [
      "很抱歉,王先生,多谢您反映的意见,我们会尽快向上级部门反映,并在24小时内,给您明确的答复,再见",
      ["apologise", "address-by-name", "escalate", "give-deadline", "promise-reply", "goodbye"],
    ],
    [
      "您的反映内容我们已做好了详细记录,会很快转发到相关部门解决,处理完毕后我们会将结果立即通知到您",
      ["record", "escalate", "promise-reply"],
    ],
    ["您觉得这件事情怎么处理比较好", ["ask-wish"]],
    ["对不起,我的工号是0736号", ["apologise", "staff-number-only"]],
    ["对不起,您的要求不在我们的服务范围内,请您挂机", ["apologise", "decline", "announce-hangup"]],
    ["请问我刚才的解释您是否明白?", ["check-understanding"]],
    ["请问您还需要其它帮助吗?", ["anything-else"]],
    ["感谢您的来电,若有问题请再次来电,谢谢再见!", ["thank", "invite-call-again", "goodbye"]],
    ["对不起,我挂线了", ["apologise", "announce-hangup"]],
    [
      "您好!请问您是星渊的玩家吗?我是晨光公司的客服代表,您现在方便接听电话吗?关于您上次咨询的问题",
      ["greet", "verify-party", "identify", "ask-convenient", "state-purpose"],
    ],
  ])("%s", (reply, wanted) => {
    const { acts, faults } = understand(reply, { caller: "" });
    expect(acts.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
    expect(faults).toEqual([]);
  });
});
