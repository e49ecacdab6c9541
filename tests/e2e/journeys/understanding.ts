import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { understand, type Understand } from "#core/speech";
import { devFile, heldOutFile, readReplies } from "../../../scripts/understanding/replies.ts";
import type { Journey } from "../support/journey.ts";
import { bundleSpeech } from "../support/speech-bundle.ts";
import { root } from "../support/serve.ts";

interface Said {
  readonly caller: string;
  readonly reply: string;
}

/** Labelled replies that were not trained on, set phrases, and some that only a cat on the keyboard would type. */
function replies(): Said[] {
  const labelled = [...readReplies(devFile), ...readReplies(heldOutFile)];
  const phrases = ["courteous", "mandated"].flatMap((name) =>
    readFileSync(`${root}/tests/fixtures/replies/${name}.txt`, "utf8").split("\n"),
  );
  const odd = [
    "",
    "😀",
    "𠮷野家您好",
    "\ud83d",
    "請 您 稍 等",
    "ＡＢＣ１２３",
    "喂".repeat(2000),
    "۱۲۳ سلام",
    "“”“”",
  ];
  return [
    ...labelled.map(({ caller, reply }) => ({ caller, reply })),
    ...[...phrases, ...odd].map((reply) => ({ caller: "", reply })),
  ];
}

export const understanding: readonly Journey[] = [
  {
    title: "A thousand replies are understood in Chromium as in Node, verdicts and places, bit for bit",
    async run(page) {
      const asked = replies();
      assert.ok(asked.length >= 1000, `only ${asked.length} replies`);
      // A page of its own: the product's own policy lets no script in from outside.
      await page.goto("about:blank");
      await page.addScriptTag({ type: "module", content: await bundleSpeech() });
      await page.waitForFunction(() => "understand" in globalThis);
      const there = await page.evaluate((some) => {
        const { understand: read } = globalThis as unknown as { understand: Understand };
        return some.map(({ caller, reply }) => JSON.stringify(read(reply, { caller })));
      }, asked);
      const different = asked.flatMap(({ caller, reply }, i) => {
        const here = JSON.stringify(understand(reply, { caller }));
        return here === there[i] ? [] : [`${caller} | ${reply}: ${here} in Node, ${there[i] ?? "nothing"}`];
      });
      assert.deepEqual(different, []);
      const seen = there.filter((verdict) => verdict !== '{"acts":[],"faults":[]}').length;
      assert.ok(seen > 800, `only ${seen} replies were understood as anything`);
    },
  },
];
