// The enterprises that the browser keeps: begun, named, opened, removed, and carried as files.
import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { expectNoBarrier, takeSample } from "./ahead.ts";
import { answer, begin, expectKept, importSample, OWNER, rating, settled } from "./page.ts";
import { expect, test } from "./site.ts";

const NAMES = ["甲（虚构）有限公司", "乙（虚构）有限公司", "丙（虚构）有限公司"] as const;
/** A day of assessment other than that of the visit. */
const LATER = "2026-12-20";
const name = (page: Page): Locator => page.getByLabel("企业名称");
const grid = (page: Page): Locator => page.getByRole("grid", { name: "专利清单" });
const rows = (page: Page): Locator => page.locator(".shelf-list").getByRole("listitem");
const notice = (page: Page): Locator => page.locator(".notice");

async function openShelf(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^企业档案(（|$)/ });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  await expect(page.getByRole("button", { name: "新建企业" })).toBeVisible();
}

/** Three enterprises, one after the other; the last is open. */
async function threeEnterprises(page: Page): Promise<void> {
  await page.goto("./");
  for (const [at, own] of NAMES.entries()) {
    if (at > 0) await page.getByRole("button", { name: "新建企业" }).click();
    await expect(name(page)).toHaveValue("");
    await name(page).fill(own);
    await expectKept(page);
    await openShelf(page);
  }
  await expect(rows(page)).toHaveCount(3);
}

