// The grid of patents: by keyboard alone, sorted, filtered, in bulk, pasted, and a hundred thousand long.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { type Locator, type Page } from "@playwright/test";
import { long } from "./long.ts";
import { begin, grid, openList, OWNER } from "./page.ts";
import { expect, test } from "./site.ts";

const shown = (page: Page): Promise<string[]> => grid(page).getByRole("rowheader").allTextContents();
const active = (page: Page): Locator => page.locator(".cell-active");

/** Types keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("a title and a circumstance are edited and a row is selected by keyboard alone", async ({ page, site }) => {
  await openList(page, site.folder);
  await grid(page).focus();
  await press(page, "Control+Home", "ArrowRight", "ArrowRight", "F2");
  const title = page.getByRole("textbox", { name: /^名称，/ });
  await expect(title).toBeFocused();
  await title.fill("改过的名称（虚构）");
  await press(page, "Enter");
  await expect(active(page)).toHaveText("改过的名称（虚构）");
  await expect(grid(page)).toBeFocused();
  await press(page, "Enter", "Escape");
  await expect(grid(page)).toBeFocused();

  await page.getByLabel("类型", { exact: true }).selectOption({ label: "发明" });
  await grid(page).focus();
  await press(page, "Control+Home");
  for (let column = 0; column < 9; column += 1) await press(page, "ArrowRight");
  await press(page, "Enter");
  await expect(page.getByRole("combobox", { name: /^战略性新兴产业，/ })).toBeFocused();
  await page.getByRole("combobox", { name: /^战略性新兴产业，/ }).selectOption({ label: "是" });
  await expect(active(page)).toHaveText("是");
  await press(page, " ");
  await expect(page.getByText("已选 1 件")).toBeVisible();
  await press(page, "End", "Tab");
  await expect(grid(page)).not.toBeFocused();
});

test("what cannot be read is not taken", async ({ page, site }) => {
  await openList(page, site.folder);
  await grid(page).focus();
  await press(page, "Control+Home");
  for (let column = 0; column < 7; column += 1) await press(page, "ArrowRight");
  const before = await active(page).textContent();
  await press(page, "F2");
  await page.getByRole("textbox", { name: /^申请日，/ }).fill("2023-02-30");
  await press(page, "Enter");
  await expect(page.getByRole("textbox", { name: /^申请日，/ })).toHaveAttribute("aria-invalid", "true");
  await press(page, "Escape");
  await expect(active(page)).toHaveText(before!);
});

test("columns sort up, down and not at all", async ({ page, site }) => {
  await openList(page, site.folder);
  const unsorted = await shown(page);
  const head = grid(page).getByRole("columnheader", { name: "申请号" });
  await head.click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const up = await shown(page);
  const digits = (number: string): number => Number(number.slice(0, 12).replace(/\D/g, ""));
  const numbers = up.map(digits);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  await head.click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await shown(page)).not.toEqual(up);
  await head.click();
  await expect(head).toHaveAttribute("aria-sort", "none");
  expect(await shown(page)).toEqual(unsorted);
});

test("the filter leaves what was asked for, says how many, and is cleared at once", async ({ page, site }) => {
  await openList(page, site.folder);
  const number = (await shown(page))[3]!.slice(0, 12);
  await page.getByLabel("查找申请号或名称").fill(`ZL ${number}`);
  await expect(page.getByText("显示 1 件，共 65 件")).toBeVisible();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(page.getByText("共 65 件", { exact: true })).toBeVisible();
  await page.getByLabel("星级评定中").selectOption({ label: "计入" });
  await expect(page.getByText(/^显示 \d+ 件，共 65 件$/)).toBeVisible();
  await expect(grid(page).getByText(/^计入：/).first()).toBeVisible();
  await expect(grid(page).getByText(/^未计入：/)).toHaveCount(0);
  await grid(page).getByText(/^计入：/).first().click();
  await expect(page.getByRole("dialog")).toContainText("有效发明专利");
  await page.getByRole("button", { name: "关闭" }).click();
});

test("many are marked and deleted at once, and it is undone", async ({ page, site }) => {
  await openList(page, site.folder);
  await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
  await expect(page.getByText("已选 65 件")).toBeVisible();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByText("已标注 65 件专利。")).toBeVisible();
  await page.locator(".notice").getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "删除所选" }).click();
  await expect(page.getByText("已删除 65 件专利。")).toBeVisible();
  await page.locator(".notice").getByRole("button", { name: "撤销" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  const boxes = grid(page).getByRole("checkbox", { name: /^选择 \d/ });
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(page.getByText("已选 4 件")).toBeVisible();
});

test("a table that is pasted is imported", async ({ page, site }) => {
  await openList(page, site.folder);
  const text = "申请号\t名称\t法律状态\n202310123456.6\t粘贴的装置（虚构）\t授权\n";
  await grid(page).evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(page.getByRole("region", { name: "导入预览" })).toContainText("粘贴的内容");
});

test("a hundred thousand patents scroll to the end, sort, filter, are marked and deleted, and come back", async ({ page }, info) => {
  test.setTimeout(300_000);
  const count = 100_000;
  const slow = { timeout: 60_000 };
  const file = info.outputPath("十万件.csv");
  await writeFile(file, long(count));
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await page.getByLabel("专利表格文件").setInputFiles(file);
  const preview = page.getByRole("region", { name: "导入预览" });
  await expect(preview).toContainText(String(count), { timeout: 120_000 });
  await preview.getByRole("button", { name: "采用" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(count + 1), slow);
  await grid(page).focus();
  await press(page, "Control+End");
  await expect(grid(page).getByText("202010100000.", { exact: false })).toBeVisible();
  expect(await grid(page).getByRole("row").count()).toBeLessThan(60);
  await grid(page).getByRole("columnheader", { name: "名称" }).click();
  await press(page, "Control+Home");
  await expect(grid(page).getByRole("rowheader").first()).toHaveText(/^202010100000/, slow);
  await page.getByLabel("查找申请号或名称").fill("装置4711");
  await expect(page.getByText(`显示 11 件，共 ${count} 件`)).toBeVisible(slow);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(page.getByText(`共 ${count} 件`, { exact: true })).toBeVisible(slow);

  await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
  await expect(page.getByText(`已选 ${count} 件`)).toBeVisible();
  await page.getByRole("button", { name: "应用" }).click();
  const notice = page.locator(".notice");
  await expect(notice).toContainText(`已标注 ${count} 件专利。`, slow);
  await expect(grid(page).getByRole("row").nth(1)).toContainText("是");
  await notice.getByRole("button", { name: "撤销" }).click();
  await expect(grid(page).getByRole("row").nth(1)).not.toContainText("是");
  await expect(page.getByText(`已选 ${count} 件`)).toBeVisible();
  await page.getByRole("button", { name: "删除所选" }).click();
  await expect(notice).toContainText(`已删除 ${count} 件专利。`, slow);
  await expect(grid(page)).toHaveCount(0);
  await notice.getByRole("button", { name: "撤销" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(count + 1), slow);
  await expect(grid(page).getByRole("rowheader").first()).toHaveText(/^202010000001/);
});

test("Ctrl+Z outside of a text takes back what the notice tells of, and nothing typed elsewhere", async ({ page, site }) => {
  await openList(page, site.folder);
  const name = page.getByLabel("企业名称");
  await name.press("End");
  await name.pressSequentially("甲");
  await press(page, "Control+z");
  await expect(name, "in a text it is the browser's").toHaveValue(OWNER);
  await name.pressSequentially("甲");
  await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
  await page.getByRole("button", { name: "删除所选" }).click();
  await expect(grid(page)).toHaveCount(0);
  await press(page, "Control+z");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  await press(page, "Control+z");
  await expect(name).toHaveValue(`${OWNER}甲`);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
});

for (const width of [1440, 375]) {
  test(`the way to what patents lack shows the column, clear of the steps, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await begin(page);
    await page.getByLabel("企业名称").fill(OWNER);
    // Of the first patents it is not said whether they are in force.
    const text = readFileSync(`${site.folder}/samples/incopat-utf8.csv`, "utf8").replaceAll("有效,授权,", "奇怪,奇怪,");
    await page.getByLabel("专利表格文件").setInputFiles({ name: "清单.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("region", { name: "导入预览" }).getByRole("button", { name: "采用" }).click();
    await expect(page.locator("#receipt-title")).toBeFocused();
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    await page.getByRole("button", { name: /^\d+ 件专利的“/ }).locator("visible=true").first().click();
    await expect(grid(page)).toBeFocused();
    const steps = page.getByRole("navigation", { name: "办理步骤" });
    const bottom = await steps.evaluate((it) => it.getBoundingClientRect().bottom);
    await expect.poll(() => grid(page).evaluate((it) => it.getBoundingClientRect().top)).toBeGreaterThanOrEqual(bottom);
    await expect(active(page)).toBeInViewport({ ratio: 0.85 });
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    const over = await steps.evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const found = [0.2, 0.5, 0.8].map((part) => document.elementFromPoint(left + width * part, top + height / 2));
      return found.every((element) => element !== null && it.contains(element));
    });
    expect(over, "the table lies below the steps").toBe(true);
  });
}

for (const width of [1280, 320]) {
  test(`axe finds nothing in the grid at ${width} px`, async ({ page, site }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    await openList(page, site.folder);
    await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
    await grid(page).focus();
    await press(page, "Control+Home", "ArrowRight", "ArrowRight", "Enter");
    const { violations } = await new AxeBuilder({ page }).include(".portfolio").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
}
