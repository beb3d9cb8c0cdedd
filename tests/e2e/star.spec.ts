// The main way: an export comes in, the star and the gap are told, a rule is changed on the site.
import { answer, begin, condition, fileProduct, importSample, OWNER, rating } from "./page.ts";
import { expect, test } from "./site.ts";

test("a GB18030 export gives the star and the gap, and an edited rule changes both", async ({ page, site }) => {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, site.folder, "incopat-gb18030.csv");
  const preview = page.getByRole("region", { name: "导入预览" });
  await expect(preview).toContainText("GB18030");
  await expect(preview).toContainText("65 件专利");
  await expect(preview).toContainText("科学计数法");
  await preview.getByRole("button", { name: "采用" }).click();

  await expect(rating(page)).toContainText("可能达到二星级，取决于未知信息");
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await answer(page, "专利清单已包括本年度转出的发明专利", "是");
  await fileProduct(page, "2026-05-20");

  await expect(rating(page)).toContainText("二星级");
  await expect(condition(page, /^三星级/)).toContainText("还差 7 件");
  await expect(condition(page, /失效率/)).toContainText("2/26 = 7.69 %");
  await expect(condition(page, /^二星级/)).toContainText("达标");

  await site.edit("rules/rugao-2024/plan.rhai", (text) => text.replace("[20, 30, 40, 50]", "[25, 30, 40, 50]"));
  await page.reload();
  await expect(rating(page)).toContainText("未达到星级");
  await expect(condition(page, /^二星级/)).toContainText("还差 2 件");
  await expect(page.getByLabel("企业名称")).toHaveValue(OWNER);
});

for (const name of ["incopat-utf8.csv", "incopat-utf8-bom.csv", "patsnap-utf8.csv", "patsnap-utf8-bom.csv", "patsnap-gb18030.csv"]) {
  test(`the sample ${name} counts the same patents`, async ({ page, site }) => {
    await begin(page);
    await page.getByLabel("企业名称").fill(OWNER);
    await importSample(page, site.folder, name);
    await page.getByRole("button", { name: "采用" }).click();
    await expect(condition(page, /^三星级/)).toContainText("还差 7 件");
    await expect(condition(page, /失效率/)).toContainText("2/26");
  });
}

test("patents can be typed by hand", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "手工填写" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("申请号").fill("202310123456.7");
  await expect(dialog).toContainText("校验位应为 6");
  await dialog.getByLabel("申请号").fill("ZL 2023 1 0123456.6");
  await dialog.getByLabel("名称").fill("一种示例装置（虚构）");
  await dialog.getByLabel("申请日", { exact: true }).fill("2023-05-06");
  await dialog.getByLabel("授权公告日").fill("2025-02-11");
  await dialog.getByLabel("状态").selectOption({ label: "专利权维持" });
  await dialog.getByLabel("权属").selectOption({ label: "独有" });
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("region", { name: "专利清单" })).toContainText("202310123456.6");
  await expect(condition(page, /^二星级/)).toContainText("还差 20 件");
  await page.reload();
  await expect(page.getByRole("region", { name: "专利清单" })).toContainText("202310123456.6");
});

test("an endless script is stopped within a second and the page goes on", async ({ page, site }) => {
  await site.edit("rules/rugao-2024/plan.rhai", (text) => text.replace("require(\"高价值发明专利\"", "loop {} require(\"高价值发明专利\""));
  await begin(page);
  await expect(rating(page)).toContainText("运算超过 1000000 步的上限，已停止", { timeout: 3000 });
  await expect(rating(page)).toContainText(/第 \d+ 行/);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, site.folder, "incopat-utf8.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.getByRole("region", { name: "专利清单" })).toBeVisible();
});

test("a broken script is told with its place, and mending it on the site is enough", async ({ page, site }) => {
  let line = 0;
  await site.edit("rules/rugao-2024/plan.rhai", (text) => {
    line = text.slice(0, text.indexOf("let star_ladder = param(")).split("\n").length;
    return text.replace("let star_ladder = param(", "let star_ladder = parm(");
  });
  await begin(page);
  const result = page.getByRole("region", { name: "结果", exact: true });
  await expect(result).toContainText("没有函数“parm”");
  await expect(result).toContainText(`rugao-2024/plan.rhai 第 ${line} 行 第 19 列`);
  await site.edit("rules/rugao-2024/plan.rhai", (text) => text.replace("parm(", "param("));
  await page.reload();
  await expect(rating(page)).toBeVisible();
});
