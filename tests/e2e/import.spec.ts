// Lists on their way in: kinds of files, columns that nobody knows, what is there already, and the way back.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "@playwright/test";
import { begin, importSample, OWNER } from "./page.ts";
import { expect, test } from "./site.ts";

const run = promisify(execFile);
const FIXTURES = join(import.meta.dirname, "../fixtures/import");

const preview = (page: Page): Locator => page.getByRole("region", { name: "导入预览" });
const grid = (page: Page): Locator => page.getByRole("grid", { name: "专利清单" });
const receipt = (page: Page): Locator => page.getByText(/^已从 .* 导入/);

/** Opens the page for an enterprise whose patents the fixtures name. */
async function open(page: Page): Promise<void> {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
}

/** Chooses a file by its path, or one with this text. */
async function choose(page: Page, file: string, text?: string): Promise<void> {
  const buffer = Buffer.from(text ?? "");
  const files = text === undefined ? file : { name: file, mimeType: "text/csv", buffer };
  await page.getByLabel("专利表格文件").setInputFiles(files);
}

async function adopt(page: Page): Promise<void> {
  await preview(page).getByRole("button", { name: "采用" }).click();
  await expect(receipt(page)).toBeVisible();
}

/** A fact of the preview. */
function fact(page: Page, name: string): Locator {
  return preview(page).locator(".fact").filter({ has: page.getByText(name, { exact: true }) }).locator("dd");
}

interface Kind {
  file: string;
  facts: Record<string, string>;
  /** How many patents there are, and one of them. */
  patents: number;
  one: string;
  also?: string[];
}

const KINDS: Kind[] = [
  { file: "workbook.xlsx", facts: { 格式: "Excel 工作簿（.xlsx）", 工作表: "清单" }, patents: 3, one: "202319100011.3" },
  {
    file: "excel-97-2003.xls",
    facts: { 格式: "Excel 97–2003 工作簿（.xls）", 工作表: "专利清单（没有读取：说明、旧版）" },
    patents: 3,
    one: "202319100011.3",
    also: ["未采用的行（1）", "科学计数法"],
  },
  { file: "web-page.xls", facts: { 格式: "网页表格", 编码: "UTF-8" }, patents: 2, one: "2023", also: ["未采用的行（2）"] },
  { file: "web-page-gb18030.xls", facts: { 格式: "网页表格", 编码: "GB18030", 来源: "CNIPA" }, patents: 1, one: "2023" },
  { file: "utf-16le.csv", facts: { 编码: "UTF-16LE" }, patents: 1, one: "2023" },
  { file: "utf-16be-without-mark.csv", facts: { 编码: "UTF-16BE" }, patents: 1, one: "2023" },
  { file: "own-ledger.csv", facts: { 编码: "GB18030" }, patents: 3, one: "2023" },
];

for (const { file, facts, patents, one, also } of KINDS) {
  test(`${file} is read for what it is`, async ({ page }) => {
    await open(page);
    await choose(page, join(FIXTURES, file));
    for (const [name, value] of Object.entries(facts)) await expect(fact(page, name)).toHaveText(value);
    await expect(fact(page, "识别出")).toHaveText(`${patents} 件专利`);
    for (const words of also ?? []) await expect(preview(page)).toContainText(words);
    await adopt(page);
    await expect(receipt(page)).toHaveText(`已从 ${file} 导入：新增 ${patents} 件。`);
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(patents + 1));
    await expect(grid(page).getByRole("rowheader").filter({ hasText: one }).first()).toBeVisible();
  });
}

const REFUSED: [file: string, why: string][] = [
  ["excel-97-2003-with-password.xls", "这个工作簿设有打开密码"],
  ["excel-97-2003-cut-short.xls", "已损坏或不完整"],
  ["web-page-without-table.xls", "没有表格的网页"],
  ["cut-short.csv", "第 2 行文件在一个字的中间断开"],
];

test("what cannot be read says why, changes nothing, and the next file can be chosen at once", async ({ page }) => {
  await open(page);
  for (const [file, why] of REFUSED) {
    await choose(page, join(FIXTURES, file));
    const fault = page.getByRole("alert").filter({ hasText: `没有读懂文件 ${file}` });
    await expect(fault).toContainText(why);
    await expect(grid(page)).toHaveCount(0);
  }
  await choose(page, join(FIXTURES, "workbook.xlsx"));
  await adopt(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "4");
});

test("columns that nobody knows are named once, and known after a reload", async ({ page }) => {
  const header = "甲栏,乙栏,丙栏\n";
  await open(page);
  await choose(page, "乙方台账.csv", `${header}202319100011.3,一种齿轮（虚构）,2023-05-06\n`);
  await expect(preview(page)).toContainText("没有认出哪一列是申请号");
  const read = preview(page).getByRole("button", { name: "按此读取" });
  await expect(read).toBeDisabled();
  await expect(preview(page).getByRole("button", { name: "采用" })).toHaveCount(0);
  for (const [column, label] of [["甲栏", "申请号"], ["乙栏", "专利名称"], ["丙栏", "申请日"]]) {
    await preview(page).getByLabel(`“${column}”列的含义`).selectOption({ label: label! });
  }
  await read.click();
  await expect(preview(page)).toContainText("已按您指定的列读取。");
  await expect(fact(page, "识别出")).toHaveText("1 件专利");
  await adopt(page);
  await expect(grid(page).getByRole("row", { name: /202319100011\.3/ })).toContainText("2023-05-06");

  await page.reload();
  await expect(grid(page)).toBeVisible();
  await choose(page, "乙方台账（二）.csv", `${header}202319100022.1,一种夹具（虚构）,2023-06-07\n`);
  await expect(preview(page)).toContainText("已按您指定的列读取。");
  await expect(fact(page, "与现有清单相比")).toHaveText("新增 1，更新 0，相同 0");

  await preview(page).getByText("各列的含义").click();
  await preview(page).getByRole("button", { name: "恢复自动识别" }).click();
  await expect(preview(page)).toContainText("没有认出哪一列是申请号");
});

