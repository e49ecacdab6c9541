import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Journey } from "../support/journey.ts";
import { askAxe, askWidth } from "../support/look.ts";
import { Studio } from "../support/studio.ts";
import { say } from "../support/words.ts";

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? element.labels?.[0]
          : undefined;
      return element.getAttribute("aria-label") ?? label?.innerText ?? element.innerText;
    });
    if (name.test(focus.trim())) return;
  }
  throw new Error(`Tab does not come to ${String(name)}.`);
}

async function openFile(studio: Studio, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    studio.page.waitForEvent("filechooser"),
    studio.button("studio:home.open-file").click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text, "latin1") });
}

/** What the story of a dialect call can do without: six moments are left. */
const tooMuch = ["说明来意", "报出资料", "等着查", "追问", "明白了", "没有别的事"];
const sixMoments = ["问候", "讲方言", "又讲一遍方言", "讲不了普通话", "去叫家人", "家人来听"];

const building: Journey = {
  title:
    "A trainer who has never seen it builds a six-state dialect call from a template, mends two problems, tries it, records nothing, saves, reloads, and plays it from the library",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("dialect");
    await studio.problems(0);

    // Six moments are enough for a beginner's call; what comes between goes as one step.
    const [first = "", ...others] = tooMuch;
    await studio.row(first).click();
    for (const name of others) await studio.row(name).click({ modifiers: ["Control"] });
    await studio.button("studio:outline.delete").first().click();
    await studio.row(first).waitFor({ state: "detached" });
    const story = page.getByRole("treeitem").and(page.locator('[aria-level="4"]'));
    const isSix = (names: string[]) => sixMoments.every((name, i) => names[i]?.includes(name) === true);
    const names = (await story.allInnerTexts()).slice(0, sixMoments.length);
    assert.ok(isSix(names), names.join());

    // Nothing leads to the good ending any more: the problem leads there, and a way on from the helper mends it.
    await studio.show("problems");
    await page.locator(".problem-error .problem-go").first().click();
    await page.locator("#inspected", { hasText: "满意而归" }).waitFor();
    await studio.row("家人来听").click();
    await page.locator("#inspected", { hasText: "家人来听" }).waitFor();
    const ways = page.locator(".inspector .part-list > li > details");
    const before = await ways.count();
    await page
      .locator(".inspector")
      .getByRole("button", { name: say("studio:way.add") })
      .click();
    await ways.nth(before).locator("summary").first().click();
    const way = page.locator(".inspector .part-list > li > details[open]");
    await way.getByLabel(say("studio:way.when"), { exact: true }).selectOption("");
    await way.getByLabel(say("studio:way.where")).selectOption("satisfied");
    // The other problem is what nobody says now, and its cure is certain.
    await studio.show("problems");
    await page.locator(".problem-error").first().waitFor({ state: "detached" });
    await page.locator(".problems-panel section > .button").first().click();
    await studio.problems(0);
    await studio.saved();

    await studio.show("try");
    await studio.button("studio:try.from-start").click();
    await studio.playTry();
    await page.locator(".try-card summary", { hasText: /\d/ }).waitFor();

    await studio.saved();
    const title = await page.locator(".studio-bar h1").innerText();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      studio.button("studio:bar.save-file").click(),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    assert.match(file, /^\{\n {2}"\$schema"/);

    await page.reload();
    await studio.ready();
    await studio.row("家人来听").waitFor();
    await studio.row(first).waitFor({ state: "detached" });
    await page.goto(address);
    await page.getByRole("button", { name: title, exact: true }).click();
    await page.getByRole("button", { name: say("practise:ready") }).click();
    await page.getByRole("button", { name: say("practise:answer") }).click();
    // What is on offer stands in another order each time.
    await page.locator(".pick", { hasText: "请问有什么可以帮您" }).click();
    await page.locator(".row-caller", { hasText: "我个包裹话前日到嘅" }).first().waitFor();
  },
};

