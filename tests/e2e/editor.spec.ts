// Facts of a patent that do not fit together: asked about at the field, and marked in the list.
import type { Locator, Page } from "@playwright/test";
import { begin, grid, OWNER } from "./page.ts";
import { expect, test } from "./site.ts";

/** A saved file: an import leaves out what does not fit together and says so, a file holds what was entered. */
const SAVED = JSON.stringify({
  schema: "zhice/enterprise/1",
  name: OWNER,
  region: "320682",
  patents: [
    ["202319100011.3", "一种齿轮（虚构）", "2024-05-06"],
    ["202319100022.1", "一种夹具（虚构）", "2022-05-06"],
    ["202319100033.X", "一种刀架（虚构）", "2024-05-06", "2025-05-06"],
  ].map(([applicationNumber, title, grantedOn, endedOn]) => (
    { applicationNumber, title, filedOn: "2023-05-06", grantedOn, endedOn, status: "granted", ownership: "sole" }
  )),
});

const form = (page: Page): Locator => page.getByRole("dialog");

/** What is said of a field of the form. */
function remark(page: Page, field: string): Locator {
  const label = page.getByText(field, { exact: true });
  return form(page).locator(".field").filter({ has: label }).locator(".field-remark");
}

/** Fills in a field of the form, or chooses in it. */
async function enter(page: Page, field: string, value: string): Promise<void> {
  const control = form(page).getByLabel(field, { exact: true });
  const isChoice = (await control.evaluate((it) => it.tagName)) === "SELECT";
  await (isChoice ? control.selectOption({ label: value }) : control.fill(value));
}

/** What is entered one after the other, and the field with what is said of it then; nothing where it fits. */
const CASES: [steps: [field: string, value: string][], field: string, says: string | null][] = [
  [[["申请号", "202310123456.6"], ["申请日", "2022-05-06"]], "申请日", "与申请号中的年份 2023 不符（分案申请、国际申请除外），请核对；仍可保存。"],
  [[["申请日", "2023-05-06"]], "申请日", null],
  [[["授权公告日", "2023-05-05"]], "授权公告日", "不在申请日 2023-05-06 之后，请核对。"],
  [[["授权公告日", "2024-05-07"]], "授权公告日", null],
  [[["状态", "审查中"]], "授权公告日", "法律状态却是“审查中”"],
  [[["状态", "专利权维持"], ["权利终止日", "2025-05-06"]], "权利终止日", "权利却已于 2025-05-06 终止，请核对；仍可保存。"],
  [[["权利终止日", ""], ["类型", "外观设计"]], "类型", "申请号却是发明的号码"],
];

test("what does not fit together is said at the field, and no more once it fits", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "手工填写" }).click();
  for (const [steps, field, says] of CASES) {
    for (const [name, value] of steps) await enter(page, name, value);
    if (says === null) await expect(remark(page, field)).toHaveCount(0);
    else await expect(remark(page, field)).toContainText(says);
  }
  await enter(page, "类型", "按申请号判断");
  await enter(page, "授权公告日", "2022-05-07");
  await form(page).getByRole("button", { name: "保存", exact: true }).click();
  await expect(form(page).getByRole("alert")).toHaveText("有 1 处需要更正。");
  await enter(page, "授权公告日", "2024-05-07");
  await enter(page, "权利终止日", "2025-05-06");
  await form(page).getByRole("button", { name: "保存", exact: true }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(grid(page).getByRole("row", { name: /202310123456\.6/ })).toContainText("需要核对");
});

test("doubts of a list are marked, found by the filter, and leave all else to be entered", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "企业档案" }).click();
  const file = { name: "档案.json", mimeType: "application/json", buffer: Buffer.from(SAVED) };
  await page.getByLabel("企业档案文件或结果包").setInputFiles(file);
  const marks = grid(page).getByText("需要核对");
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toHaveAttribute("title", "授权公告日 2022-05-06 不在申请日 2023-05-06 之后");
  await page.getByLabel("只看存疑的").check();
  await expect(page.getByText("显示 2 件，共 3 件")).toBeVisible();

  await page.getByRole("button", { name: /^编辑 202319100022\.1/ }).click();
  await expect(remark(page, "授权公告日")).toContainText("请核对；仍可保存。");
  await enter(page, "名称", "改过的夹具（虚构）");
  await form(page).getByRole("button", { name: "保存", exact: true }).click();
  await expect(grid(page).getByRole("row", { name: /202319100022\.1/ })).toContainText("改过的夹具");
  await page.getByRole("button", { name: /^编辑 202319100022\.1/ }).click();
  await enter(page, "授权公告日", "2024-05-06");
  await form(page).getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("显示 1 件，共 3 件")).toBeVisible();
  await expect(marks).toHaveCount(1);
});

test("an end that lies ahead of the list's day is none to ask about", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "手工填写" }).click();
  await enter(page, "申请号", "202310123456.6");
  await enter(page, "状态", "专利权维持");
  await enter(page, "权利终止日", "2026-10-01");
  await expect(remark(page, "权利终止日")).toContainText("权利却已于 2026-10-01 终止");
  await form(page).getByRole("button", { name: "保存", exact: true }).click();
  await expect(grid(page).getByText("需要核对")).toHaveCount(1);
  await page.getByLabel("清单导出日期").fill("2026-09-30");
  await expect(grid(page).getByText("需要核对")).toHaveCount(0);
});
