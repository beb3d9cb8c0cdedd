// Totals in place of a list: what can be said of them, what is left open, and the way to each figure.
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { answer, begin, condition, expectKept, fileProduct, importSample, rating } from "./page.ts";
import { expect, test } from "./site.ts";

const form = (page: Page): Locator => page.getByRole("region", { name: /^快速测算/ });
const glance = (page: Page): Locator => page.getByRole("complementary", { name: "结果一览" });

/** The labels of the totals by what this file calls them. */
const FIGURES = {
  valid: "有效发明专利（件）",
  high: "其中：已确认的高价值发明专利（件）",
  possible: "其中：可能属于高价值、尚未确认的（件）",
  lapsed: "本年度因未缴年费、放弃或被无效而失效的（件）",
  expired: "本年度期限届满的（件）",
  transferred: "本年度转出的（件）",
};

/** Begins an estimate in place of a list. */
async function estimate(page: Page): Promise<void> {
  await begin(page);
  await page.getByRole("button", { name: "快速测算" }).click();
  await expect(page.getByRole("heading", { name: /^快速测算/ })).toBeFocused();
}

async function fill(page: Page, figures: Partial<Record<keyof typeof FIGURES, string>>): Promise<void> {
  for (const [key, count] of Object.entries(figures)) {
    await form(page).getByLabel(FIGURES[key as keyof typeof FIGURES], { exact: true }).fill(count);
  }
}

/** Every figure that the star rating needs, for four stars. */
const ALL = { valid: "46", high: "5", possible: "0", lapsed: "3", expired: "0", transferred: "0" };

test("one total gives a range, and each figure left out is named with the way to its field", async ({ page }) => {
  await estimate(page);
  await fill(page, { valid: "46" });
  await expect(rating(page)).toContainText("可能达到四星级");
  await expect(condition(page, /^四星级/)).toContainText("达标");
  await expect(glance(page), "the summary speaks of totals too").toContainText("可能达到四星级");
  await expect(glance(page).getByText("其他信息")).toHaveCount(0);
  for (const key of ["high", "lapsed", "expired", "transferred"] as const) {
    const way = rating(page).getByRole("button", { name: FIGURES[key], exact: true }).first();
    await way.click();
    await expect(form(page).getByLabel(FIGURES[key], { exact: true })).toBeFocused();
  }
});

test("all totals give the stars, which stay after a reload and follow each figure", async ({ page }) => {
  await estimate(page);
  await fill(page, ALL);
  await fileProduct(page, "2026-05-20");
  await expect(rating(page)).toContainText("四星级");
  await expect(condition(page, /失效率/)).toContainText("3/49 = 6.12 %");
  await expect(rating(page)).not.toContainText("可能达到");
  await page.waitForTimeout(1_500);
  await page.reload();
  await expect(form(page).getByLabel(FIGURES.valid, { exact: true })).toHaveValue("46");
  await expect(rating(page)).toContainText("四星级");

  const cases: [keyof typeof FIGURES, string, RegExp][] = [
    ["valid", "31", /三星级/],
    ["valid", "30", /二星级/],
    ["valid", "20", /未达到星级/],
    ["valid", "46", /四星级/],
    ["lapsed", "4", /未达到星级/],
    ["lapsed", "", /可能达到四星级/],
    ["lapsed", "０", /四星级/],
    ["high", "4", /未达到星级/],
    ["possible", "1", /可能达到四星级/],
  ];
  for (const [key, count, stars] of cases) {
    await fill(page, { [key]: count });
    await expect(rating(page), `${key}: ${count}`).toContainText(stars);
  }
});

test("what is no whole number is told and counts as unknown", async ({ page }) => {
  await estimate(page);
  await fill(page, ALL);
  const valid = form(page).getByLabel(FIGURES.valid, { exact: true });
  for (const text of ["四十", "-1", "1.5", "99999999999"]) {
    await valid.fill(text);
    await valid.press("Tab");
    await expect(valid).toHaveAttribute("aria-invalid", "true");
    await expect(rating(page).getByRole("button", { name: FIGURES.valid, exact: true }).first()).toBeVisible();
  }
});

test("figures that cannot all be true are told at their fields until they are mended", async ({ page }) => {
  await estimate(page);
  await fill(page, ALL);
  const high = form(page).getByLabel(FIGURES.high, { exact: true });
  await fill(page, { high: "47" });
  await expect(high).toHaveAttribute("aria-invalid", "true");
  await expect(form(page)).toContainText("47 件，多于“有效发明专利”");
  await expect(page.getByText("totals.")).toHaveCount(0);
  await expect(page.getByText("所填资料有误，改正后才有结果。").first()).toBeVisible();
  await fill(page, { high: "46" });
  await expect(high).not.toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("所填资料有误，改正后才有结果。")).toHaveCount(0);
});

test("the report tells the totals that it goes by", async ({ page }) => {
  await estimate(page);
  await fill(page, ALL);
  await expect(rating(page)).toBeVisible();
  await page.getByRole("link", { name: "报告" }).click();
  const paper = page.getByRole("article", { name: "知识产权惠企政策自查报告" });
  await expect(paper).toContainText("没有列出清单，按填写的总数判断");
  await expect(paper.locator("dl")).toContainText(`${FIGURES.valid}46`);
  await expect(paper.locator("dl")).toContainText("本年度申请的发明专利（件）未知");
  await expect(paper).not.toContainText("专利清单0 件");
});

test("none lost of nobody knows how many is open", async ({ page }) => {
  await estimate(page);
  await fill(page, { ...ALL, valid: "", lapsed: "0" });
  await expect(condition(page, /失效率/)).toContainText("待确认");
  await fill(page, { valid: "46" });
  await expect(condition(page, /失效率/)).toContainText("0/46 = 0.00 %");
  await expect(condition(page, /失效率/)).toContainText("达标");
});

test("the figures are there again after a look at the list, and after a reload", async ({ page }) => {
  await estimate(page);
  await fill(page, ALL);
  await form(page).getByRole("button", { name: "改为填写清单" }).click();
  await expect(form(page)).toHaveCount(0);
  await expectKept(page);
  await page.waitForTimeout(1_500);
  await page.reload();
  await page.getByRole("button", { name: "快速测算" }).click();
  await expect(form(page).getByLabel(FIGURES.valid, { exact: true })).toHaveValue("46");
  await expect(form(page).getByLabel(FIGURES.transferred, { exact: true })).toHaveValue("0");
});

test("a list takes the place of totals, and no patents at all is said too", async ({ page, site }) => {
  await estimate(page);
  await fill(page, { valid: "46" });
  await form(page).getByRole("button", { name: "改为填写清单" }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(rating(page)).toContainText("可能达到五星级");
  await page.getByLabel("本企业没有专利").check();
  await expect(rating(page)).toContainText("未达到星级");
  await expect(condition(page, /^二星级/)).toContainText("还差 21 件");
  await expect(glance(page)).toContainText("未达到星级");

  await importSample(page, site.folder, "incopat-utf8.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(condition(page, /^三星级/)).not.toContainText("还差 31 件");
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
});

for (const width of [1280, 320]) {
  test(`axe finds nothing in the estimate, ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await estimate(page);
    await fill(page, { valid: "46" });
    await expect(rating(page)).toContainText("可能达到四星级");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
  });
}