const proving: Journey = {
  title: "A try is kept as a golden call, a version is put by, and both are there after a reload",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("dialect");
    await studio.problems(0);
    await studio.show("try");
    await studio.button("studio:try.from-start").click();
    await studio.playTry();
    await page.getByLabel(say("studio:golden.title")).fill("样板");
    await studio.button("studio:golden.keep").click();
    await page.getByText(say("studio:golden.same")).waitFor();
    await studio.show("versions");
    await page.getByLabel(say("studio:versions.note")).fill("第一版");
    await studio.button("studio:versions.save").click();
    await page.locator(".versions-panel summary", { hasText: "第一版" }).waitFor();
    await studio.saved();
    await page.reload();
    await studio.ready();
    await studio.show("versions");
    await page.locator(".versions-panel summary", { hasText: "第一版" }).waitFor();
    await studio.show("try");
    await page.locator(".golden-list b", { hasText: "样板" }).waitFor();
  },
};

const byKeys: Journey = {
  title: "A scenario is begun, changed, undone, saved and tried by keyboard alone",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.list();
    await tabTo(page, new RegExp(`^${say("studio:home.new")}$`));
    await page.keyboard.press("Enter");
    await tabTo(page, new RegExp(`^${say("studio:new.begin")}$`));
    await page.keyboard.press("Enter");
    await studio.ready();

    await tabTo(page, new RegExp(`^${say("studio:outline.scenario")}`));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await studio.problems(0);
    const count = await studio.rows();
    await page.keyboard.press("Insert");
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n + 1, count);
    await page.keyboard.press("F2");
    await page.keyboard.type("安抚");
    await page.keyboard.press("Enter");
    await studio.row("安抚").and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Control+d");
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n + 2, count);
    // Into the details, and back to the beginning step by step.
    await page.keyboard.press("Enter");
    await page.locator("#inspected:focus").waitFor();
    for (let i = 0; i < 4; i++) await page.keyboard.press("Control+z");
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n, count);
    await page.locator('.studio-bar-steps button:first-child[aria-disabled="true"]').waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n + 1, count);
    await page.keyboard.press("Control+z");
    await studio.saved();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    assert.match(download.suggestedFilename(), /\.json$/);

    // Radio buttons are one stop; arrows go from one to the next.
    await page.locator('.studio-side input[type="radio"]:checked').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, new RegExp(`^${say("studio:try.from-start")}$`));
    await page.keyboard.press("Enter");
    await tabTo(page, new RegExp(`^${say("practise:answer")}$`));
    await page.keyboard.press("Enter");
    await page.locator(".try-picks button").first().waitFor();
  },
};

const thirtySteps: Journey = {
  title: "Thirty steps are undone to the start, with words for each, and nothing is left of them",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("silence");
    await studio.problems(0);
    const count = await studio.rows();
    for (let i = 0; i < 30; i++) await studio.button("studio:outline.add").click();
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n + 30, count);
    for (let left = 29; left >= 0; left--) {
      const button = page.locator(".studio-bar-steps button").first();
      await button.filter({ hasText: new RegExp(`：.*${say("studio:outline.new-state")}`) }).waitFor();
      await page.keyboard.press("Control+z");
      await page.waitForFunction(
        (n) => document.querySelectorAll("[role=treeitem]").length === n,
        count + left,
      );
    }
    await studio.problems(0);
    await studio.saved();
  },
};

const hostile: Journey = {
  title: "Hostile files are refused with the place, and nothing of them is kept",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.list();
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const files = [
      ["broken.json", '{"formatVersion": 1, "id": "x"'],
      ["proto.json", '{"formatVersion": 1, "__proto__": {"polluted": true}}'],
      ["deep.json", deep],
      ["large.json", `"${"x".repeat(1_200_000)}"`],
      ["not-a-zip.zip", "PK\u0003\u0004 and nothing more"],
      ["page.html", "<script>document.title='taken'</script>"],
    ] as const;
    const refusal = page.getByRole("alert").filter({ hasText: say("studio:home.refused") });
    let said = "nothing yet";
    for (const [name, text] of files) {
      await openFile(studio, name, text);
      // Each says something else: what is still there of the last one is no answer.
      await refusal.locator("li").filter({ hasNotText: said }).first().waitFor();
      said = await refusal.locator("li").first().innerText();
    }
    assert.equal(await page.evaluate(() => "polluted" in {}), false);
    assert.equal(await page.locator(".draft").count(), 0);
  },
};

