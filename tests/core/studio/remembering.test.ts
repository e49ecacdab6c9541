import { expect, test } from "vitest";
import type { Understand } from "#core/speech";
import { remembering } from "#core/studio";

test("a reply is read once in each place it is said in", () => {
  const asked: string[] = [];
  const understand: Understand = (reply, { caller, situations = [] }) => {
    asked.push([reply, caller, ...situations].join("/"));
    return { acts: [{ id: caller, from: 0, to: 1 }], faults: [] };
  };
  const reader = remembering(understand);
  for (let i = 0; i < 3; i++) {
    expect(reader("好的", { caller: "喂" }).acts[0]?.id).toBe("喂");
    expect(reader("好的", { caller: "谢谢" }).acts[0]?.id).toBe("谢谢");
    reader("好的", { caller: "喂", situations: ["silence"] });
    reader("再见", { caller: "喂" });
  }
  expect(asked).toEqual(["好的/喂", "好的/谢谢", "好的/喂/silence", "再见/喂"]);
});
