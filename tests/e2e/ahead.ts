// What the tests of the actions and of the timeline share: the sample with its questions answered.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { answer, begin, fileProduct, importSample, OWNER, rating } from "./page.ts";

/** Imports the sample and waits for its result, with nothing answered yet. */
export async function takeSample(page: Page, folder: string): Promise<void> {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(rating(page)).toContainText("可能达到二星级");
}

/** Answers what the rating depends on: two stars then. */
export async function answerAll(page: Page): Promise<void> {
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await answer(page, "专利清单已包括本年度转出的发明专利", "是");
  await fileProduct(page, "2026-05-20");
  await expect(rating(page)).toContainText("还差 7 件");
}

/** Goes to a step by the row of steps. */
export async function goTo(page: Page, step: string): Promise<Locator> {
  const steps = page.getByRole("navigation", { name: "办理步骤" });
  await steps.getByRole("link", { name: new RegExp(`${step}$`) }).click();
  const panel = page.getByRole("region", { name: step, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** Presses the Tab key until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not lead there");
}

/** What a machine can find of barriers on the page as it stands. */
export async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`);
  expect(found).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, "sideways scroll").toBeLessThanOrEqual(0);
}
