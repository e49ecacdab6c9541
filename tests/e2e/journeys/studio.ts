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

const building: Journey = {
  title:
    "A trainer makes a dialect call from a template, mends two problems, tries it, saves it, and plays it from the library after a reload",
  async run(page, { address }) {
    const studio = new Studio(page, address);
    await studio.fromTemplate("dialect");
    await studio.problems(0);

    // A state that nothing leads to, and in it a line that has no words yet.
    await studio.row("greeting").click();
    await studio.button("studio:outline.add").click();
    await studio.selected().press("F2");
    await page.keyboard.type("安抚");
    await page.keyboard.press("Enter");
    await studio.row("安抚").waitFor();
    await page
      .locator(".inspector section")
      .first()
      .getByRole("button", { name: say("studio:line.add") })
      .click();
    await studio.show("problems");
    const problems = page.locator(".problem");
    await page.locator(".problem-error").nth(1).waitFor();
    const before = await problems.count();

    // The first is mended by going there and writing; the way there is added from the greeting.
    await page
      .locator(".problem-go", { hasText: say("studio:member.lines") })
      .first()
      .click();
    await page.locator(".inspector section").first().locator("summary").first().click();
    await page.getByLabel(say("studio:line.words"), { exact: true }).fill("您别急，我在听。");
    await page
      .getByLabel(say("studio:in-english", { label: say("studio:line.words") }))
      .fill("I am listening.");
    await studio.row("greeting").click();
    await page
      .locator(".inspector")
      .getByRole("button", { name: say("studio:way.add") })
      .click();
    await page.locator(".part-list > li > details > summary").last().click();
    const way = page.locator(".part-list > li > details[open]").last();
    await way.getByLabel(say("studio:way.where")).selectOption({ label: "　安抚" });
    // The other by the quick fix, for the new state has no way on yet: it is wanted no more.
    await studio.show("problems");
    await page.waitForFunction((n) => document.querySelectorAll(".problem").length < n, before);
    await studio.row("安抚").click();
    await studio.selected().press("Delete");
    await studio.problems(1).catch(() => undefined);
    await studio.show("problems");
    const fix = page.locator(".problem .button").first();
    if (await fix.isVisible()) await fix.click();
    await studio.problems(0);
    await studio.saved();

    await studio.show("try");
    await studio.button("studio:try.from-start").click();
    await studio.playTry();
    assert.match(await page.locator(".try-card summary").innerText(), /\d+/);
    await page.getByLabel(say("studio:golden.title")).fill("样板");
    await studio.button("studio:golden.keep").click();
    await page.getByText(say("studio:golden.same")).waitFor();

    await studio.show("versions");
    await page.getByLabel(say("studio:versions.note")).fill("第一版");
    await studio.button("studio:versions.save").click();
    await page.locator(".versions-panel summary", { hasText: "第一版" }).waitFor();
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
    await studio.show("versions");
    await page.locator(".versions-panel summary", { hasText: "第一版" }).waitFor();
    await page.goto(address);
    const card = page.getByRole("button", { name: title, exact: true });
    await card.click();
    await page.getByRole("button", { name: say("practise:ready") }).click();
    await page.getByRole("button", { name: say("practise:answer") }).click();
    await page.locator(".pick").first().waitFor();
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
    assert.ok(await page.locator(".studio-bar-steps button").first().getAttribute("aria-disabled"));
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
    const count = await studio.rows();
    for (let i = 0; i < 30; i++) await studio.button("studio:outline.add").click();
    await page.waitForFunction((n) => document.querySelectorAll("[role=treeitem]").length === n + 30, count);
    for (let left = 29; left >= 0; left--) {
      const button = page.locator(".studio-bar-steps button").first();
      assert.match(await button.innerText(), /：.*state/);
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
    for (const [name, text] of files) {
      await openFile(studio, name, text);
      await page
        .getByRole("alert")
        .filter({ hasText: say("studio:home.refused") })
        .waitFor();
      assert.ok((await page.getByRole("alert").locator("li").count()) > 0, name);
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
    const rows = await second.getByRole("treeitem").count();
    await second.getByRole("treeitem").nth(1).click();
    await second.keyboard.press("Delete");
    assert.equal(await second.getByRole("treeitem").count(), rows);
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
    assert.equal(await after.getByText(say("studio:read-only.title")).count(), 0, "a dead tab holds nothing");
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
  await studio.row("dialect").first().click();
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
  byKeys,
  thirtySteps,
  hostile,
  twoTabs,
  crash,
];
