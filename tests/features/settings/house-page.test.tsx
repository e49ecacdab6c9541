import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { copyOfProfile, profileOf, readProfileText, withParameter, type Profile } from "#core/standards";
import { callCentrePack } from "#core/standards-pack";
import { HousePage } from "../../../src/features/settings/house-page.tsx";
import { SettingsPage } from "../../../src/features/settings/settings-page.tsx";
import { fakeServices } from "../../support/fake-services.ts";
import { renderScreen } from "../../support/render-app.tsx";

const pack = callCentrePack();

function aCopy(): Profile {
  const courier = profileOf(pack, "courier");
  if (!courier) throw new Error("no courier");
  return copyOfProfile(courier, { id: "own-1", name: { "zh-CN": "我们的快递", en: "Our couriers" } }, pack);
}

async function editing(profile = aCopy()) {
  const services = fakeServices();
  await services.ownProfiles.getState().keep(profile);
  const ways: string[] = [];
  const screenOf = (
    <HousePage houseId={profile.id} onBack={() => ways.push("back")} onHouse={(id) => ways.push(id)} />
  );
  const { user } = renderScreen(screenOf, services);
  await screen.findByRole("heading", { level: 1, name: profile.name["zh-CN"] });
  const now = () => services.ownProfiles.getState().profiles?.find(({ id }) => id === profile.id);
  return { services, user, ways, now };
}

const pause = "两次提示之间停几秒";

async function silentPause(user: Awaited<ReturnType<typeof editing>>["user"]) {
  await user.type(screen.getByRole("searchbox"), "hear.silent-pause");
  return screen.findByRole("textbox", { name: pause });
}

describe("a house of one's own", () => {
  it("is edited at once, with the difference to its original beside it", async () => {
    const { user, now } = await editing();
    const field = await silentPause(user);
    await user.clear(field);
    await user.type(field, "4");
    expect(now()?.parameters["hear.silent-pause"]).toEqual({ "pause-s": 4 });
    const differences = screen.getByRole("region", { name: "和原来的不同" });
    expect(differences).toHaveTextContent("5 秒 → 4 秒");
    await user.click(within(differences).getByRole("button", { name: new RegExp(`改回去.*${pause}`) }));
    expect(now()?.parameters["hear.silent-pause"]).toEqual({ "pause-s": 5 });
    expect(differences).not.toHaveTextContent("4 秒");
  });

  it("is only looked at while another tab edits it, and taken with that tab's changes when it is free", async () => {
    const profile = aCopy();
    const services = fakeServices();
    await services.ownProfiles.getState().keep(profile);
    const release = await services.ownProfiles.getState().hold(profile.id);
    const { user } = renderScreen(
      <HousePage houseId={profile.id} onBack={() => undefined} onHouse={() => undefined} />,
      services,
    );
    expect(await screen.findByText("这家标准正在另一个标签页里编辑")).toBeVisible();
    expect(screen.queryByRole("searchbox")).toBeNull();
    await user.click(screen.getByRole("button", { name: "在这里编辑" }));
    expect(await screen.findByText("这家标准正在另一个标签页里编辑")).toBeVisible();
    await services.ownProfiles.getState().keep({ ...profile, passMark: 66 });
    release?.();
    await user.click(screen.getByRole("button", { name: "在这里编辑" }));
    expect(await screen.findByRole("searchbox")).toBeVisible();
    expect(screen.getByDisplayValue("66")).toBeVisible();
  });

  it("takes no figure out of bounds, and says which it takes", async () => {
    const { user, now } = await editing();
    const field = await silentPause(user);
    await user.clear(field);
    await user.type(field, "0");
    expect(await screen.findByRole("alert")).toHaveTextContent("请填 1 到 600 的整数");
    expect(field).toBeInvalid();
    expect(now()?.parameters["hear.silent-pause"]).toEqual({ "pause-s": 5 });
    await user.tab();
    expect(field).toHaveValue("5");
  });

  it("refuses weights that are all nothing, in words", async () => {
    const profile = aCopy();
    const bare = {
      ...profile,
      sections: profile.sections.map((s, i) => ({ ...s, weight: i === 0 ? 10 : 0 })),
    };
    const { user, now } = await editing(bare);
    const field = screen.getByRole("textbox", { name: "开场" });
    await user.clear(field);
    await user.type(field, "0");
    expect(await screen.findByText(/所有权重都是 0/)).toBeVisible();
    expect(now()?.sections[0]?.weight).toBe(10);
  });

  it("can be undone step by step, a field at a time, and put back as a whole", async () => {
    const { user, now } = await editing();
    const mark = screen.getByRole("textbox", { name: "及格线" });
    await user.clear(mark);
    await user.type(mark, "65");
    await user.type(screen.getByRole("searchbox"), "hear.noise-hangup-delay");
    await user.click(await screen.findByRole("checkbox", { name: "这一条要评" }));
    expect(now()).toMatchObject({ passMark: 65 });
    expect(now()?.off).toContain("hear.noise-hangup-delay");
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(now()?.off).not.toContain("hear.noise-hangup-delay");
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(now()?.passMark).toBe(80);
    await user.clear(mark);
    await user.type(mark, "70");
    await user.click(screen.getByRole("button", { name: "全部恢复原样" }));
    expect(now()).toMatchObject({ passMark: 80, name: { "zh-CN": "我们的快递" } });
  });

  it("changes severity and the way a clause is judged", async () => {
    const { user, now } = await editing();
    await user.type(screen.getByRole("searchbox"), "close.caller-hangs-up-first");
    await user.selectOptions(await screen.findByRole("combobox", { name: "轻重" }), "严重：对客户");
    await user.selectOptions(screen.getByRole("combobox", { name: "怎么评" }), "一律等客户先挂");
    expect(now()?.severities).toEqual({ "close.caller-hangs-up-first": "customer" });
    expect(now()?.variants["close.caller-hangs-up-first"]).toBe("caller-always");
  });

  it("goes out as a file that can be read, and away when that is confirmed", async () => {
    const { user, services, ways } = await editing();
    services.settings.getState().change({ profile: "own-1" });
    await user.click(screen.getByRole("button", { name: "导出" }));
    const [text = ""] = [...services.files.saved.values()];
    expect(readProfileText(text, pack)).toMatchObject({ ok: true, value: { id: "own-1" } });
    await user.click(screen.getByRole("button", { name: "删除" }));
    const dialog = screen.getByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "删除" }));
    await waitFor(() => expect(ways).toEqual(["back"]));
    expect(services.ownProfiles.getState().profiles).toEqual([]);
    expect(services.settings.getState().profile).toBe("courier");
  });

  it("names what the standards do not know, and keeps it", async () => {
    const odd = { ...aCopy(), off: [...aCopy().off, "hear.gone-since"] };
    const { now } = await editing(odd);
    expect(await screen.findByText(/hear\.gone-since/)).toBeVisible();
    expect(now()?.off).toContain("hear.gone-since");
  });
});

