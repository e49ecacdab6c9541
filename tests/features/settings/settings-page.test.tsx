import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { problem } from "#core/base";
import { backupOf, readBackup } from "#core/progress";
import { SettingsPage } from "../../../src/features/settings/settings-page.tsx";
import { aKeptCall } from "../../support/a-kept-call.ts";
import { fakeServices, fakeVoice, type FakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";
import { attemptAgo, keepCalls } from "../../support/some-attempts.ts";

const openSettings = (services: FakeServices) =>
  renderScreen(<SettingsPage onHouse={() => undefined} />, services);
const kept = (services: FakeServices) => JSON.parse(services.drafts.kept.get("settings") ?? "{}") as unknown;

describe("settings", () => {
  it("take effect and are kept at once", async () => {
    const services = fakeServices();
    const { user } = openSettings(services);
    await user.click(screen.getByRole("radio", { name: "深色" }));
    await user.click(screen.getByRole("radio", { name: "150%" }));
    await user.click(screen.getByRole("radio", { name: "只打字" }));
    await user.click(screen.getByRole("radio", { name: "慢一半" }));
    await user.click(screen.getByRole("radio", { name: "English" }));
    const chosen = { theme: "dark", textSize: 150, input: "type", pace: 0.5, locale: "en" };
    expect(services.settings.getState()).toMatchObject(chosen);
    expect(kept(services)).toMatchObject(chosen);
  });

  it("show the house standard with what it is based on", async () => {
    const services = fakeServices();
    const { user } = openSettings(services);
    const { profiles } = await services.loadStandards();
    const other = profiles.find((p) => p.id !== "courier");
    const house = screen.getByRole("combobox", { name: "服务标准" });
    await waitFor(() => expect(house).toHaveValue("courier"));
    await user.selectOptions(house, other?.name["zh-CN"] ?? "");
    expect(services.settings.getState().profile).toBe(other?.id);
    expect(house).toHaveAccessibleDescription(other?.summary["zh-CN"] ?? "");
    const part = screen.getByRole("region", { name: "岗位" });
    expect(within(part).getAllByRole("listitem")).toHaveLength(other?.documents.length ?? 0);
  });

  it("keep a staff number and a centre's name no longer than can be read back", async () => {
    const services = fakeServices({ settings: { staff: "" } });
    const { user } = openSettings(services);
    await user.type(screen.getByRole("textbox", { name: "工号" }), "12345678901234");
    await user.type(screen.getByRole("textbox", { name: "客服中心名称" }), "晨光客服中心");
    expect(kept(services)).toMatchObject({ staff: "123456789012", centre: "晨光客服中心" });
  });

  it("let the ring be heard at the volume that is set, and not while sound is off", async () => {
    const services = fakeServices();
    const { user } = openSettings(services);
    fireEvent.change(screen.getByRole("slider"), { target: { value: "35" } });
    await user.click(screen.getByRole("button", { name: "试听铃声" }));
    expect(services.sounds.volumes).toEqual([0.35]);
    expect(services.sounds.played).toEqual(["ring"]);
    await user.click(screen.getByRole("checkbox", { name: "打开电话声音" }));
    await user.click(screen.getByRole("button", { name: /试听铃声/ }));
    expect(services.sounds.played).toEqual(["ring"]);
    expect(services.settings.getState()).toMatchObject({ sound: false, volume: 0.35 });
  });

  it("say which of the callers' languages this machine has a voice for", async () => {
    openSettings(fakeServices({}, { voice: fakeVoice(["zh-CN"]) }));
    const part = screen.getByRole("region", { name: "声音" });
    await waitFor(() => expect(part).toHaveTextContent("普通话有语音粤语没有语音"));
    expect(screen.getByRole("checkbox", { name: "把来电者的话读出来" })).not.toBeChecked();
  });
});

describe("the data", () => {
  async function withTwoCalls() {
    const services = fakeServices();
    await keepCalls(services, [attemptAgo(services, "a", 1), attemptAgo(services, "b", 2)]);
    return { services, ...openSettings(services) };
  }

  it("say how much is kept and whether it stays", async () => {
    await withTwoCalls();
    const part = screen.getByRole("region", { name: "数据" });
    await waitFor(() => expect(part).toHaveTextContent("可能被清理"));
    expect(part).toHaveTextContent("2 通");
    expect(part).toHaveTextContent("123.5 kB");
  });

  it("go out as a backup that can be read again", async () => {
    const { services, user } = await withTwoCalls();
    await user.click(screen.getByRole("button", { name: "导出全部备份" }));
    expect(await screen.findByText("2 通电话已写进备份文件")).toBeVisible();
    const [[name, saved] = ["", ""]] = [...services.files.saved];
    expect(name).toBe("third-ring-backup-2026-03-04.json");
    expect(readBackup(JSON.parse(saved))).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it("take in what is not there yet, and say what was there already", async () => {
    const { services, user } = await withTwoCalls();
    const [other, same] = [
      aKeptCall("c"),
      { ...aKeptCall("a"), attempt: { ...aKeptCall("a").attempt, score: 1 } },
    ];
    services.files.next = JSON.stringify(backupOf([other, same]));
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    expect(await screen.findByText("添加了 1 通电话")).toBeVisible();
    expect(screen.getByText(/另有 1 通这里已经有了/)).toBeVisible();
    const attempts = services.progress.getState().attempts ?? [];
    expect(attempts.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
    expect(attempts.find(({ id }) => id === "a")?.score).toBe(88);
  });

  it("refuse a file with faults, say where they are, and lose nothing", async () => {
    const { services, user } = await withTwoCalls();
    const { log, attempt } = aKeptCall("c");
    const faulty = backupOf([{ log, attempt: { ...attempt, score: 400 } }]);
    services.files.next = JSON.stringify(faulty);
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("什么都没有改动");
    expect(alert).toHaveTextContent("calls #1 › attempt › score");
    expect(services.progress.getState().attempts).toHaveLength(2);
  });

  it("refuse a file that was changed since it was written", async () => {
    const { services, user } = await withTwoCalls();
    const backup = backupOf([aKeptCall("c")]);
    services.files.next = JSON.stringify({ ...backup, hash: "0123456789abcdef" });
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("hash");
    expect(services.progress.getState().attempts).toHaveLength(2);
  });

  it("refuse what is no JSON at all, and do nothing when no file is picked", async () => {
    const { services, user } = await withTwoCalls();
    services.files.next = "你好";
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("JSON");
    services.files.next = undefined;
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });

  it("are deleted only by who says that they know what it means", async () => {
    const { services, user } = await withTwoCalls();
    await user.click(screen.getByRole("button", { name: "删除全部记录" }));
    const dialog = screen.getByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: /全部删除/ }));
    expect((await services.progressLog.attempts()).attempts).toHaveLength(2);
    await user.click(within(dialog).getByRole("checkbox"));
    await user.click(within(dialog).getByRole("button", { name: "全部删除" }));
    expect(await screen.findByText(/全部记录已删除/)).toBeVisible();
    expect((await services.progressLog.attempts()).attempts).toEqual([]);
    expect(services.progress.getState().attempts).toEqual([]);
  });

  it("say what the browser said when they could not be deleted", async () => {
    const { services, user } = await withTwoCalls();
    services.progressLog.erase = () => Promise.reject(new Error("AbortError: busy"));
    await user.click(screen.getByRole("button", { name: "删除全部记录" }));
    await user.click(screen.getByRole("checkbox", { name: "我知道删了就找不回来" }));
    await user.click(screen.getByRole("button", { name: "全部删除" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("AbortError: busy");
    expect(services.progress.getState().attempts).toHaveLength(2);
  });

  it("name each record that was set aside, with what is wrong", async () => {
    const services = fakeServices();
    services.progressLog.attempts = async () => ({
      attempts: [],
      setAside: [
        { id: "broken-1", problems: [problem("log.version", ["version"], { version: 9, known: 1 })] },
      ],
    });
    await services.progress.getState().load();
    const { user } = openSettings(services);
    expect(screen.getByText("有 1 条记录读不出来")).toBeVisible();
    await user.click(screen.getByText("记录 broken-1"));
    const place = screen.getByText("version", { selector: "code" });
    expect(place.closest("li")).toHaveTextContent("9");
  });
});
