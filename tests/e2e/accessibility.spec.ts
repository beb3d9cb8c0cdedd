// What a machine can find of barriers: axe on every state of the page, in both themes, wide and narrow.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { answer, begin, importSample } from "./page.ts";
import { expect, test } from "./site.ts";

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("./");
      await expect(page.getByRole("region", { name: "结果", exact: true })).toBeVisible();
      await check(page);
      await begin(page);
      await importSample(page, site.folder, "incopat-gb18030.csv");
      await check(page);
      await page.getByRole("button", { name: "采用" }).click();
      await answer(page, "专利密集型产品备案", "有");
      // All at once: clicks would close what is open already, and miss what a late result adds.
      await page.locator("details").evaluateAll((all) => all.forEach((it) => ((it as HTMLDetailsElement).open = true)));
      await check(page);
      await page.getByRole("button", { name: /^编辑 / }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await check(page);
    });
  }
}

test("320 px has no sideways scroll but in the grid of patents", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await begin(page);
  await importSample(page, site.folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.getByRole("region", { name: "专利清单" })).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
