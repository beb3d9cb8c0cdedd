// The ways to the next level: what is unknown first, the proposals, and results as they would be.
import type { Locator, Page } from "@playwright/test";
import { answerAll, expectNoBarrier, goTo, tabTo, takeSample } from "./ahead.ts";
import { rating } from "./page.ts";
import { expect, test } from "./site.ts";

const TITLE = "知识产权密集型企业星级评定";

function proposals(page: Page): Locator {
  return page.getByRole("table", { name: `${TITLE}的行动方案` });
}

function summary(page: Page): Locator {
  return page.getByRole("complementary", { name: "结果一览" });
}

test("what is unknown comes before any action, with the way to it", async ({ page, site }) => {
  await takeSample(page, site.folder);
  const panel = await goTo(page, "行动方案");
  const star = panel.getByRole("article", { name: TITLE });
  await expect(star).toContainText("请先补充");
  await star.getByRole("button", { name: "专利清单已包括本年度失效的发明专利" }).click();
  await expect(page.getByRole("region", { name: "补充信息" })).toBeVisible();
});

test("a proposal tried out changes every result until one goes back", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  let panel = await goTo(page, "行动方案");
  await expect(panel.getByRole("article", { name: TITLE })).toContainText("少做其中任何一项都达不到");
  const first = proposals(page).getByRole("row", { name: /^方案 1/ });
  await expect(first).toContainText("行动最少");
  await expect(first).toContainText("7 件");
  await expect(first).toContainText("按方案重新计算：三星级");
  await expect(panel).not.toContainText("正在计算");

  await first.getByRole("button", { name: /以此方案试算/ }).click();
  const banner = page.getByRole("status").filter({ hasText: "设想" });
  await expect(banner).toContainText(`“${TITLE}”按方案 1 完成后`);
  await expect(summary(page)).toContainText("三星级");
  await expect(panel.getByRole("table", { name: "试算后的变化" })).toContainText(TITLE);
  await expect(first).toContainText("正在试算此方案");

  panel = await goTo(page, "结果");
  await expect(banner).toBeVisible();
  await expect(rating(page)).toContainText("还差 10 件");
  await expect(page.getByRole("region", { name: "专利清单" })).not.toContainText("（假设）");

  await banner.getByRole("button", { name: "回到实际" }).click();
  await expect(banner).toBeHidden();
  await expect(rating(page)).toContainText("还差 7 件");
  await expect(summary(page)).toContainText("二星级");
});

test("what is entered ends what is supposed", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  await goTo(page, "行动方案");
  await page.getByRole("button", { name: /以此方案试算/ }).first().click();
  await expect(summary(page)).toContainText("三星级");
  await goTo(page, "地区与日期");
  await page.getByLabel("判断日期").fill("2026-11-20");
  await expect(page.getByRole("button", { name: "回到实际" })).toBeHidden();
  await expect(summary(page)).toContainText("二星级");
});

test("all of it works by keyboard alone", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  await goTo(page, "行动方案");
  await tabTo(page, page.getByRole("button", { name: /以此方案试算（方案 1）/ }));
  await page.keyboard.press("Enter");
  await expect(summary(page)).toContainText("三星级");
  await page.getByRole("heading", { name: "行动方案" }).focus();
  await tabTo(page, proposals(page).getByRole("button", { name: "回到实际" }));
  await page.keyboard.press("Space");
  await expect(summary(page)).toContainText("二星级");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page, site }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await takeSample(page, site.folder);
      await answerAll(page);
      const panel = await goTo(page, "行动方案");
      await page.getByRole("button", { name: /以此方案试算/ }).first().click();
      await expect(panel.getByRole("table", { name: "试算后的变化" })).toBeVisible();
      await panel.locator("details").evaluateAll((all) => all.forEach((it) => ((it as HTMLDetailsElement).open = true)));
      await expectNoBarrier(page);
    });
  }
}
