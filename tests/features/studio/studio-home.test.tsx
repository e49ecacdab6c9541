import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { draftOf, fromTemplate, packageFile, textOf } from "#core/studio";
import { fileHandles } from "../../../src/features/studio/begin-draft.ts";
import { headOf } from "../../../src/features/studio/kept-parts.ts";
import { StudioHome } from "../../../src/features/studio/studio-home.tsx";
import { aRecording } from "../../support/a-recording.ts";
import { aScenario } from "../../support/a-scenario.ts";
import { fakeServices } from "../../support/fake-services.ts";
import { fakeStudio } from "../../support/fake-studio.ts";
import { renderScreen } from "../../support/render-app.tsx";

const bytes = (text: string) => new TextEncoder().encode(text);

function open() {
  const studio = fakeStudio();
  const opened: (string | undefined)[] = [];
  const services = fakeServices({}, { loadStudio: async () => studio });
  const drawn = renderScreen(
    <StudioHome onOpen={(key) => opened.push(key)} onPractise={() => undefined} />,
    services,
  );
  return { ...drawn, studio, opened };
}
function withOne() {
  const opened = open();
  const draft = draftOf(fromTemplate("silence"));
  if (!draft.ok) throw new Error("The template has no shape.");
  const head = headOf(draft.value, { key: "mine", at: 5, versions: 2, playable: true });
  opened.studio.kept.set("mine", {
    head,
    text: textOf(draft.value),
    versions: [],
    golden: [],
    recordings: [],
  });
  return { ...opened, title: draft.value.document.title["zh-CN"] };
}

describe("the studio's list", () => {
  it("teaches when it is empty, and begins from a template with three answers", async () => {
    const { user, studio, opened } = open();
    await screen.findByRole("heading", { name: "还没有自己的场景" });
    await user.click(screen.getAllByRole("button", { name: "新建场景" })[0] ?? document.body);
    await user.selectOptions(screen.getByRole("combobox", { name: "哪种电话" }), "方言来电");
    await user.selectOptions(screen.getByRole("combobox", { name: "谁打来？" }), "吴先生，讲上海话");
    await user.click(screen.getByRole("button", { name: "开始编辑" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    const kept = studio.kept.get(opened[0] ?? "");
    expect(kept?.text).toContain('"lang": "wuu"');
    expect(kept?.text).toContain(`"id": "${opened[0]}"`);
  });

  it("makes a straight call from a pasted transcript, and names the line that it cannot read", async () => {
    const { user, studio, opened } = open();
    await user.click((await screen.findAllByRole("button", { name: "新建场景" }))[0] ?? document.body);
    await user.click(screen.getByRole("radio", { name: /通话记录/ }));
    const box = screen.getByRole("textbox", { name: "通话记录" });
    await user.type(box, "没有说话人");
    await user.click(screen.getByRole("button", { name: "开始编辑" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("#2");
    await user.clear(box);
    await user.type(box, "来电：喂{Enter}客服：您好{Enter}来电：再见");
    await user.click(screen.getByRole("button", { name: "开始编辑" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(studio.kept.get(opened[0] ?? "")?.head.states).toBe(4);
  });

  it("opens a file as it is, so that it is saved byte for byte when nothing is changed", async () => {
    const { user, studio, opened } = open();
    const text = textOf({ document: aScenario() });
    studio.next = { name: "call.json", bytes: bytes(text) };
    await user.click(await screen.findByRole("button", { name: "打开文件" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(studio.kept.get(opened[0] ?? "")?.text).toBe(text);
  });

  it("remembers the file that was opened, so that saving goes back there; a package is no scenario's file", async () => {
    const { user, studio, opened } = open();
    const handle = { name: "call.json" };
    studio.next = { name: "call.json", bytes: bytes(textOf({ document: aScenario() })), handle };
    await user.click(await screen.findByRole("button", { name: "打开文件" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(fileHandles.get(opened[0] ?? "")).toBe(handle);
    studio.next = {
      name: "call.zip",
      bytes: packageFile({ document: aScenario() }),
      handle: { name: "call.zip" },
    };
    await user.click(screen.getByRole("button", { name: "打开文件" }));
    await waitFor(() => expect(opened).toHaveLength(2));
    expect(fileHandles.has(opened[1] ?? "")).toBe(false);
  });

  it.each([
    ["a broken one", '{ "id": "x", '],
    ["one with a key of JavaScript's own", '{ "__proto__": {} }'],
    ["one that is nothing of ours", "[1, 2, 3]"],
    ["a zip that is none", "PK and nothing more"],
  ])("refuses a hostile file (%s), says where, and keeps nothing", async (_, text) => {
    const { user, studio, opened } = open();
    studio.next = { name: "call.json", bytes: bytes(text) };
    await user.click(await screen.findByRole("button", { name: "打开文件" }));
    const alert = await screen.findByRole("alert");
    expect(within(alert).getAllByRole("listitem").length).toBeGreaterThan(0);
    expect(alert).not.toHaveTextContent(/scenario\.|studio\./);
    expect(opened).toEqual([]);
    expect(studio.kept.size).toBe(0);
  });

  it("opens a package with its recordings, and refuses one whose recording is none, with the place", async () => {
    const { user, studio, opened } = open();
    const document = aScenario();
    const recording = aRecording({ said: document.lines["where"]?.["zh-CN"] ?? "" });
    const whole = packageFile({ document, recordings: [recording] });
    const files = unzipSync(whole);
    const wav = files["audio/where.wav"] ?? new Uint8Array();
    // The number of its channels.
    const stereo = zipSync({ ...files, "audio/where.wav": wav.with(22, 2) });
    studio.next = { name: "call.zip", bytes: stereo };
    await user.click(await screen.findByRole("button", { name: "打开文件" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("audio/where.wav");
    expect(alert).toHaveTextContent("2 ch");
    expect(studio.kept.size).toBe(0);
    studio.next = { name: "call.zip", bytes: whole };
    await user.click(screen.getByRole("button", { name: "打开文件" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(studio.kept.get(opened[0] ?? "")?.recordings).toEqual([recording]);
  });

  it("copies an own scenario with its recordings", async () => {
    const { user, studio, opened } = open();
    const recordings = [aRecording()];
    const head = headOf(
      { document: aScenario() },
      { key: "late-parcel", at: 1, versions: 0, playable: true },
    );
    studio.kept.set("late-parcel", { head, text: "", versions: [], golden: [], recordings });
    await user.click((await screen.findAllByRole("button", { name: "新建场景" }))[0] ?? document.body);
    await user.click(screen.getByRole("radio", { name: /现有场景的副本/ }));
    await user.click(screen.getByRole("button", { name: "开始编辑" }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(studio.kept.get(opened[0] ?? "")?.recordings).toEqual(recordings);
  });

  it("deletes at once and puts back whole", async () => {
    const { user, studio, title } = withOne();
    const before = studio.kept.get("mine");
    await user.click(await screen.findByRole("button", { name: `删除《${title}》` }));
    expect(await screen.findByText(`已删除《${title}》`)).toBeVisible();
    expect(studio.kept.size).toBe(0);
    await user.click(screen.getByRole("button", { name: "放回来" }));
    expect(await screen.findByRole("button", { name: title })).toBeVisible();
    expect(studio.kept.get("mine")).toEqual(before);
  });
});
