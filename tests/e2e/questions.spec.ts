// The plans' questions: each says how it stands, and none moves under the pointer as a result comes.
import { type Locator, type Page } from "@playwright/test";
import { takeSample } from "./ahead.ts";
import { answer } from "./page.ts";
import { expect, test } from "./site.ts";

const question = (page: Page, label: string): Locator =>
  page.locator(".question").filter({ has: page.getByRole("group", { name: label, exact: true }) });

/** Where the questions stand on the page, and how large they are. */
const places = (page: Page): Promise<string[]> =>
  page.locator(".question").evaluateAll((all) =>
    all.filter((one) => !one.closest("details")).map((one) => {
      const { top, height, left } = one.getBoundingClientRect();
      return [one.id, top + scrollY, height, left].join(" ");
    }),
  );

for (const width of [1280, 320]) {
  test(`an answer moves no question, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await takeSample(page, site.folder);
    const tag = (label: string): Locator => question(page, label).locator(".question-tag");
    const first = "专利清单已包括本年度失效的发明专利";
    const second = "专利清单已包括本年度转出的发明专利";
    await expect(tag(first)).toHaveText("影响结果");
    // The explanations of the patents in view come after the result.
    await expect(page.getByRole("grid").getByText("…", { exact: true })).toHaveCount(0);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(2);
    for (const label of [first, second]) {
      await answer(page, label, "是");
      await expect(tag(label)).toHaveText("已回答");
      expect(await places(page), label).toEqual(before);
    }
    await answer(page, second, "不清楚");
    await expect(tag(second)).toHaveText("影响结果");
    expect(await places(page)).toEqual(before);
  });
}
