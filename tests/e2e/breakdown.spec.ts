// When the page's own module breaks down: it is loaded again with what was entered and where the reader was;
// where that could lose something, or would go on for ever, the reader is told and decides.
import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { goTo, takeSample } from "./ahead.ts";
import { answer, expectKept, grid, OWNER, rating, settled } from "./page.ts";
import { expect, test } from "./site.ts";

/** What a module says that breaks down over a document that is not as it left it. */
const BROKEN = /failed to insert node|unreachable|RuntimeError|module gone|recursively|closure/;
const AGAIN = "页面刚才出错，已重新载入，已保存的内容都在。";

const name = (page: Page): Locator => page.getByLabel("企业名称");
const day = (page: Page): Locator => page.getByLabel("判断日期");
const notice = (page: Page): Locator => page.getByRole("alertdialog", { name: "页面出错，已停止计算" });

/** Takes an element away that the module will draw something before, as a foreign script might. */
function spoil(page: Page, selector: string): Promise<void> {
  return page.evaluate((selector) => document.querySelector(selector)!.remove(), selector);
}

/** Counts how often the page is loaded from now on. */
function loads(page: Page): { count: number } {
  const seen = { count: 0 };
  page.on("domcontentloaded", () => (seen.count += 1));
  return seen;
}

/** Breaks the module down without the help of the document. */
function breakDown(page: Page, how: "timer" | "promise"): Promise<void> {
  return page.evaluate((how) => {
    const fail = () => {
      throw new WebAssembly.RuntimeError("module gone");
    };
    if (how === "timer") setTimeout(fail);
    else void Promise.resolve().then(fail);
  }, how);
}

/** Breaks the page down twice in a row, so that it waits for the reader. */
async function stop(page: Page): Promise<void> {
  await breakDown(page, "timer");
  await expect(page.getByText(AGAIN)).toBeVisible();
  await breakDown(page, "timer");
  await expect(notice(page)).toBeVisible();
}

/** The file that a button offers, kept under another name. */
async function saved(page: Page, button: string, info: TestInfo): Promise<{ path: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const path = info.outputPath("saved.json");
  await writeFile(path, text);
  return { path, text };
}

test("all that was entered is there again, and the reader where they were", async ({ page, site }) => {
  site.expectError(BROKEN);
  await takeSample(page, site.folder);
  await answer(page, "专利清单已包括本年度失效的发明专利", "是");
  await expectKept(page);
  await page.goto("./#/result");
  const before = await settled(rating(page));
  // Where no plan is in force, something else is drawn in front of it.
  await spoil(page, "section[aria-labelledby=result-title] > details:last-of-type");
  const seen = loads(page);
  await day(page).fill("2020-01-01");
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(name(page)).toHaveValue(OWNER);
  await expect(day(page)).toHaveValue("2020-01-01");
  await expect(page.getByLabel("所在地区")).toHaveValue("320682");
  await expect(page.getByLabel("主体类型")).toHaveValue("privateEnterprise");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  await expect(day(page)).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#/result");
  // It goes on: what is entered is judged and kept.
  await day(page).fill("2026-11-21");
  await expect.poll(() => settled(rating(page))).toBe(before);
  await page.reload();
  await expect(day(page)).toHaveValue("2026-11-21");
  await expect(page.getByText(AGAIN)).toBeHidden();
  expect(seen.count).toBe(2);
});

test("the very change that breaks the page down is not lost", async ({ page, site }) => {
  site.expectError(BROKEN);
  await page.goto("./");
  await name(page).fill(OWNER);
  await expectKept(page);
  // Which plans govern the place is drawn in front of it.
  await spoil(page, ".shelf-place");
  await page.getByLabel("所在地区").selectOption({ label: "南通市如皋市" });
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(page.getByLabel("所在地区")).toHaveValue("320682");
  await expect(name(page)).toHaveValue(OWNER);
  await expect(page.locator(".shelf-place")).toBeVisible();
});

test("the reader stands where they stood, and the step is the same", async ({ page, site }) => {
  site.expectError(BROKEN);
  await takeSample(page, site.folder);
  const actions = await goTo(page, "行动方案");
  await expect(actions.locator("progress")).toHaveCount(0);
  await settled(actions);
  const top = await page.evaluate(() => (scrollTo(0, 300), scrollY));
  expect(top).toBeGreaterThan(100);
  const seen = loads(page);
  // A module that broke down seldom does so once.
  await Promise.all([breakDown(page, "promise"), breakDown(page, "timer"), breakDown(page, "timer")]);
  await expect(page.getByText(AGAIN)).toBeVisible();
  await expect(actions).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  await expect(notice(page)).toBeHidden();
  expect(seen.count).toBe(1);
});