const twoTabs: Journey = {
  title:
    "A scenario that is open in one tab is read-only in another, and free again when the first is closed",
  async run(page, { address, context }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("silence");
    await studio.saved();
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByText(say("studio:read-only.title")).waitFor();
    const rows = second.getByRole("treeitem");
    await rows.nth(1).click();
    await second.locator('[role="treeitem"][aria-selected="true"]').nth(0).waitFor();
    const before = await rows.count();
    await second.keyboard.press("Delete");
    // What is done at once would be seen when the next key is answered.
    await second.keyboard.press("ArrowDown");
    await rows.nth(2).and(second.locator('[aria-selected="true"]')).waitFor();
    assert.equal(await rows.count(), before);
    await page.close();
    await second.reload();
    await second.getByRole("button", { name: say("studio:outline.add") }).click();
    await second.locator('.saving[data-saving="saved"]').waitFor();
  },
};

const crash: Journey = {
  title: "When a tab dies in the middle of editing, nothing that was said to be saved is lost",
  bears: [/the page crashed/],
  async run(page, { address, context }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("silence");
    const where = page.url();
    await page
      .locator(".inspector")
      .getByLabel(say("studio:scenario.title"), { exact: true })
      .fill("崩溃之前写的标题");
    await page.locator(".studio-bar h1", { hasText: "崩溃之前写的标题" }).waitFor();
    await page
      .locator('.saving[data-saving="waiting"], .saving[data-saving="saving"]')
      .waitFor({ state: "detached" });
    await studio.saved();
    const wire = await context.newCDPSession(page);
    // Nobody is left to answer.
    void wire.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash");
    const after = await context.newPage();
    await after.goto(where);
    await after.locator(".studio-bar h1", { hasText: "崩溃之前写的标题" }).waitFor();
    // Only who holds a scenario keeps it: a dead tab holds nothing.
    await after.locator('.saving[data-saving="saved"]').waitFor();
  },
};

/** Every part of the studio that a trainer sees. */
async function visitAll(
  page: Page,
  address: string,
  visit: (screen: string) => Promise<void>,
): Promise<void> {
  const studio = new Studio(page, address);
  await studio.list();
  await visit("studio, nothing made yet");
  await studio.button("studio:home.new").first().click();
  await visit("studio, beginning");
  await studio.begin("dialect");
  await studio.problems(0);
  await page.locator(".map-card").first().waitFor();
  await visit("studio, the scenario");
  await studio.row("讲方言").click();
  await page.locator("#inspected", { hasText: "讲方言" }).waitFor();
  for (const details of await page.locator(".inspector details > summary").all()) await details.click();
  await visit("studio, a state");
  await studio.button("studio:outline.add").click();
  await studio.problems(1);
  for (const pane of ["problems", "try", "rehearse", "versions", "words"]) {
    await studio.show(pane);
    if (pane === "try") await page.waitForTimeout(200);
    await visit(`studio, ${pane}`);
  }
}

const looks = (title: string, ask: (page: Page, screen: string) => Promise<void>): Journey => ({
  title: `The studio: ${title}`,
  async run(page, { address }) {
    const wrong: string[] = [];
    await visitAll(page, address, (screen) =>
      ask(page, screen).catch(
        (error: unknown) => void wrong.push(error instanceof Error ? error.message : String(error)),
      ),
    );
    assert.deepEqual(wrong, []);
  },
});

export const studio: readonly Journey[] = [
  looks("axe finds nothing wrong, light and dark, wide and narrow", askAxe),
  looks("nothing scrolls sideways at 390 px or with text at 150 %", askWidth),
  building,
  proving,
  byKeys,
  thirtySteps,
  hostile,
  twoTabs,
  crash,
];
