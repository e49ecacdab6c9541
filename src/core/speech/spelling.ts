import { charactersBySound } from "./data/sounds.ts";
import type { Normal } from "./normalise.ts";

/**
 * Words of service talk that are repaired when a slip of the input method put a like-sounding character into them
 * (请您少等, 您号). Only words whose look-alikes mean nothing else; `innocent` keeps those that do.
 */
const words = `
您好 你好 早上好 请问 请讲 请讲话 请说话 欢迎致电 客服 为您服务 帮您 帮助 什么 有什么 可以 需要 咨询 办理 业务
贵姓 称呼 姓名 名字 先生 女士 小姐 留一下 联系电话 电话 手机 手机号 联系方式 号码是 您的号码 提供一下
再说一 再讲一 再重复 说一遍 讲一遍 重复一遍 再一遍 说一次 讲一次 慢一点 说慢 讲慢 放慢 语速 大声 大声一点 声音 声音太小 话筒 听筒 拿起话筒 免提
听不清 没听清 听不到 听不见 听不懂 没有声音 杂音 断断续续 普通话 接通 已经 线路 换一部 换个电话 稍后再拨 重新拨打
抱歉 对不起 不好意思 请原谅 见谅 请谅解 歉意 道歉 理解您 理解 心情 着急 体谅 感受 放心 尽力 尽快 全力 帮您解决 帮您处理 解决 处理 重视
由我负责 我来负责 负责 负责到底 告诉我 跟进 稍等 请稍等 片刻 久等 久等了 耐心等待 等待 感谢您 感谢 谢谢 多谢
记一下 纸笔 记录 登记 备注 已经记录 核对 确认 对吗 是这样吗 清楚吗 明白吗 是否清楚 是否明白 解释 讲得清楚
因为 所以 系统 升级 原因 规定 退款 换货 退货 补发 重新发 安排 申请 方案 建议 小时内 小时 工作日 天内 分钟 回复 答复 回电 联系您 联系 给您回电 通知您
上报 反映 主管 领导 部门 转接 转给 转到 为您转接 请拨打 拨打 营业厅 拨错 打错 拨错了 打错了 核对号码 号码
无法提供 不能提供 不方便 不便 隐私 超出 范围 恐怕 遗憾 工号 我的工号 文明用语 注意文明用语 注意文明 注意用词 注意言辞 脏话 别说脏话 脏字 辱骂 别骂人 挂机 挂断 先挂机 结束通话 不要挂机
宝贵 建议 意见 批评 监督 改进 改善 提高 加强 检查 完善 不客气 应该的 应该做的 没关系 没事的 没事 别介意 放在心上
再见 祝您生活 愉快 生活愉快 来电 欢迎 其他 其它 还有其他 别的 问题 帮忙 本人 方便 方便接听 方便听 回访 想告诉您 想告诉 投诉 结果 处理结果 反馈 关于 您希望 希望 想要 想问
没办法 没有办法 不知道 不清楚 不可能 不归我 自己查  再打来 再来问 下班 快点 急什么 有完没完 废话 啰嗦 投诉去 我是新来的 新手 保证 肯定 百分之百 现在 告诉 但是这 但是我 但是规 必须 不过 地址 手机是 念一下 身份证 赔给 退给 内部 垃圾 差劲 不靠谱 神经病 挂了 耽误 磨蹭
`
  .trim()
  .split(/\s+/);

/** Real words that sound like one of those. */
const innocent = new Set(
  (
    "恢复 登机 登基 主观 领到 号吗 号嘛 稍后 在打 请将 克服 可疑 小结 放行 精力 权力 重试 就等 和对 不发 小事 小试 商报 " +
    "大错 不变 没时 没试 来点 回放 投宿 地质 说满 寄一下 系一下 女式 公号 反应 行情 先审 号马 理接"
  ).split(" "),
);

/** Syllables that many speakers, and so their typing, do not tell apart. */
const near = (sound: string): string => sound.replace(/^([zcs])h/, "$1").replace(/(?<=[ie])ng$/, "n");

const soundOf = new Map<string, string>();
for (const line of charactersBySound) {
  for (const word of line.split(" ")) {
    const sound = near(/^[a-z]+/.exec(word)?.[0] ?? "");
    for (const char of word.replace(/^[a-z]+/, "")) soundOf.set(char, sound);
  }
}

const soundCode = new Map<string, number>();
const codeOf = new Map<number, number>();
for (const [char, sound] of soundOf) {
  const code = soundCode.get(sound) ?? 0x20000 + soundCode.size;
  soundCode.set(sound, code);
  codeOf.set(char.charCodeAt(0), code);
}

/** The sound of the character at a place in a text as a number; of a character without a known sound, itself. */
export function soundAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return codeOf.get(unit) ?? unit;
}

const keyOf = (word: string): string => [...word].map((char) => soundOf.get(char) ?? char).join(" ");

const known = new Set(words);
const byKey = new Map(words.map((word) => [keyOf(word), word]));
const longest = Math.max(...words.map((word) => word.length));

/** What is typed for fun or by habit, and its plain form of the same length. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/神马/g, "什么"],
  [/木有/g, "没有"],
  [/(?<=^|[,.!?])号的(?=$|[,.!?请我您])/g, "好的"],
  [/(?<=^|[,.!?])没是的?(?=[,.!?]|$)/g, "没事"],
];

/** The same text with slips between like-sounding characters repaired; lengths and the way back are unchanged. */
export function repaired(normal: Normal): Normal {
  let text = normal.text;
  for (const [slip, plain] of spoken) text = text.replace(slip, (was) => plain + was.slice(plain.length));
  const chars = [...text];
  if (chars.length !== text.length) return normal;
  const sounds = chars.map((char) => soundOf.get(char) ?? char);
  const fixed = new Uint8Array(chars.length);
  const each = (act: (at: number, length: number) => boolean): void => {
    for (let length = longest; length >= 2; length--) {
      for (let at = 0; at + length <= chars.length; at++) {
        if (fixed[at] || fixed[at + length - 1]) continue;
        if (act(at, length)) fixed.fill(1, at, at + length);
      }
    }
  };
  each((at, length) => known.has(text.slice(at, at + length)));
  each((at, length) => {
    const word = byKey.get(sounds.slice(at, at + length).join(" "));
    if (word === undefined || word.length !== length) return false;
    const same = [...word].filter((char, i) => char === chars[at + i]).length;
    if (same === 0 || innocent.has(text.slice(at, at + length))) return false;
    for (let i = 0; i < length; i++) chars[at + i] = word.charAt(i);
    return true;
  });
  return { ...normal, text: chars.join("") };
}
