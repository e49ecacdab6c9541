import assert from "node:assert/strict";
import { Desk } from "../support/desk.ts";
import type { Journey } from "../support/journey.ts";
import { replyText } from "../support/scenarios.ts";
import { stored } from "../support/stored.ts";
import { say } from "../support/words.ts";

export const calls: readonly Journey[] = [
  {
    title: "A call picked reply by reply ends at its scorecard and is kept with its whole log",
    async run(page, { address }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.playWell();
      const attempt = await desk.toScore();

      const { running, events, attempts, logs } = await stored(page);
      assert.equal(attempts.length, 1);
      assert.equal(attempts[0]?.id, attempt);
      assert.equal(attempts[0]?.passed, true, "nothing but good replies should pass");
      assert.deepEqual([running.length, events.length], [0, 0], "nothing is left of a running call");
      assert.equal(logs[0]?.events.at(-1)?.type, "closed");
      const heading = await page.locator("main h1").innerText();
      assert.ok(heading.includes(say("common:passed")), heading);
    },
  },
  {
    title: "An exam shows no practice tools, and their keys do nothing",
    async run(page, { address }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.brief();
      await page.getByRole("radio", { name: say("common:mode.exam") }).check();
      await desk.ready();
      await desk.wait(6000);
      await page.keyboard.press("Space");
      await page.locator(".desk-edge").waitFor();
      await desk.hearOut();
      await page.keyboard.press("1");
      await desk.hearOut();
      // Out of the reply box, where letters are keys.
      await page.keyboard.press("Escape");
      for (const key of ["p", "i", "u"]) await page.keyboard.press(key);

      assert.equal(await page.getByRole("group", { name: say("practise:practice-bar") }).count(), 0);
      assert.equal(await page.getByText(say("practise:phase.paused"), { exact: true }).count(), 0);
      assert.equal(await page.getByText(say("practise:hinted")).count(), 0);
      assert.equal(
        await page.getByText(say("practise:mood-label")).count(),
        0,
        "the mood is not shown in an exam",
      );
      await page.getByText(say("practise:exam-counts")).waitFor();
      const { events } = await stored(page);
      const types = new Set<string>(events.map((event) => event.type));
      for (const type of ["pause", "hint", "undo"]) assert.ok(!types.has(type), type);
      assert.ok(types.has("reply"), "the reply is in the log");
    },
  },
  {
    title: "In practice a call can be paused, taken back and hinted, and the log says so",
    async run(page, { address }) {
      const desk = new Desk(page, address, "wrong-number");
      await desk.begin();
      await desk.hearOut();
      await desk.pick("hello-curt");
      await desk.hearOut();
      const curt = replyText(desk.scenario, "hello-curt");
      assert.ok((await desk.transcript()).includes(curt));

      const undo = page
        .getByRole("group", { name: say("practise:practice-bar") })
        .getByRole("button")
        .nth(1);
      await undo.click();
      assert.ok(!(await desk.transcript()).includes(curt), "what was taken back is not shown");

      await desk.button("practise:pause").click();
      const clock = page.getByRole("timer");
      const stood = await clock.innerText();
      await desk.wait(20_000);
      assert.equal(await clock.innerText(), stood, "a paused call's clock stands still");
      await desk.button("practise:go-on").click();
      await desk.wait(2000);
      assert.notEqual(await clock.innerText(), stood);

      await page.keyboard.press("Alt+i");
      const hinted = page.locator(".pick[data-hinted]");
      assert.equal(await hinted.count(), 1);
      const { events } = await stored(page);
      const types = events.map((event) => event.type);
      for (const type of ["undo", "pause", "hint"] as const) assert.ok(types.includes(type), type);
    },
  },
  {
    title: "An abusive call says so first, and can be stopped at once without a mark",
    async run(page, { address }) {
      const desk = new Desk(page, address, "abusive-caller");
      await desk.brief();
      const { content } = desk.scenario.brief;
      assert.ok(content, "the scenario has a content note");
      await page.getByText(content["zh-CN"]).waitFor();
      await page.getByText(say("practise:content-stop")).waitFor();
      await desk.ready();
      await desk.wait(6000);
      await page.keyboard.press("Space");
      await desk.hearOut();
      await desk.button("practise:stop-now").click();
      await desk.ended().getByText(say("practise:ended.trainee")).waitFor();
      await desk.wait(30_000);
      const said = (await stored(page)).events.filter((event) => event.type === "line").length;
      await desk.wait(30_000);
      const { events } = await stored(page);
      assert.equal(
        events.filter((event) => event.type === "line").length,
        said,
        "the caller is silent for good",
      );
    },
  },
];
