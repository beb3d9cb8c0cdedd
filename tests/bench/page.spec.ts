// How long the page does not react while it works on a hundred thousand patents: the longest task of
// each step, beside its budget; `cargo xtask bench --browser` prints them. What waits for a step to end
// looks at as little as it can, as it runs in the page too.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { long } from "../e2e/long.ts";
import { begin, OWNER } from "../e2e/page.ts";
import { test } from "../e2e/site.ts";
import { record } from "./results.ts";
import { watch } from "./tasks.ts";

const COUNT = 100_000;
const ROUNDS = 3;

/** Waits until a function of the page says yes. */
const until = (page: Page, is: (given: string) => unknown, given = "") =>
  page.waitForFunction(is, given, { polling: 50, timeout: 120_000 });

/** Presses the button with these words. */
async function press(page: Page, words: string, within = "body"): Promise<void> {
  await until(page, (selector) => document.querySelector(selector), within);
  await page.evaluate(
    ([words, within]) => {
      const buttons = [...document.querySelector(within!)!.querySelectorAll("button")];
      buttons.find((button) => button.textContent!.trim() === words)!.click();
    },
    [words, within],
  );
}

/** Waits until the grid shows so many rows, and is done with finding them. */
const rows = (page: Page, count: number) =>
  until(
    page,
    (count) => document.querySelector("#patent-table:not([aria-busy])")?.getAttribute("aria-rowcount") === count,
    String(count + 1),
  );

/** Waits until the rating speaks of the rows in view. */
const judged = (page: Page) =>
  until(page, () => {
    const cells = [...document.querySelectorAll("[role=gridcell].cell-counted")];
    return cells.length > 0 && cells.every((cell) => cell.textContent !== "…");
  });

/** Waits until the browser keeps the list with so many patents. */
async function kept(page: Page, count: number): Promise<void> {
  await until(
    page,
    (count) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("zhice");
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const all = opening.result.transaction("enterprises").objectStore("enterprises").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.some(({ patents }) => String(patents) === count));
          };
        };
      }),
    String(count),
  );
}

/** Waits until nothing follows any more: result and database are those of the list. */
async function settled(page: Page, count: number): Promise<void> {
  await rows(page, count);
  await judged(page);
  await kept(page, count);
  await page.waitForTimeout(1_000);
}

test("a hundred thousand patents never hold up the page", async ({ browser, page }, info) => {
  const file = info.outputPath("十万件.csv");
  await writeFile(file, long(COUNT));
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await work(page, browser, file);
    console.log(Object.entries(found).map(([phase, time]) => `${phase} ${(time / 1_000).toFixed(1)} ms`).join(", "));
    for (const [phase, time] of Object.entries(found)) (times[`page/${phase}`] ??= []).push(time * 1_000);
  }
  await record(Object.fromEntries(Object.entries(times).map(([name, values]) => [name, { values }])));
});

async function work(page: Page, browser: Parameters<typeof watch>[0], file: string): Promise<Record<string, number>> {
  // What the round before has left is removed where no page holds it open.
  await page.goto("./rules/index.json");
  await page.evaluate(() => void indexedDB.deleteDatabase("zhice"));
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await page.waitForLoadState("networkidle");
  const { phase, finish } = await watch(browser, page);
  await phase("read");
  await page.locator("#file-input").setInputFiles(file);
  await until(page, () => document.querySelector(".preview"));
  await page.waitForTimeout(1_000);
  await phase("adopt");
  await press(page, "采用", ".preview");
  await settled(page, COUNT);
  await phase("sort");
  await page.locator("[role=columnheader].cell-title").click();
  await page.waitForTimeout(200);
  await rows(page, COUNT);
  await phase("filter");
  await page.locator("#grid-search").fill("装置4711");
  await until(page, () => document.querySelector("#patent-table")!.getAttribute("aria-rowcount")!.length < 4);
  await page.waitForTimeout(500);
  await press(page, "清除筛选", ".grid-filter");
  await rows(page, COUNT);
  await phase("select");
  await page.locator("[role=columnheader].cell-select input").click();
  await until(page, () => document.querySelector("#grid-selected"));
  await phase("mark");
  await press(page, "应用", ".grid-bulk");
  await until(page, () => document.querySelector(".notice")?.textContent?.includes("100000"));
  await settled(page, COUNT);
  await phase("unmark");
  await press(page, "撤销", ".notice");
  await settled(page, COUNT);
  await phase("delete");
  await press(page, "删除所选", ".grid-bulk");
  await until(page, () => !document.querySelector("#patent-table"));
  await page.waitForTimeout(5_000);
  await phase("undelete");
  await press(page, "撤销", ".notice");
  await settled(page, COUNT);
  await phase("export");
  await page.evaluate(() => void (location.hash = "#/report"));
  const downloading = page.waitForEvent("download", { timeout: 240_000 });
  await page.waitForTimeout(3_000);
  await press(page, "导出 XLSX", ".files");
  await downloading;
  await page.waitForTimeout(1_000);
  await phase("save");
  await page.evaluate(() => void (location.hash = "#/basics"));
  await page.getByText("企业档案").click();
  const saving = page.waitForEvent("download", { timeout: 240_000 });
  await press(page, "保存到文件", ".shelf");
  const saved = await (await saving).path();
  await page.waitForTimeout(1_000);
  await phase("open");
  await page.locator("#shelf-input").setInputFiles(saved);
  await until(page, () => document.querySelectorAll(".shelf-list li").length === 2);
  await settled(page, COUNT);
  return finish();
}
