import type { CallHeader } from "../call/index.ts";

/** What a centre's name ends in when it is said in full; people leave it out. */
const tails = /(?:客户服务中心|客户服务热线|客服中心|客服热线|服务中心|服务热线|呼叫中心|客服部|客服|热线)$/u;
const digits = "零一二三四五六七八九";

/** The phrase as it may be said in this call: `{centre}` with or without its tail, `{staff}` in figures or in words. */
export function spokenForms(phrase: string, { centre, staff }: CallHeader): readonly string[] {
  if (phrase.includes("{centre}")) {
    const short = centre.replace(tails, "");
    return [centre, ...(short === "" || short === centre ? [] : [short])].map((name) =>
      phrase.replace("{centre}", name),
    );
  }
  if (!phrase.includes("{staff}")) return [phrase];
  const words = staff.replace(/[0-9]/g, (digit) => digits.charAt(Number(digit)));
  return [...new Set([staff, words, words.replaceAll("一", "幺")])].map((number) =>
    phrase.replace("{staff}", number),
  );
}