/** Something on the page has the focus, not the page as a whole. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
}

test("several are begun, renamed and opened, and each keeps its own", async ({ page, site }) => {
  await begin(page, "2026-11-20");
  await name(page).fill(OWNER);
  await importSample(page, site.folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await expectKept(page);
  const before = await settled(rating(page));
  await openShelf(page);
  await expect(rows(page)).toContainText([`${OWNER}65 件专利正在填写`]);

  await page.getByRole("button", { name: "新建企业" }).click();
  await expect(name(page)).toHaveValue("");
  await expectFocus(page);
  await expect(page.getByLabel("所在地区")).toHaveValue("");
  await expect(grid(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  await name(page).fill("乙");
  await expect(rows(page)).toHaveCount(2);
  await name(page).fill("乙改名（虚构）");
  await expect(rows(page).nth(1)).toContainText("乙改名（虚构）0 件专利正在填写");

  await page.getByRole("button", { name: `打开 ${OWNER}` }).click();
  await expect(name(page)).toHaveValue(OWNER);
  await expectFocus(page);
  await expect(page.getByLabel("判断日期")).toHaveValue("2026-11-20");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  await expect.poll(() => rating(page).innerText()).toBe(before);
  await page.getByRole("button", { name: "打开 乙改名（虚构）" }).click();
  await expect(name(page)).toHaveValue("乙改名（虚构）");
  await expect(rows(page)).toHaveCount(2);
});

test("the one that is open is removed once that is confirmed", async ({ page }) => {
  await threeEnterprises(page);
  await page.getByRole("button", { name: `删除 ${NAMES[2]}` }).click();
  await expect(page.getByRole("alert").filter({ hasText: "不能恢复" })).toBeFocused();
  await page.getByRole("button", { name: "不删除" }).click();
  await expect(rows(page)).toHaveCount(3);
  await expectFocus(page);
  await page.getByRole("button", { name: `删除 ${NAMES[2]}` }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await expect(name(page)).toHaveValue("");
  await expect(rows(page)).toHaveCount(2);
  await expectFocus(page);
  await page.reload();
  await expect(name(page)).toHaveValue("");
  await openShelf(page);
  await expect(rows(page)).toHaveText([new RegExp(NAMES[0]), new RegExp(NAMES[1])]);
});

test("another one is removed, and the one that is open stays", async ({ page }) => {
  await threeEnterprises(page);
  await page.getByRole("button", { name: `删除 ${NAMES[0]}` }).click();
  await page.getByRole("button", { name: "确定删除" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(name(page)).toHaveValue(NAMES[2]);
  await expectFocus(page);
  await name(page).fill("丙改名（虚构）");
  await expectKept(page);
  await page.reload();
  await expect(name(page)).toHaveValue("丙改名（虚构）");
  await openShelf(page);
  await expect(rows(page)).toHaveCount(2);
});

test("what was cleared comes back by the button beside the news of it", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await expectKept(page);
  await page.getByRole("button", { name: "清除本机数据" }).click();
  await expect(name(page)).toHaveValue("");
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await expect(name(page)).toHaveValue(OWNER);
  await expectKept(page);
  await page.reload();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
});

async function saved(page: Page, info: TestInfo): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存到文件" }).click();
  const path = info.outputPath((await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

test("saved to a file and opened in another browser, nothing is lost", async ({ page, site, browser }, info) => {
  await takeSample(page, site.folder);
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await answer(page, "企业身份", "没有");
  await page.getByLabel("清单导出日期").fill("2026-11-19");
  await page.getByLabel("判断日期").fill(LATER);
  await openShelf(page);
  const path = await saved(page, info);
  await expect(page.getByText(/已生成.*json/)).toBeVisible();
  const before = JSON.parse(await readFile(path, "utf8"));
  const result = await settled(rating(page));

  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: "block" });
  const other = await context.newPage();
  await other.goto("./");
  await name(other).fill("已在填写（虚构）");
  await expectKept(other);
  await openShelf(other);
  await other.getByLabel("企业档案文件或结果包").setInputFiles(path);
  await expect(notice(other)).toContainText("已打开 1 家企业。");
  await expect(name(other)).toHaveValue(OWNER);
  await expect(grid(other)).toHaveAttribute("aria-rowcount", "66");
  await expect(other.getByLabel("判断日期")).toHaveValue(LATER);
  await expect.poll(() => rating(other).innerText()).toBe(result);
  await expect(rows(other)).toHaveCount(2);
  await expectFocus(other);
  expect(JSON.parse(await readFile(await saved(other, info), "utf8"))).toEqual(before);
  await other.reload();
  await expect(name(other)).toHaveValue(OWNER);
  await openShelf(other);
  await other.getByRole("button", { name: "打开 已在填写（虚构）" }).click();
  await expect(name(other)).toHaveValue("已在填写（虚构）");
  await context.close();
});

test("a file of several enterprises puts each on the shelf", async ({ page }, info) => {
  const path = info.outputPath("several.json");
  const enterprises = NAMES.map((own) => ({ schema: "zhice/enterprise/1", name: own, region: "320682" }));
  await writeFile(path, JSON.stringify({ schema: "zhice/enterprises/1", enterprises }));
  await page.goto("./");
  await openShelf(page);
  await page.getByLabel("企业档案文件或结果包").setInputFiles(path);
  await expect(notice(page)).toContainText("已打开 3 家企业。");
  await expect(name(page)).toHaveValue(NAMES[0]);
  await expect(rows(page)).toHaveCount(3);
});

test("answers that no plan here asks or can use are told and stay in the file", async ({ page }, info) => {
  const path = info.outputPath("other-rules.json");
  const answers = { "includes-lapsed": "是", "of-other-rules": [{ any: "thing" }] };
  const one = { schema: "zhice/enterprise/1", name: NAMES[0], region: "320682", noPatents: true, answers };
  await writeFile(path, JSON.stringify(one));
  await page.goto("./");
  await openShelf(page);
  await page.getByLabel("企业档案文件或结果包").setInputFiles(path);
  await expect(name(page)).toHaveValue(NAMES[0]);
  await expect(page.getByText("资料中有 2 处请核对")).toBeVisible();
  await expect(page.getByText("answers.of-other-rules：载入的方案没有这个问题")).toBeVisible();
  await expect(page.getByText("这里是文字“是”，应写 true")).toBeVisible();
  expect(JSON.parse(await readFile(await saved(page, info), "utf8")).answers).toEqual(answers);
});

/** Files that cannot be opened, with what is said of them. */
const DAMAGED: Record<string, { text: string; said: string[] }> = {
  "cut short": { text: '{"schema": "zhice/enterprise/1", "name": "甲', said: ["不完整"] },
  "empty": { text: "", said: ["文件是空的"] },
  "a list of patents": { text: "申请号,名称\n202310123456.6,装置\n", said: ["不是知策保存的文件", "导入表格"] },
  "of a later version": { text: '{"schema": "zhice/enterprise/9"}', said: ["更新"] },
  "with a wrong value": {
    text: '{"schema": "zhice/enterprise/1",\n"name": "甲", "patents": 5}',
    said: ["patents", "应为列表", "第 2 行"],
  },
  "with one patent twice": {
    text: '{"schema": "zhice/enterprise/1", "patents": [{"applicationNumber": "202310123456.6"}, {"applicationNumber": "202310123456.6"}]}',
    said: ["202310123456.6"],
  },
};

test("a damaged file is refused in plain words, and nothing changes", async ({ page }, info) => {
  await page.goto("./");
  await name(page).fill(NAMES[0]);
  await expectKept(page);
  await openShelf(page);
  for (const [kind, { text, said }] of Object.entries(DAMAGED)) {
    await test.step(kind, async () => {
      const path = info.outputPath(`${kind}.json`);
      await writeFile(path, text);
      await page.getByLabel("企业档案文件或结果包").setInputFiles(path);
      const fault = page.locator(".shelf .fault");
      await expect(fault).toContainText("没有完成");
      for (const words of said) await expect(fault).toContainText(words);
      await expect(fault).toContainText(`${kind}.json`);
      await expect(name(page)).toHaveValue(NAMES[0]);
      await expect(rows(page)).toHaveCount(1);
    });
  }
});

test("axe finds nothing in the shelf, wide and narrow", async ({ page }) => {
  test.slow();
  await threeEnterprises(page);
  await page.getByRole("button", { name: `删除 ${NAMES[0]}` }).click();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoBarrier(page);
  }
});
