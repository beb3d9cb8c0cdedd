// What is done before the page has drawn again builds on what was done just before, not on what still
// stands there: slow machines draw late, and browsers hand over keys and clicks in between.
import { type Locator, type Page } from "@playwright/test";
import { answer, begin, grid, openList } from "./page.ts";
import { expect, test } from "./site.ts";

/** One thing done to an element: a key pressed on it, text typed into it, an option chosen, a click. */
interface Deed {
  on: Locator;
  key?: string;
  ctrl?: boolean;
  text?: string;
  option?: string;
}

/** Does them all in one task, so that the page cannot draw in between. */
async function atOnce(page: Page, deeds: Deed[]): Promise<void> {
  const handles = await Promise.all(deeds.map(async ({ on, ...deed }) => ({ deed, element: await on.elementHandle() })));
  await page.evaluate((deeds) => {
    for (const { deed, element } of deeds) {
      const target = element as HTMLInputElement | HTMLSelectElement;
      const { key, ctrl = false, text, option } = deed;
      if (key !== undefined) {
        target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: ctrl, bubbles: true, cancelable: true }));
      } else if (text !== undefined) {
        target.value = text;
        target.dispatchEvent(new InputEvent("input", { bubbles: true }));
      } else if (option !== undefined) {
        const options = [...(target as HTMLSelectElement).options];
        target.value = options.find((it) => it.label === option)!.value;
        target.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        target.click();
      }
    }
  }, handles);
}

/** Keys pressed on the grid. */
const keys = (page: Page, ...pressed: string[]): Deed[] =>
  pressed.map((name) => ({ on: grid(page), key: name.replace("Control+", ""), ctrl: name.startsWith("Control+") }));

test("keys move on from where the keys before them led", async ({ page, site }) => {
  await openList(page, site.folder);
  await grid(page).focus();
  await atOnce(page, keys(page, "Control+Home", "ArrowRight", "ArrowRight", "F2"));
  const title = page.getByRole("textbox", { name: /^名称，/ });
  await expect(title).toBeFocused();
  const before = await title.inputValue();
  // What is typed into a cell that was left is not taken for a cell opened again.
  await atOnce(page, [{ on: title, key: "Escape" }, { on: title, text: "迟到的字（虚构）" }]);
  await expect(title).toHaveCount(0);
  await expect(page.locator(".cell-active")).toHaveText(before);
  await atOnce(page, keys(page, "F2", "Escape"));
  await expect(page.getByRole("textbox", { name: /^名称，/ })).toHaveCount(0);
  await expect(grid(page)).toBeFocused();
  // A cell that is opened again has what was typed just before, and is left as ever.
  await atOnce(page, keys(page, "F2"));
  await expect(title).toBeFocused();
  await atOnce(page, [{ on: title, text: "改过的名称（虚构）" }, { on: title, key: "Enter" }, ...keys(page, "F2")]);
  await expect(title).toHaveValue("改过的名称（虚构）");
  await page.keyboard.press("Enter");
  await expect(title).toHaveCount(0);
  await expect(page.locator(".cell-active")).toHaveText("改过的名称（虚构）");
  await atOnce(page, keys(page, "Control+Home", " ", "ArrowDown", "ArrowDown", " "));
  await expect(page.getByText("已选 2 件")).toBeVisible();
  await expect(grid(page).getByRole("row", { selected: true })).toHaveCount(2);
  await expect(grid(page).getByRole("row").nth(3)).toHaveAttribute("aria-selected", "true");
});

test("each part of the filter leaves the others as they are", async ({ page, site }) => {
  await openList(page, site.folder);
  await atOnce(page, [
    { on: page.getByLabel("查找申请号或名称"), text: "2021" },
    { on: page.getByLabel("类型", { exact: true }), option: "发明" },
    { on: page.getByLabel("状态", { exact: true }), option: "有效" },
  ]);
  await expect(page.getByLabel("类型", { exact: true })).toHaveValue("0");
  await expect(page.getByLabel("查找申请号或名称")).toHaveValue("2021");
  await expect(page.getByText(/^显示 [1-9]\d* 件，共 65 件$/)).toBeVisible();
  for (const row of await grid(page).getByRole("row").filter({ has: page.getByRole("gridcell") }).all()) {
    await expect(row.getByRole("rowheader")).toContainText("2021");
    await expect(row).toContainText("发明");
  }
});

test("what is done with those selected goes by what was chosen last", async ({ page, site }) => {
  await openList(page, site.folder);
  await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
  await expect(page.getByText("已选 65 件")).toBeVisible();
  await atOnce(page, [
    ...keys(page, "Control+Home", " "),
    { on: page.getByLabel("标注", { exact: true }), option: "国家级奖项" },
    { on: page.getByLabel("为", { exact: true }), option: "否" },
    { on: page.getByRole("button", { name: "应用" }) },
  ]);
  await expect(page.getByText("已标注 64 件专利。")).toBeVisible();
  const marked = (row: number): Locator => grid(page).getByRole("row").nth(row).locator(".cell-tick").last();
  await expect(marked(2)).toHaveText("否");
  await expect(marked(1)).not.toHaveText("否");
});

test("records of an answer are added to what was typed", async ({ page }) => {
  await begin(page);
  await answer(page, "专利密集型产品备案", "有");
  const product = (at: number): Locator => page.getByLabel(`产品名称，第 ${at} 条`);
  const more = page.getByRole("button", { name: "再加一条" });
  await atOnce(page, [{ on: product(1), text: "示例产品（虚构）" }, { on: more }, { on: more }]);
  await expect(product(3)).toBeVisible();
  await expect(product(1)).toHaveValue("示例产品（虚构）");
  const second = page.getByRole("button", { name: "删除第 2 条" });
  await atOnce(page, [{ on: product(3), text: "第三产品（虚构）" }, { on: second }]);
  await expect(product(3)).toHaveCount(0);
  await expect(product(1)).toHaveValue("示例产品（虚构）");
  await expect(product(2)).toHaveValue("第三产品（虚构）");
});

test("what was ticked and unticked is not said", async ({ page }) => {
  await begin(page);
  const none = page.getByRole("checkbox", { name: /没有专利/ });
  await atOnce(page, [{ on: none }, { on: none }]);
  await expect(none).not.toBeChecked();
  await none.check();
  await expect(none).toBeChecked();
});