test("a second list says what is new, changed and the same, and is taken back whole", async ({ page }) => {
  const header = "申请号,名称,法律状态\n";
  const [first, second, third] = ["202319100011.3,一种齿轮（虚构）", "202319100022.1,一种夹具（虚构）", "202319100033.X,一种轴（虚构）"];
  await open(page);
  await choose(page, "一.csv", `${header}${first},授权\n${second},授权\n`);
  await expect(preview(page).getByText("与现有清单相比")).toHaveCount(0);
  await adopt(page);
  await choose(page, "二.csv", `${header}${first},授权\n${second},未缴年费终止\n${third},实质审查\n`);
  await expect(fact(page, "与现有清单相比")).toHaveText("新增 1，更新 1，相同 1");
  await adopt(page);
  await expect(receipt(page)).toHaveText("已从 二.csv 导入：新增 1 件，更新 1 件，相同 1 件。");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "4");
  const changed = grid(page).getByRole("row", { name: /202319100022\.1/ });
  await expect(changed).toContainText("终止");

  await page.getByRole("button", { name: "撤销导入" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "3");
  await expect(changed).not.toContainText("终止");
  await page.reload();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "3");
});

test("a long read is stopped at once, and another file can follow", async ({ page, site }) => {
  const lines = Array.from({ length: 300_000 }, (_, at) => `号码${at},装置${at}（虚构）,2020-05-06,授权`);
  await open(page);
  await page.getByRole("button", { name: "导入表格" }).focus();
  await choose(page, "很长.csv", `申请号,名称,申请日,法律状态\n${lines.join("\n")}\n`);
  await expect(page.getByText("正在读取 很长.csv…")).toBeVisible();
  await page.getByRole("button", { name: "停止读取" }).click();
  await expect(page.getByText("正在读取")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "手工填写" })).toBeVisible();
  await importSample(page, site.folder, "incopat-utf8.csv");
  await adopt(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
});

const TABLE = "申请号\t名称\t法律状态\n202319100011.3\t粘贴的装置（虚构）\t授权\n";

test("a table that was copied is pasted into an empty list by keys, by button, and told from a word", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const copy = (text: string) => page.evaluate((text) => navigator.clipboard.writeText(text), text);
  const button = page.getByRole("button", { name: "从剪贴板粘贴" });
  await copy("名称\t法律状态\n一种装置\t授权\n");
  await button.click();
  await expect(page.getByText("剪贴板中没有含申请号的表格")).toBeVisible();
  await copy(TABLE);
  await page.getByLabel("企业名称").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+v");
  await expect(preview(page), "a field keeps what is pasted into it").toHaveCount(0);
  await page.getByLabel("企业名称").fill(OWNER);

  await button.focus();
  await page.keyboard.press("Control+v");
  await expect(fact(page, "文件")).toHaveText("粘贴的内容");
  await preview(page).getByRole("button", { name: "放弃" }).click();
  await button.click();
  await adopt(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "2");
});

test("where the clipboard is closed to pages, it says how to paste all the same", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page);
  await page.getByRole("button", { name: "从剪贴板粘贴" }).click();
  await expect(page.getByText("浏览器不允许网页直接读取剪贴板。请在本页按 Ctrl+V。")).toBeVisible();
});

/** Writes a row into the first sheet of a workbook, below its header. */
const FILL_IN = `
import sys, zipfile
path, *cells = sys.argv[1:]
with zipfile.ZipFile(path) as book:
    parts = {name: book.read(name) for name in book.namelist()}
row = "".join(f'<c r="{chr(65 + at)}2" t="inlineStr"><is><t>{cell}</t></is></c>' for at, cell in enumerate(cells))
sheet = "xl/worksheets/sheet1.xml"
parts[sheet] = parts[sheet].replace(b"</row></sheetData>", f'</row><row r="2">{row}</row></sheetData>'.encode())
with zipfile.ZipFile(path, "w") as book:
    for name, part in parts.items():
        book.writestr(name, part)
`;

test("the template is downloaded, filled in, and comes back as a list", async ({ page }, info) => {
  await open(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载填写模板" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("专利清单模板.xlsx");
  await expect(page.getByText("已生成 专利清单模板.xlsx")).toBeVisible();
  const path = info.outputPath("专利清单模板.xlsx");
  await download.saveAs(path);

  await choose(page, path);
  await expect(page.getByRole("alert")).toContainText("第 1 行是表头，但下面没有任何数据");
  await run("python3", ["-c", FILL_IN, path, "202319100011.3", "", "一种模板里的装置（虚构）"]);
  await choose(page, path);
  await expect(fact(page, "识别出")).toHaveText("1 件专利");
  await adopt(page);
  await expect(grid(page).getByRole("row", { name: /202319100011\.3/ })).toContainText("一种模板里的装置（虚构）");
});
