// Who owns the patents follows from the enterprise's name, whenever that is entered or corrected, but for
// what a person has said.
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { long } from "./long.ts";
import { begin, expectKept, grid, OWNER } from "./page.ts";
import { expect, test } from "./site.ts";

const UNIVERSITY = "示例理工大学（虚构）";
const LIST = [
  "申请号,名称,申请日,授权公告日,法律状态,权利人",
  `202319100011.3,一种齿轮（虚构）,2023-05-06,2024-05-06,授权,${OWNER}`,
  `202319100022.1,一种夹具（虚构）,2023-05-06,2024-05-06,授权,${UNIVERSITY};${OWNER}`,
  `202319100033.X,一种刀架（虚构）,2023-05-06,2024-05-06,授权,${OWNER}`,
  `202319100044.7,一种轴承（虚构）,2023-05-06,2024-05-06,授权,${UNIVERSITY}`,
].join("\n");

const [SOLE, OTHER, UNKNOWN, GONE] = ["独有", "共有，非第一权利人", "未知", "已不属于本企业"] as const;
const nameOf = (page: Page): Locator => page.getByLabel("企业名称");
const notice = (page: Page): Locator => page.locator(".notice");

/** Imports the list by the name that is entered by now. */
async function take(page: Page): Promise<void> {
  const buffer = Buffer.from(LIST);
  await page.getByLabel("专利表格文件").setInputFiles({ name: "清单.csv", mimeType: "text/csv", buffer });
  await page.getByRole("region", { name: "导入预览" }).getByRole("button", { name: "采用" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "5");
  await expect(page.locator("#receipt-title")).toBeFocused();
}

/** Expects who owns the four patents, in order. */
async function expectOwners(page: Page, ...owners: string[]): Promise<void> {
  const cells = grid(page).locator(".grid-body .cell-words:nth-child(7)");
  await expect(cells).toHaveText(owners);
}

/** Says by hand who owns the first patent. */
async function say(page: Page, owner: string): Promise<void> {
  await grid(page).locator(".grid-body .cell-words:nth-child(7)").first().dblclick();
  await page.getByRole("combobox", { name: /^权属，/ }).selectOption({ label: owner });
  await expect(grid(page).getByRole("combobox")).toHaveCount(0);
}

test("a name that comes after the list is read from it, told, and taken back", async ({ page }) => {
  await begin(page);
  await take(page);
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  await nameOf(page).fill(OWNER);
  await expectOwners(page, SOLE, OTHER, SOLE, UNKNOWN);
  await expect(notice(page)).toContainText("已按企业名称重新判断权属，3 件专利有变化。");
  await expect(notice(page)).toContainText("有 1 件按这个名称认不出");
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  await expectKept(page);
  await page.reload();
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  await expect(nameOf(page)).toHaveValue(OWNER);
});

test("a corrected name is another name, and a slip of typing is none of a patent's owners", async ({ page }) => {
  await begin(page);
  await nameOf(page).fill(UNIVERSITY);
  await take(page);
  await expectOwners(page, UNKNOWN, "共有，第一权利人", UNKNOWN, SOLE);
  await nameOf(page).fill(OWNER);
  await expectOwners(page, SOLE, OTHER, SOLE, UNKNOWN);
  await expect(notice(page)).toContainText("4 件专利有变化");
  await nameOf(page).fill(OWNER.replace("精密", "精蜜"));
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  await expect(notice(page)).toContainText("有 4 件按这个名称认不出");
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await expectOwners(page, SOLE, OTHER, SOLE, UNKNOWN);
  await nameOf(page).fill("");
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  await nameOf(page).fill(OWNER);
  await expectOwners(page, SOLE, OTHER, SOLE, UNKNOWN);
});

test("a name that nobody in the list bears is told, and changes nothing", async ({ page }) => {
  await begin(page);
  await take(page);
  await nameOf(page).fill("如皋另一家（虚构）有限公司");
  await expect(notice(page)).toContainText("有 4 件按这个名称认不出是否属于本企业，权属记为未知；请核对企业名称。");
  await expect(notice(page).getByRole("button", { name: "撤销" })).toHaveCount(0);
  await expectOwners(page, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
});

test("what a person said follows no name, also after a reload and another import", async ({ page }) => {
  await begin(page);
  await take(page);
  await say(page, GONE);
  await expectOwners(page, GONE, UNKNOWN, UNKNOWN, UNKNOWN);
  await nameOf(page).fill(OWNER);
  await expectOwners(page, GONE, OTHER, SOLE, UNKNOWN);
  await say(page, SOLE);
  await expectKept(page);
  await page.reload();
  await nameOf(page).fill(UNIVERSITY);
  await expectOwners(page, SOLE, "共有，第一权利人", UNKNOWN, SOLE);
  await say(page, OTHER);
  await nameOf(page).fill(OWNER);
  await expectOwners(page, OTHER, OTHER, SOLE, UNKNOWN);
  await take(page);
  await expectOwners(page, OTHER, OTHER, SOLE, UNKNOWN);
});

test("a name changed while a file is looked at holds for the file", async ({ page }) => {
  await begin(page);
  const buffer = Buffer.from(LIST);
  await page.getByLabel("专利表格文件").setInputFiles({ name: "清单.csv", mimeType: "text/csv", buffer });
  const preview = page.getByRole("region", { name: "导入预览" });
  await expect(preview).toBeVisible();
  await nameOf(page).fill(OWNER);
  await preview.getByRole("button", { name: "采用" }).click();
  await expectOwners(page, SOLE, OTHER, SOLE, UNKNOWN);
});

test("a hundred thousand patents are read by another name without holding up the page", async ({ page }, info) => {
  test.setTimeout(300_000);
  const count = 100_000;
  const file = info.outputPath("十万件.csv");
  await writeFile(file, long(count));
  await begin(page);
  await page.getByLabel("专利表格文件").setInputFiles(file);
  const preview = page.getByRole("region", { name: "导入预览" });
  await expect(preview).toContainText(String(count), { timeout: 120_000 });
  await preview.getByRole("button", { name: "采用" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(count + 1), { timeout: 60_000 });
  const cell = grid(page).locator(".grid-body .cell-words:nth-child(7)").first();
  await expect(cell).toHaveText(UNKNOWN);
  await nameOf(page).fill(OWNER);
  await expect(notice(page)).toContainText(`${count} 件专利有变化`, { timeout: 60_000 });
  await expect(cell).toHaveText(SOLE);
  await notice(page).getByRole("button", { name: "撤销" }).click();
  await expect(cell).toHaveText(UNKNOWN, { timeout: 60_000 });
});
