// Going from step to step: what was gone to is in view, whatever is drawn above it.
import { begin, importSample, OWNER } from "./page.ts";
import { expect, test } from "./site.ts";

for (const [step, title] of [["result", "结果"], ["questions", "补充信息"], ["patents", "专利"]] as const) {
  test(`back from the report, ${step} stands at the top of the window`, async ({ page, site }) => {
    await begin(page);
    // Some browsers do not keep what is read in place when something comes above it.
    await page.evaluate(() => document.documentElement.style.setProperty("overflow-anchor", "none"));
    await page.getByLabel("企业名称").fill(OWNER);
    await importSample(page, site.folder, "incopat-gb18030.csv");
    await page.getByRole("button", { name: "采用" }).click();
    await expect(page.getByRole("grid")).toBeVisible();
    await page.evaluate(() => void (location.hash = "#/report"));
    await expect(page.getByRole("heading", { name: "报告", exact: true })).toBeFocused();
    await page.evaluate((step) => void (location.hash = `#/${step}`), step);
    const heading = page.getByRole("heading", { level: 2, name: title, exact: true });
    await expect(heading).toBeFocused();
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    await page.waitForTimeout(500);
    const { y } = (await heading.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(200);
  });
}
