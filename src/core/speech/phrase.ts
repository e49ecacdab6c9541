/**
 * The small language the rules are written in: a regular expression over normalised text in which capitals and a few
 * marks are short for what Chinese service talk needs. Every gap is bounded, so that no reply can make a rule slow.
 *
 *     ^ $   beginning and end of a clause (between two breaks of any kind)
 *     %     end of a clause, a final particle allowed
 *     ~     up to 8 characters inside a clause          ~~  up to 30 inside a sentence, commas allowed
 *     U     您 or 你      N  a number      W  a question word     Q  what makes a clause a question
 */
const start = "(?<![^,.!?;:“”])";
const end = "(?![^,.!?;:“”])";

const short: Readonly<Record<string, string>> = {
  "^": start,
  $: end,
  "%": `[啊呀哦哈啦嘛喔噢哟了吧呢嘞的]{0,2}${end}`,
  "~~": "[^.!?]{0,30}?",
  "~": "[^,.!?;:“”]{0,8}?",
  U: "[您你]",
  N: "(?:\\d{1,16}|[零一二两三四五六七八九十百几半]{1,6})",
  W: "(?:什么|啥|哪|多少|几|怎|咋|谁|何|为什么|是不是|有没有|是否)",
  Q: "(?:吗|么|呢|没有?|不|否|\\?|嘛|不成|可以|行)(?![^,.!?;:“”])",
};

/** Several phrases as one expression that finds them all. */
export function phrases(...some: readonly string[]): RegExp {
  const source = some.map((one) => one.replace(/(?<!\[)\^|~~|[$%~UNWQ]/g, (mark) => short[mark] ?? mark));
  return new RegExp(source.map((one) => `(?:${one})`).join("|"), "g");
}
