// Without a network, on a bad one, and after changes on the site: what the service worker is for.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { deploy } from "./deploy.ts";
import "./globals.ts";
import { answer, begin, condition, importSample, OWNER, rating } from "./page.ts";
import { expect, test } from "./site.ts";

test.use({ serviceWorkers: "allow" });

/** Opens the page for the first time and waits until everything is kept. */
async function visit(page: Page): Promise<void> {
  await page.goto("./");
  await page.waitForFunction(() => zhice.offline.ready);
}

/** Uses the page as one does: the sample comes in, and the star is told. */
async function useSample(page: Page, folder: string): Promise<void> {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(rating(page)).toContainText("可能达到二星级");
}

/** Events of one name that the page gets from now on, at every visit. */
async function events(page: Page, name: string): Promise<object[]> {
  const heard: object[] = [];
  await page.exposeFunction("hear", (detail: object) => heard.push(detail));
  await page.addInitScript((name) => {
    addEventListener(name, (event) => (window as any).hear((event as CustomEvent).detail));
  }, name);
  return heard;
}

/** The script that the shown page was started by. */
function script(page: Page): Promise<string | null> {
  return page.locator("script[type=module]").getAttribute("src");
}

/** Changes the star's first step on the site, as staff do. */
function editPlan(site: { edit(path: string, change: (text: string) => string): Promise<void> }, to: number): Promise<void> {
  return site.edit("rules/rugao-2024/plan.rhai", (text) => text.replace(/\[\d+, 30, 40, 50\]/, `[${to}, 30, 40, 50]`));
}

/** What is told in the place of notices. */
function notice(page: Page): Locator {
  return page.getByRole("status").locator(".notice");
}

