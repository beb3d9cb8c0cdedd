// What time changes: the days, why, and how far to look.
import { answerAll, expectNoBarrier, goTo, takeSample } from "./ahead.ts";
import { expect, test } from "./site.ts";

test("the sample's days are told with their causes", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  const panel = await goTo(page, "时间线");
  await expect(panel).toContainText("假设年费按期缴纳、无新增与转让。");
  const days = panel.getByRole("table", { name: "逐日变化" });
  const tenth = days.getByRole("row", { name: /^2026-12-16/ });
  await expect(tenth).toContainText("高价值发明专利：6…\u206024 件 → 7…\u206024 件");
  await expect(tenth).toContainText("申请满 10 年");
  await expect(tenth).toContainText("201619000033.2");
  await expect(days.getByRole("row", { name: /^2027-01-01/ })).toContainText("现行有效 → 已过期");
  const chart = panel.getByRole("figure", { name: /星级评定的变化$/ });
  await expect(chart).toContainText("满 10 年 1 件");
  await expect(chart.getByRole("listitem")).toHaveText([
    "2026-11-21 至 2027-01-01：二星级",
    "2027-01-01 至 2027-01-01：不再评定",
  ]);
});

test("another span is chosen by keyboard, and where nothing changes it is said", async ({ page, site }) => {
  await takeSample(page, site.folder);
  await answerAll(page);
  const panel = await goTo(page, "时间线");
  await expect(panel.getByLabel(/^文件期满/)).toBeChecked();
  await panel.getByLabel(/^文件期满/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByLabel("1 年")).toBeChecked();
  await expect(panel).toContainText("2026-11-21 至 2027-11-21，有 2 天发生变化。");

  await goTo(page, "地区与日期");
  await page.getByLabel("所在地区").selectOption({ label: "其他地区" });
  await goTo(page, "时间线");
  await expect(panel).toContainText("结果和数值都不变");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page, site }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await takeSample(page, site.folder);
      await answerAll(page);
      const panel = await goTo(page, "时间线");
      await expect(panel.getByRole("table", { name: "逐日变化" })).toBeVisible();
      await expectNoBarrier(page);
    });
  }
}
