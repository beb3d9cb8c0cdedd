// The main way by keyboard alone: keys and typing, and no focus that a script moves.
import type { Locator, Page } from "@playwright/test";
import { condition, DAY, OWNER, rating } from "./page.ts";
import { expect, test } from "./site.ts";

/** Presses on the way to one element at most. */
const FAR = 150;

interface Stop {
  /** What has the focus. */
  what: string;
  /** Whether one can see that it has. */
  seen: boolean;
}

/** What has the focus now. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const ring = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { what: element.outerHTML.slice(0, 120), seen: element !== document.body && ring && inView };
  });
}

async function expectSeen(page: Page): Promise<void> {
  const { what, seen } = await stop(page);
  expect(seen, what).toBe(true);
}

/** Whenever nothing has the focus for longer than it takes to draw, what had it before. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const lost: string[] = [];
    Object.assign(window, { lost });
    let [last, since, told] = ["", 0, false];
    const look = () => {
      const element = document.activeElement;
      if (element && element !== document.body) [last, since, told] = [element.outerHTML.slice(0, 120), 0, false];
      else if (last && !since) since = performance.now();
      else if (last && !told && performance.now() - since > 200) told = lost.push(last) > 0;
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (window as any).lost as string[]);
}

/** Goes to an element, forwards or back, seeing at every stop where one is. */
async function to(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    await expectSeen(page);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Goes to an element and presses a key there. */
async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await to(page, target);
  await page.keyboard.press(key);
}

/** Goes to a list of choices and down to one of them. */
async function choose(page: Page, select: Locator, label: string): Promise<void> {
  await to(page, select);
  const chosen = () => select.evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.text);
  for (let presses = 0; presses < FAR && (await chosen()) !== label; presses += 1) await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(label);
}

/** Types over what stands in a field. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await to(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Goes to a question that is not answered yet, and on to its first choice. */
async function affirm(page: Page, question: string): Promise<void> {
  const group = page.getByRole("group", { name: question, exact: true });
  await to(page, group.getByRole("radio").last());
  await page.keyboard.press("ArrowRight");
  await expect(group.getByRole("radio").first()).toBeChecked();
  await expectSeen(page);
}

/** Goes back to the row of steps and to another of them. */
async function goTo(page: Page, step: string): Promise<Locator> {
  const steps = page.getByRole("navigation", { name: "办理步骤" });
  await to(page, steps.getByRole("link", { name: new RegExp(`${step}$`) }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: step, exact: true })).toBeFocused();
  await expectSeen(page);
  return page.getByRole("region", { name: step, exact: true });
}

/** Fills in place, day, name and subject, and chooses a file of the samples. */
async function fillIn(page: Page, folder: string): Promise<Locator> {
  await page.goto("./");
  await choose(page, page.getByLabel("所在地区"), "南通市如皋市");
  await type(page, page.getByLabel("判断日期"), DAY);
  await type(page, page.getByLabel("企业名称"), OWNER);
  await choose(page, page.getByLabel("主体类型"), "民营企业");
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "导入表格" }));
  await (await chooser).setFiles(`${folder}/samples/incopat-gb18030.csv`);
  await expect(page.getByRole("heading", { name: "导入预览" })).toBeFocused();
  await expectSeen(page);
  return page.getByRole("region", { name: "导入预览" });
}

test("from the place to the saved package", async ({ page, site }) => {
  test.slow();
  const lost = await watch(page);
  const preview = await fillIn(page, site.folder);
  await press(page, preview.getByRole("button", { name: "采用" }));
  await expect(page.getByText(/^已从 incopat-gb18030\.csv 导入：新增 65 件/)).toBeFocused();
  await expectSeen(page);

  await press(page, page.getByRole("button", { name: "专利密集型产品备案" }).first());
  await affirm(page, "专利密集型产品备案");
  await type(page, page.getByLabel("产品名称，第 1 条"), "示例产品（虚构）");
  await choose(page, page.getByLabel("备案性质，第 1 条"), "首次备案");
  await type(page, page.getByLabel("备案通过日期，第 1 条"), "2026-05-20");
  await affirm(page, "专利清单已包括本年度失效的发明专利");
  await affirm(page, "专利清单已包括本年度转出的发明专利");
  await expect(rating(page)).toContainText("还差 7 件");

  const evidence = rating(page).getByText("计入的专利", { exact: true });
  await press(page, evidence);
  const counted = page.locator("summary", { hasText: /^计入（24）$/ });
  await press(page, rating(page).locator(counted).first(), "Space");
  await expect(rating(page).locator("details[open]").filter({ has: counted }).last()).toContainText("201");
  await expect(condition(page, /^二星级/)).toContainText("达标");

  const summary = page.getByRole("complementary", { name: "结果一览" });
  const actions = await goTo(page, "行动方案");
  await press(page, actions.getByRole("button", { name: "以此方案试算（方案 1）" }));
  await expect(summary).toContainText("三星级");
  const back = actions.getByRole("button", { name: "回到实际" });
  await expect(back).toBeFocused();
  await expectSeen(page);
  await page.keyboard.press("Enter");
  await expect(summary).toContainText("二星级");
  await expectSeen(page);

  const timeline = await goTo(page, "时间线");
  await to(page, timeline.getByLabel(/^文件期满/));
  await page.keyboard.press("ArrowRight");
  await expect(timeline).toContainText("2026-11-21 至 2027-11-21，有 2 天发生变化。");
  await expectSeen(page);

  const report = await goTo(page, "报告");
  const save = report.getByRole("button", { name: "保存结果包（JSON）" });
  const coming = page.waitForEvent("download");
  await press(page, save);
  expect((await coming).suggestedFilename()).toMatch(/结果包.*\.json$/);
  await expect(report).toContainText("已生成");
  await expect(save).toBeFocused();
  await expectSeen(page);
  expect(await lost(), "what had the focus before nothing had").toEqual([]);
});

test("what closes, goes or is taken back leaves the focus nearby", async ({ page, site }) => {
  test.slow();
  const lost = await watch(page);
  const patents = page.getByRole("heading", { name: "专利", exact: true });
  const preview = await fillIn(page, site.folder);
  await press(page, preview.getByRole("button", { name: "放弃" }));
  await expect(patents).toBeFocused();

  const manual = page.getByRole("button", { name: "手工填写" });
  await press(page, manual);
  await expect(page.getByRole("dialog").getByLabel("申请号")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(manual).toBeFocused();

  await press(page, page.getByRole("button", { name: "示例数据" }), "Space");
  await press(page, page.getByRole("list", { name: "选择一份示例" }).getByRole("button").first());
  await expect(page.getByRole("heading", { name: "导入预览" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "采用" }));
  await expect(page.getByText(/^已从 .* 导入/)).toBeFocused();
  await press(page, page.getByRole("button", { name: "撤销导入" }));
  await expect(patents).toBeFocused();

  await affirm(page, "专利密集型产品备案");
  await press(page, page.getByRole("button", { name: /^删除第 1 条/ }));
  await expectSeen(page);
  await press(page, page.getByRole("button", { name: "清除本机数据" }));
  const notice = page.getByRole("status").filter({ hasText: "撤销" });
  await press(page, notice.getByRole("button", { name: "撤销" }));
  await expectSeen(page);
  expect(await lost(), "what had the focus before nothing had").toEqual([]);
});