describe("a house of the product", () => {
  it("says what it is based on and how its contradictions are handled, and is copied to be edited", async () => {
    const services = fakeServices();
    const ways: string[] = [];
    const page = <HousePage houseId="courier" onBack={() => undefined} onHouse={(id) => ways.push(id)} />;
    const { user } = renderScreen(page, services);
    await screen.findByRole("heading", { level: 1, name: "快递客服" });
    expect(screen.getByText(/规定的句子不算/)).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "复制来改" }));
    await waitFor(() => expect(ways).toHaveLength(1));
    const [copy] = services.ownProfiles.getState().profiles ?? [];
    expect(copy).toMatchObject({
      id: ways[0],
      base: { profile: "courier" },
      name: { "zh-CN": "快递客服（副本）" },
    });
  });
});

describe("the list of houses in the settings", () => {
  async function inList() {
    const services = fakeServices();
    const { user } = renderScreen(<SettingsPage onHouse={() => undefined} />, services);
    await user.click(await screen.findByText("全部服务标准"));
    return { services, user };
  }

  it("takes in a file, and one's own house can be chosen like any other", async () => {
    const { services, user } = await inList();
    services.files.next = JSON.stringify(withParameter(aCopy(), "hear.silent-pause", "pause-s", 4));
    await user.click(screen.getByRole("button", { name: "导入服务标准" }));
    expect(await screen.findByText("已导入：我们的快递")).toBeVisible();
    const choice = screen.getByRole("combobox", { name: "服务标准" });
    await waitFor(() =>
      expect(within(choice).getByRole("option", { name: "我们的快递" })).toBeInTheDocument(),
    );
    await user.selectOptions(choice, "我们的快递");
    expect(services.settings.getState().profile).toBe("own-1");
    await user.click(screen.getByRole("button", { name: "导入服务标准" }));
    expect(await screen.findByText(/这里已经有了/)).toBeVisible();
    expect(services.ownProfiles.getState().profiles).toHaveLength(1);
  });

  it("refuses a faulty file with the place of every fault", async () => {
    const { services, user } = await inList();
    services.files.next = JSON.stringify({ ...aCopy(), passMark: 300 });
    await user.click(screen.getByRole("button", { name: "导入服务标准" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("passMark");
    expect(services.ownProfiles.getState().profiles).toEqual([]);
  });

  it("goes along with the backup, and away when everything is erased", async () => {
    const { services, user } = await inList();
    await services.ownProfiles.getState().keep(aCopy());
    await user.click(await screen.findByRole("button", { name: "导出全部备份" }));
    expect(await screen.findByText(/其中还有 1 家自己的服务标准/)).toBeVisible();
    const [backup = ""] = [...services.files.saved.values()];
    await user.click(screen.getByRole("button", { name: "删除全部记录" }));
    await user.click(screen.getByRole("checkbox", { name: /找不回来|恢复|无法/ }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: /删除/ }));
    await waitFor(() => expect(services.ownProfiles.getState().profiles).toEqual([]));
    services.files.next = backup;
    await user.click(screen.getByRole("button", { name: "导入备份" }));
    expect(await screen.findByText(/还添加了 1 家自己的服务标准/)).toBeVisible();
    expect(services.ownProfiles.getState().profiles).toEqual([aCopy()]);
  });
});