test("a page that breaks down again at once waits for the reader", async ({ page, site }, info) => {
  site.expectError(BROKEN);
  await page.goto("./");
  await name(page).fill(OWNER);
  await expectKept(page);
  const seen = loads(page);
  await stop(page);
  await expect(notice(page)).toContainText("请不要采用");
  await expect(notice(page).getByRole("button").first()).toBeFocused();
  expect(seen.count).toBe(1);
  const { text } = await saved(page, "保存到文件", info);
  expect(JSON.parse(text)).toMatchObject({ name: OWNER });
  // Somebody may close it to copy something; with the next thing that fails it is back.
  await page.keyboard.press("Escape");
  await expect(notice(page)).toBeHidden();
  await breakDown(page, "timer");
  await notice(page).getByRole("button", { name: /^重新载入 / }).click();
  await expect(notice(page)).toBeHidden();
  await expect(name(page)).toHaveValue(OWNER);
});

test("what itself breaks the page can be left closed", async ({ page, site }) => {
  site.expectError(BROKEN);
  await page.goto("./");
  await name(page).fill(OWNER);
  await expectKept(page);
  await stop(page);
  await notice(page).getByRole("button", { name: /先不打开这家企业/ }).click();
  await expect(notice(page)).toBeHidden();
  await expect(name(page)).toHaveValue("");
  await page.getByRole("button", { name: /^企业档案/ }).click();
  await page.getByRole("button", { name: `打开 ${OWNER}` }).click();
  await expect(name(page)).toHaveValue(OWNER);
});

test("a page that breaks down now and then is not loaded again for ever", async ({ page, site }) => {
  site.expectError(BROKEN);
  await page.addInitScript(() => {
    const { now } = performance;
    performance.now = () => now.call(performance) + (document.documentElement.dataset.later ? 20_000 : 0);
  });
  await page.goto("./");
  await name(page).fill(OWNER);
  await expectKept(page);
  const seen = loads(page);
  for (const times of [1, 2, 3, 3]) {
    await expect(name(page)).toHaveValue(OWNER);
    await page.evaluate(() => (document.documentElement.dataset.later = "yes"));
    await breakDown(page, "timer");
    await expect.poll(() => seen.count).toBe(times);
  }
  await expect(notice(page)).toBeVisible();
});

const UNSAFE: { why: string; prepare(page: Page): Promise<unknown> }[] = [
  {
    why: "nothing is kept",
    prepare: (page) => page.addInitScript(() => Object.defineProperty(self, "indexedDB", { value: undefined })),
  },
  {
    why: "nothing can be remembered",
    prepare: (page) =>
      page.addInitScript(() => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (key, value) {
          if (key === "zhice-restart") throw new Error("blocked");
          setItem.call(this, key, value);
        };
      }),
  },
];

for (const { why, prepare } of UNSAFE) {
  test(`it is not loaded again by itself where ${why}`, async ({ page, site }, info) => {
    site.expectError(BROKEN);
    await prepare(page);
    await page.goto("./");
    await name(page).fill(OWNER);
    const seen = loads(page);
    await breakDown(page, "timer");
    await expect(notice(page)).toBeVisible();
    await expect(name(page)).toHaveValue(OWNER);
    expect(seen.count).toBe(0);
    const { text } = await saved(page, "保存到文件", info);
    expect(JSON.parse(text)).toMatchObject({ schema: "zhice/enterprise/1", name: OWNER });
  });
}

test("it is not loaded again by itself while the site does not answer", async ({ page, site }) => {
  site.expectError(BROKEN);
  site.expectError(/503/);
  await page.goto("./");
  await name(page).fill(OWNER);
  await expectKept(page);
  site.trouble = () => ({ status: 503 });
  await breakDown(page, "timer");
  await expect(notice(page)).toBeVisible();
  await expect(name(page)).toHaveValue(OWNER);
});

test("what was kept can be saved even when the module is gone, and is opened again", async ({ page, site }, info) => {
  site.expectError(BROKEN);
  await takeSample(page, site.folder);
  await expectKept(page);
  await stop(page);
  await page.evaluate(() => Object.assign(zhice, { entered: undefined }));
  const { path, text } = await saved(page, "保存到文件", info);
  const { schema, enterprises } = JSON.parse(text);
  expect(schema).toBe("zhice/enterprises/1");
  expect(enterprises).toHaveLength(1);
  await notice(page).getByRole("button", { name: /先不打开这家企业/ }).click();
  await expect(name(page)).toHaveValue("");
  await page.getByRole("button", { name: /^企业档案/ }).click();
  await page.locator(".shelf input[type=file]").setInputFiles(path);
  await expect(name(page)).toHaveValue(OWNER);
  await expect(day(page)).toHaveValue("2026-11-21");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
});

test("an error of another kind is none", async ({ page, site }) => {
  site.expectError(/something of the portal/);
  await page.goto("./");
  const seen = loads(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("something of the portal");
    });
    return new Promise((resolve) => setTimeout(resolve, 50));
  });
  await expect(page.getByRole("alertdialog")).toBeHidden();
  expect(seen.count).toBe(0);
});
