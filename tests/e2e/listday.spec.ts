// The day of the list and the day judged: a list tells of the day on which it was begun, a result by an older one
// says so beside its verdict, and answers about one year hold for no other.
import type { Page } from "@playwright/test";
import { answerAll, goTo, takeSample } from "./ahead.ts";
import { answer, begin, DAY, importSample, openList, OWNER, rating } from "./page.ts";
import { expect, test } from "./site.ts";

const listDay = (page: Page) => page.getByLabel("清单导出日期");
const judge = (page: Page, day: string) => page.getByLabel("判断日期").fill(day);

test("a list adopted is of today, stays so, and its day goes and comes with it", async ({ page, site }) => {
  await openList(page, site.folder);
  await expect(listDay(page)).toHaveValue(DAY);
  await listDay(page).fill("2026-10-01");
  await importSample(page, site.folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(listDay(page), "a second table leaves the day").toHaveValue("2026-10-01");
  await listDay(page).fill("");
  await listDay(page).press("Tab");
  await expect(listDay(page), "a list is never of no day").toHaveValue(DAY);
});

test("today's list judged for a day in the past denies and promises nothing for certain", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  await judge(page, "2025-12-31");
  await expect(rating(page)).not.toContainText("还差 7 件");
  await expect(page.getByText("授权公告日却是以后的")).toHaveCount(0);
});

test("a result by an older list says so beside every verdict", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  const told = "按 2026年11月21日 的清单";
  await expect(page.getByText(told)).toHaveCount(0);
  await judge(page, "2026-12-31");
  const glance = page.getByRole("complementary", { name: "结果一览" }).first();
  for (const place of [glance, rating(page)]) {
    await place.locator("summary", { hasText: told }).click();
    await expect(place.locator("details", { hasText: told })).toContainText("其间可能有新的申请");
  }
  await expect(page.getByRole("region", { name: "结果", exact: true }).locator(".panel-note")).toContainText(told);
  await page.setViewportSize({ width: 375, height: 700 });
  await expect(page.locator(".footbar")).toContainText(told);
  const report = await goTo(page, "报告");
  await expect(report.locator(".paper-verdict")).toContainText("清单截至2026年11月21日");
});

test("answers about one year are taken back in another, and can be given back", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await answer(page, "高价值情形已逐件标注完毕，未标注的均不属于", "是");
  const group = (name: string) => page.getByRole("group", { name, exact: true });
  const yearly = group("专利清单已包括本年度失效的发明专利").getByLabel("是", { exact: true });
  await judge(page, "2026-12-31");
  await expect(yearly).toBeChecked();
  await judge(page, "2025-12-31");
  const told = page.getByText("判断日期现在是 2025 年，另一年度的回答和数字已收起");
  await expect(told).toBeVisible();
  await expect(yearly).not.toBeChecked();
  const other = page.getByRole("group", { name: "高价值情形已逐件标注完毕，未标注的均不属于", exact: true, includeHidden: true });
  await expect(other.getByLabel("是", { exact: true })).toBeChecked();
  await judge(page, "2026-12-31");
  await expect(yearly, "it comes back with its year").toBeChecked();
  await expect(told).toHaveCount(0);
  await judge(page, "2025-12-31");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(yearly).toBeChecked();
});

for (const [town, name, day] of [
  ["淮安市金湖县", "Jinhu", DAY],
  ["南通市通州区", "Tongzhou", "2025-06-01"],
] as const) {
  test(`a place without a rating says what there is instead: ${name}`, async ({ page, site }) => {
    await begin(page, day, town);
    await page.getByLabel("企业名称").fill(OWNER);
    await importSample(page, site.folder, "incopat-gb18030.csv");
    await page.getByRole("button", { name: "采用" }).click();
    const glance = page.getByRole("complementary", { name: "结果一览" }).first();
    await expect(glance).toContainText(/适用的文件不评星级。现在符合条件 \d+ 条/);
    await expect(glance).not.toContainText("填写专利后");
  });
}
