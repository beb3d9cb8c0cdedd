// The report: what is printed, from wherever one prints, and the files that leave and come back.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Page, TestInfo } from "@playwright/test";
import { begin, importSample, OWNER, rating } from "./page.ts";
import { expect, test } from "./site.ts";

const run = promisify(execFile);

/** The sample's enterprise with its patents. */
async function sample(page: Page, folder: string): Promise<void> {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, folder, "incopat-utf8.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(rating(page)).toContainText("可能达到二星级");
}

/** The same, and then the report. */
async function report(page: Page, folder: string): Promise<void> {
  await sample(page, folder);
  await page.getByRole("link", { name: "报告" }).click();
  await expect(paper(page)).toContainText("规则版本");
}

function paper(page: Page) {
  return page.getByRole("article", { name: "知识产权惠企政策自查报告" });
}

/** Prints the page and gives the sheets as text. */
async function printed(page: Page, info: TestInfo): Promise<string[]> {
  const path = info.outputPath("page.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const { stdout } = await run("pdftotext", ["-layout", path, "-"]);
  return stdout.split("\f").slice(0, -1);
}

/** Without the blanks that a layout puts in. */
const squeezed = (text: string) => text.replace(/\s+/g, "");

function expectReport(sheets: string[]): void {
  const whole = squeezed(sheets.join(""));
  for (const words of [
    "知识产权惠企政策自查报告",
    OWNER,
    "2026年11月21日",
    "皋政发〔2024〕10号",
    "2024-01-01至2026-12-31",
    "可能达到二星级",
    "还差7件",
    "口径敏感",
    "专利计入情况",
    "未计入",
    "条款一览",
    "rugao-2024/plan.rhai",
  ]) {
    expect(whole, words).toContain(words);
  }
  sheets.forEach((sheet, at) => {
    expect(squeezed(sheet)).toContain(`自查结果仅供参考，以主管部门认定为准`);
    expect(squeezed(sheet)).toContain(`${at + 1}/${sheets.length}`);
  });
  // Nothing of the form, nothing that one could press.
  for (const words of ["导出XLSX", "清除本机数据", "请选择", "显示设置"]) expect(whole).not.toContain(words);
}

test("the report is printed on A4 with its number on every sheet", async ({ page, site }, info) => {
  await report(page, site.folder);
  const sheets = await printed(page, info);
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.length).toBeLessThan(26);
  expectReport(sheets);
});

test("printing from any step prints the report", async ({ page, site }, info) => {
  const loaded = page.waitForResponse(/report.*\.wasm$/);
  await sample(page, site.folder);
  await loaded;
  await expect(async () => expectReport(await printed(page, info))).toPass();
  await expect(page.getByRole("region", { name: "专利清单" })).toBeVisible();
  await expect(paper(page)).toHaveCount(0);
});

test("before the report has come, entries and result are printed", async ({ page }, info) => {
  await page.route(/report.*\.wasm$/, (route) => route.abort());
  await begin(page);
  await expect(rating(page)).toBeVisible();
  const whole = squeezed((await printed(page, info)).join(""));
  expect(whole).toContain("知识产权密集型企业星级评定");
  expect(whole).toContain("自查结果仅供参考");
});

test("the report has no barriers, on wide screens and narrow, light and dark", async ({ page, site }) => {
  test.setTimeout(180_000);
  await report(page, site.folder);
  for (const [width, colorScheme] of [[1280, "light"], [320, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  }
});

/** Presses a button and keeps the file that comes of it. */
async function save(page: Page, button: string, info: TestInfo): Promise<{ path: string; download: Download }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await coming;
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { path, download };
}

test("the workbook has its three sheets", async ({ page, site }, info) => {
  await report(page, site.folder);
  const { path, download } = await save(page, "导出 XLSX", info);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  const { stdout } = await run("python3", [
    "-c",
    "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode())",
    path,
  ]);
  for (const sheet of ["结果", "专利台账", "依据与版本"]) expect(stdout).toContain(`name="${sheet}"`);
  await expect(page.getByRole("region", { name: "保存与核对" })).toContainText("已生成");
});

test("a package is confirmed, and one that was changed is named", async ({ page, site }, info) => {
  await report(page, site.folder);
  const { path } = await save(page, "保存结果包（JSON）", info);
  const record = JSON.parse(await readFile(path, "utf8"));
  expect(record.schema).toBe("zhice/package/1");
  expect(record.enterprise.name).toBe(OWNER);

  const files = page.getByRole("region", { name: "保存与核对" });
  const open = (file: string) => files.getByLabel("打开结果包核对").setInputFiles(file);
  await open(path);
  await expect(files).toContainText("与记录一致");
  await expect(files).toContainText("规则文件与记录时相同");

  const star = record.assessment.plans
    .flatMap((plan: { provisions: { id: string }[] }) => plan.provisions)
    .find((provision: { id: string }) => provision.id === "RG24-10");
  star.level = { certain: 5, possible: 5 };
  star.status = "met";
  record.rules[0].sha256 = "0".repeat(64);
  const tampered = info.outputPath("tampered.json");
  await writeFile(tampered, JSON.stringify(record));
  await open(tampered);
  await expect(files).toContainText("与记录不一致");
  await expect(files.getByRole("row", { name: /知识产权密集型企业星级评定/ })).toContainText("五星级");
  await expect(files).toContainText(`${record.rules[0].path}：内容已修改`);

  const other = info.outputPath("other.json");
  await writeFile(other, "{\"schema\": \"zhice/package/9\"}");
  await open(other);
  await expect(files).toContainText("没有完成");
  await expect(page.getByRole("link", { name: "7 报告" })).toHaveAttribute("aria-current", "step");
});
