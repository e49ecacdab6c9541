import type { Stretch } from "./segment.ts";

/** Words that make a sentence courteous. */
export const courteous =
  /请|麻烦|劳|烦您|恳|您|谢|不好意思|抱歉|对不[起住]|好吗|可以吗|能不能|能否|可否|方便|拜托|辛苦|成不|行不|好不好|嘞/;

/** The phrase that follows is denied: 不用, 没有说, 不会 ... */
const denial =
  /(不用|不必|无需|无须|不需要|用不着|没有?必要|没有?(说|讲|要|让|叫)|不是(说|要|让|叫)?|不会|并非|别|甭|省得|不想|凭什么|为什么要?|绝没有|从来没有?|不准备|不打算)[再您你跟向给对我们他去来把先]{0,3}$/;

/** The same for faults: 别烦我 is no denial of 烦我. */
const faultDenial =
  /(不用|不必|无需|不需要|没有?(说|讲|要|让|叫)|不是(说|要|让|叫)?|不会|并非|绝没有|从来没有?|不准备|不打算|没有什么|没什么)[再您你跟向给对我们他去来把先“]{0,3}$/;

/** The phrase that follows is somebody's words told again. */
const report =
  /([您你他她]|他们|客户|人家|同事|有人|那位)(刚才|刚刚|刚|上次|上回|之前|前面|昨天)?(也|还|又|都|有|对[您你我]|跟[您你我]|冲[您你我])?(说|讲|喊|问|骂|提到|回)(过|了|的|一?句|的是|成)?[“:,]?$/;

/** The phrase before this is spoken of as words. */
const asWords = /^[”,]?(这|那)?(几|两|三|四|\d)?个?(种话|句话|样的话|字|说法|二字|三个字|两个字)/;

/** Stretches inside quotation marks, unless the whole reply is in them. */
export function quotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "“" && from < 0) from = i;
    else if (text[i] === "”" && from >= 0) {
      found.push({ from, to: i + 1 });
      from = -1;
    }
  }
  const quoted = found.reduce((sum, { from: a, to: b }) => sum + b - a, 0);
  return quoted > text.length - 3 ? [] : found;
}

/** True when the words at this place are quoted, denied or only reported, and so are not the agent's own doing. */
export function notMeant(
  text: string,
  { from, to }: Stretch,
  quoted: readonly Stretch[],
  fault: boolean,
): boolean {
  if (quoted.some((one) => one.from < from && from < one.to)) return true;
  const before = text.slice(Math.max(0, from - 14), from);
  const near = before.slice(before.search(/[^.!?;]*$/));
  if (!fault && /[不没]$/.test(near)) return true;
  return (
    (fault ? faultDenial : denial).test(near) || report.test(near) || asWords.test(text.slice(to, to + 8))
  );
}
