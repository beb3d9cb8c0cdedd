// The page as its user works with it: the steps that several tests share.
import { expect, type Locator, type Page } from "@playwright/test";

/** The day that the made-up samples are told for. */
export const DAY = "2026-11-21";

/** The enterprise that owns the patents of the made-up samples. */
export const OWNER = "如皋示例精密机械（虚构）有限公司";

/** Opens the page and fills in place, day and subject. */
export async function begin(page: Page, asOf = DAY, place = "南通市如皋市"): Promise<void> {
  await page.goto("./");
  await page.getByLabel("所在地区").selectOption({ label: place });
  await page.getByLabel("判断日期").fill(asOf);
  await page.getByLabel("主体类型").selectOption({ label: "民营企业" });
}

/** Imports a file of the site's samples by its name, as a user's own file. */
export async function importSample(page: Page, folder: string, name: string): Promise<void> {
  await page.getByLabel("专利表格文件").setInputFiles(`${folder}/samples/${name}`);
  await expect(page.getByRole("region", { name: "导入预览" })).toBeVisible();
}

/** The grid of patents. */
export const grid = (page: Page): Locator => page.getByRole("grid", { name: "专利清单" });

/** Opens the list of the site's sample, ready for keys. */
export async function openList(page: Page, folder: string): Promise<void> {
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, folder, "incopat-utf8.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  // The page leads there first, and only then to where a test goes.
  await expect(page.locator("#receipt-title")).toBeFocused();
  // Keys mean nothing to a grid that has no rows yet.
  await expect(page.getByRole("gridcell").first()).toBeVisible();
}

/** Answers a question of the plan. */
export async function answer(page: Page, question: string, choice: string): Promise<void> {
  const questions = page.getByRole("region", { name: "补充信息" });
  const group = page.getByRole("group", { name: question, exact: true, includeHidden: true });
  await expect(questions.locator("fieldset").and(group)).toBeAttached();
  const folded = questions.locator("details:not([open])").filter({ has: group });
  if (await folded.count()) await folded.locator("summary").click();
  await group.getByLabel(choice, { exact: true }).check();
}

/** Fills in one new product filing of this year. */
export async function fileProduct(page: Page, approvedOn: string): Promise<void> {
  await answer(page, "专利密集型产品备案", "有");
  await page.getByLabel("产品名称，第 1 条").fill("示例产品（虚构）");
  await page.getByLabel("备案性质，第 1 条").selectOption({ label: "首次备案" });
  await page.getByLabel("备案通过日期，第 1 条").fill(approvedOn);
}

/** A record of an answer: the labels of its fields with a day to fill in or an option to choose. */
export interface Entry {
  days?: Record<string, string>;
  choices?: Record<string, string>;
}

/** Answers a question of the plan with one record. */
export async function record(page: Page, question: string, entry: Entry): Promise<void> {
  await answer(page, question, "有");
  for (const [field, label] of Object.entries(entry.choices ?? {})) {
    await page.getByLabel(`${field}，第 1 条`, { exact: true }).selectOption({ label });
  }
  for (const [field, day] of Object.entries(entry.days ?? {})) {
    await page.getByLabel(`${field}，第 1 条`, { exact: true }).fill(day);
  }
}

/** A plan in force among the results. */
export function plan(page: Page, title: string): Locator {
  return page.getByRole("region", { name: title, exact: true });
}

/** The line of a provision in a plan's result, with its verdict. */
export function provision(plan: Locator, title: string): Locator {
  return plan.locator("summary").filter({ has: plan.page().getByText(title, { exact: true }) });
}

/** The result of the star rating. */
export function rating(page: Page): Locator {
  return page.getByRole("article", { name: "知识产权密集型企业星级评定" });
}

/** The row of a condition in the table of the star rating. */
export function condition(page: Page, name: string | RegExp): Locator {
  return rating(page).getByRole("row", { name });
}

/** Waits until the page says that everything entered is kept. */
export async function expectKept(page: Page): Promise<void> {
  await expect(page.getByText("填写的内容已自动保存。")).toBeVisible();
}

/** The words of a part of the page once they stay as they are. */
export async function settled(part: Locator): Promise<string> {
  let last = "";
  const stays = async () => {
    const before = last;
    last = await part.innerText();
    return last === before;
  };
  await expect.poll(stays, { intervals: [300] }).toBe(true);
  return last;
}

/** Ends the page's process as a crash does, with no last word, and opens the page anew. */
export async function reopenAfterCrash(page: Page): Promise<Page> {
  const browser = await page.context().newCDPSession(page);
  const crash = page.waitForEvent("crash");
  browser.send("Page.crash").catch(() => {});
  await crash;
  const next = await page.context().newPage();
  await next.goto("./");
  return next;
}