test("after the first visit everything works without a network, which is told once", async ({ page, context, site }) => {
  const ready = await events(page, "zhice-offline-ready");
  await visit(page);
  expect(ready).toEqual([{ first: true }]);
  await page.getByLabel("所在地区").selectOption({ label: "南通市如皋市" });
  await expect(notice(page)).toContainText("没有网络也能使用");
  await notice(page).getByRole("button", { name: "知道了" }).click();
  await page.getByRole("button", { name: "清除本机数据" }).click();
  await expect(rating(page)).toHaveCount(0);
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await notice(page).getByRole("button", { name: "知道了" }).click();
  await expect(rating(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await context.setOffline(true);
  await useSample(page, site.folder);
  await page.reload();
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await expect(condition(page, /失效率/)).toContainText("2/26");
  await expect(page.getByLabel("企业名称")).toHaveValue(OWNER);
  await page.getByRole("button", { name: "示例数据" }).click();
  await expect(page.getByRole("list", { name: "选择一份示例" }).getByRole("button")).toHaveCount(2);
});

test("a change of the rules is used and told at the next visit, once", async ({ page, context, site }) => {
  const changes = await events(page, "zhice-rules-updated");
  await visit(page);
  await useSample(page, site.folder);
  await editPlan(site, 25);
  await page.reload();
  await expect(condition(page, /^二星级/)).toContainText("25");
  await expect.poll(() => changes).toEqual([{ used: true }]);
  expect(await page.evaluate(() => zhice.offline.rulesUpdated)).toBe(true);
  await expect(notice(page)).toContainText("规则已更新，结果已按新规则计算");
  await context.setOffline(true);
  await page.reload();
  await expect(condition(page, /^二星级/)).toContainText("25");
  await context.setOffline(false);
  await page.reload();
  await expect(condition(page, /^二星级/)).toContainText("25");
  expect(await page.evaluate(() => zhice.offline.rulesUpdated)).toBe(false);
  await expect(notice(page)).toContainText("已恢复上次填写的内容");
  expect(changes).toHaveLength(1);
});

test("the news pushes nothing aside that can be taken back", async ({ page, site }) => {
  await visit(page);
  await useSample(page, site.folder);
  await editPlan(site, 25);
  site.trouble = (path) => (path.endsWith("rugao-2024/plan.rhai") ? { milliseconds: 5_500 } : {});
  await page.reload();
  await page.getByRole("grid", { name: "专利清单" }).getByText("删除").nth(1).click();
  await expect(notice(page)).toContainText("已删除专利");
  await page.waitForFunction(() => zhice.offline.rulesUpdated);
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await notice(page).getByRole("button", { name: "知道了" }).click();
  await expect(notice(page)).toContainText("规则已更新");
});

test("rules that come late are used at the next visit, all together", async ({ page, site }) => {
  const changes = await events(page, "zhice-rules-updated");
  await visit(page);
  await useSample(page, site.folder);
  await editPlan(site, 25);
  // One file is enough: no new library works with an old plan.
  site.trouble = (path) => (path.endsWith("rugao-2024/plan.rhai") ? { milliseconds: 4_500 } : {});
  await page.reload();
  await expect(condition(page, /^二星级/)).toContainText("20");
  await expect.poll(() => changes).toEqual([{ used: false }]);
  await expect(notice(page)).toContainText("规则已更新，刷新本页后按新规则计算");
  site.trouble = () => ({});
  await page.reload();
  await expect(condition(page, /^二星级/)).toContainText("25");
  expect(changes).toHaveLength(1);
});

test("a server that is out of order or silent is as good as none", async ({ page, site }) => {
  site.expectError(/503/);
  await visit(page);
  await useSample(page, site.folder);
  for (const trouble of [{ status: 503 }, { milliseconds: 60_000 }]) {
    site.trouble = () => trouble;
    await page.reload({ timeout: 15_000 });
    await expect(rating(page)).toContainText("可能达到二星级");
  }
});

test("a mistake of the staff is shown, not hidden by what was kept", async ({ page, site }) => {
  site.expectError(/404/);
  await visit(page);
  await begin(page);
  await expect(rating(page)).toBeVisible();
  await rm(join(site.folder, "rules/rugao-2024/plan.rhai"));
  await page.reload();
  await expect(page.getByRole("region", { name: "结果", exact: true })).toContainText("rules/rugao-2024/plan.rhai");
  await expect(page.getByRole("region", { name: "结果", exact: true })).toContainText("404");
});

test("another version is taken whole: online at once, offline when the old pages are closed", async ({ page, context, site }) => {
  await visit(page);
  const old = await script(page);
  const name = await deploy(site.folder);
  await useSample(page, site.folder);
  await page.reload();
  await expect(rating(page)).toContainText("可能达到二星级");
  expect(await script(page)).toBe(`assets/${name}`);
  const isKept = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())!.waiting));
  await expect.poll(isKept).toBe(true);

  await context.setOffline(true);
  await page.reload();
  await expect(rating(page)).toContainText("可能达到二星级");
  expect(await script(page)).toBe(old);

  await page.close();
  // The browser notices a moment later that the old version has no page left, and waits until it has done
  // what each visit has it do: without a network that takes some seconds.
  const visitAgain = async () => {
    const next = await context.newPage();
    await next.goto(site.url);
    await expect(rating(next)).toContainText("可能达到二星级");
    const shown = await script(next);
    await next.close();
    return shown;
  };
  await expect.poll(visitAgain, { intervals: [1_000, 5_000], timeout: 45_000 }).toBe(`assets/${name}`);
});

test("a version that has been copied in part is not kept", async ({ page, context, site }) => {
  await visit(page);
  const old = await script(page);
  await deploy(site.folder, "index.html");
  const state = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const found = new Promise<ServiceWorker>((resolve) => {
      registration.addEventListener("updatefound", () => resolve(registration.installing!));
    });
    await registration.update();
    const worker = await found;
    while (worker.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    return worker.state;
  });
  expect(state).toBe("redundant");
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByLabel("所在地区")).toBeVisible();
  expect(await script(page)).toBe(old);
});

const WITHOUT: Record<string, (page: Page, folder: string) => Promise<unknown>> = {
  "the browser has no service workers, as over plain http": (page) =>
    page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })),
  "the browser forbids even to ask for them": (page) =>
    page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      }),
    ),
  "registering fails": (_, folder) => rm(join(folder, "service-worker.js")),
};

for (const [name, without] of Object.entries(WITHOUT)) {
  test(`the page works where ${name}`, async ({ page, site }) => {
    site.expectError(/404/);
    await without(page, site.folder);
    await useSample(page, site.folder);
  });
}

test("the page works in a frame of another site", async ({ page, site }) => {
  await page.setContent(`<iframe src="${site.url}" width="1000" height="900"></iframe>`);
  const frame = page.frameLocator("iframe");
  await frame.getByLabel("所在地区").selectOption({ label: "南通市如皋市" });
  await expect(frame.getByRole("article", { name: "知识产权密集型企业星级评定" })).toBeVisible();
});
