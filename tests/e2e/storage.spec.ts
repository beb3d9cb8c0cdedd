// What was entered outlives its tab, which is killed after every step.
import type { Locator, Page } from "@playwright/test";
import { answerAll, goTo, takeSample } from "./ahead.ts";
import { answer, begin, expectKept, fileProduct, importSample, OWNER, reopenAfterCrash, settled } from "./page.ts";
import { expect, test } from "./site.ts";

const grid = (page: Page): Locator => page.getByRole("grid", { name: "专利清单" });
const summary = (page: Page): Locator => page.locator("aside.summary");
const answered = (page: Page, question: string): Locator =>
  page.getByRole("group", { name: question, exact: true, includeHidden: true });

/** Questions of the kinds that no plan asks today, outside of records. */
const QUESTIONS = `
let staff = ask("staff", count_of("人"), #{ label: "职工人数", why: "测试", source: "测试" });
let scale = ask("scale", one_of([option("small", "小型"), option("large", "大型")]), #{ label: "企业规模", why: "测试", source: "测试" });
let founded = ask("founded", day(), #{ label: "成立日期", why: "测试", source: "测试" });
let brand = ask("brand", text(), #{ label: "主要品牌", why: "测试", source: "测试" });
`;

/** Folded questions are opened. */
async function openQuestions(page: Page): Promise<void> {
  const folded = page.getByRole("region", { name: "补充信息" }).locator("details:not([open])");
  await expect(answered(page, "企业身份")).toBeAttached();
  if (await folded.count()) await folded.locator("summary").click();
}

/** The first row of the grid. */
const first = (page: Page): Locator => grid(page).getByRole("row").nth(1);

/** A step on the way, and what must be there ever after. */
interface Step {
  name: string;
  enter(page: Page, folder: string): Promise<unknown>;
  expected(page: Page): Promise<unknown>;
  /** Whether it holds only until the next step. */
  once?: boolean;
}

const filled = (label: string, text: string, open = false): Step => ({
  name: label,
  enter: async (page) => {
    if (open) await openQuestions(page);
    await page.getByLabel(label, { exact: true }).fill(text);
  },
  expected: (page) => expect(page.getByLabel(label, { exact: true })).toHaveValue(text),
});

const chosen = (label: string, option: string, value: string, open = false): Step => ({
  name: label,
  enter: async (page) => {
    if (open) await openQuestions(page);
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  },
  expected: (page) => expect(page.getByLabel(label, { exact: true })).toHaveValue(value),
});

const STEPS: Step[] = [
  chosen("所在地区", "南通市如皋市", "320682"),
  filled("判断日期", "2026-11-20"),
  filled("企业名称", OWNER),
  chosen("主体类型", "民营企业", "privateEnterprise"),
  {
    name: "an answer that is yes or no",
    enter: (page) => answer(page, "专利清单已包括本年度失效的发明专利", "是"),
    expected: (page) =>
      expect(answered(page, "专利清单已包括本年度失效的发明专利").getByLabel("是", { exact: true })).toBeChecked(),
  },
  filled("职工人数", "120", true),
  chosen("企业规模", "小型", "small", true),
  filled("成立日期", "2001-02-03", true),
  filled("主要品牌", "示例牌（虚构）", true),
  {
    name: "an answer that is a list of records",
    enter: async (page) => {
      await fileProduct(page, "2026-05-20");
      await page.getByRole("button", { name: "再加一条" }).click();
      await page.getByLabel("产品名称，第 2 条").fill("另一产品（虚构）");
    },
    expected: async (page) => {
      await expect(page.getByLabel("产品名称，第 1 条")).toHaveValue("示例产品（虚构）");
      await expect(page.getByLabel("备案性质，第 1 条")).toHaveValue("first");
      await expect(page.getByLabel("备案通过日期，第 1 条")).toHaveValue("2026-05-20");
      await expect(page.getByLabel("产品名称，第 2 条")).toHaveValue("另一产品（虚构）");
    },
  },
  {
    name: "an answer that there is none",
    enter: (page) => answer(page, "企业身份", "没有"),
    expected: (page) => expect(answered(page, "企业身份").getByLabel("没有", { exact: true })).toBeChecked(),
  },
  {
    name: "a form half filled in",
    enter: async (page) => {
      await page.getByRole("button", { name: "手工填写" }).click();
      await page.getByRole("dialog").getByLabel("名称", { exact: true }).fill("半张表格（虚构）");
    },
    expected: async (page) => {
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByLabel("名称", { exact: true })).toHaveValue("半张表格（虚构）");
      await dialog.getByRole("button", { name: "取消" }).click();
      await expectKept(page);
    },
    once: true,
  },
  {
    name: "a list adopted",
    enter: async (page, folder) => {
      await importSample(page, folder, "incopat-gb18030.csv");
      await page.getByRole("button", { name: "采用" }).click();
      await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
    },
    expected: (page) => expect(grid(page)).toHaveAttribute("aria-rowcount", /6[56]/),
  },
  filled("清单导出日期", "2026-11-19"),
  {
    name: "a patent edited in its row",
    enter: async (page) => {
      await grid(page).focus();
      for (const key of ["Control+Home", "ArrowRight", "ArrowRight", "F2"]) await page.keyboard.press(key);
      await page.getByRole("textbox", { name: /^名称，/ }).fill("改过的名称（虚构）");
      await page.keyboard.press("Enter");
    },
    expected: (page) => expect(first(page)).toContainText("改过的名称（虚构）"),
  },
  {
    name: "all ticked at once",
    enter: async (page) => {
      await grid(page).getByRole("checkbox", { name: "选择显示的全部专利" }).click();
      await page.getByLabel("标注", { exact: true }).selectOption({ label: "国家级奖项" });
      await page.getByRole("button", { name: "应用" }).click();
      await expect(page.getByText("已标注 65 件专利。")).toBeVisible();
    },
    expected: async (page) => {
      const invention = grid(page).getByRole("row").filter({ hasText: "发明" }).first();
      await expect(invention.locator(".cell-tick").last()).toHaveText("是");
    },
  },
  {
    name: "one deleted",
    enter: async (page) => {
      await grid(page).getByRole("row").nth(2).getByText("删除").click();
      await expect(grid(page)).toHaveAttribute("aria-rowcount", "65");
    },
    expected: (page) => expect(grid(page)).toHaveAttribute("aria-rowcount", "65"),
  },
  {
    name: "settings",
    enter: async (page) => {
      await page.getByRole("button", { name: /显示设置/ }).click();
      await page.getByRole("radio", { name: "深色" }).check();
      await page.keyboard.press("Escape");
    },
    expected: (page) => expect(page.locator("html")).toHaveAttribute("data-theme", "dark"),
  },
];

test("killed after every step, the page comes back with all that was entered", async ({ page: opened, site }) => {
  test.setTimeout(300_000);
  await site.edit("rules/rugao-2024/plan.rhai", (text) => text.replace("let marked", `${QUESTIONS}let marked`));
  let page = opened;
  await page.goto("./");
  for (const [at, { name, enter }] of STEPS.entries()) {
    await test.step(name, async () => {
      await enter(page, site.folder);
      await expectKept(page);
      const result = await settled(summary(page));
      page = await reopenAfterCrash(page);
      const holding = STEPS.filter((step, of) => of === at || (of < at && !step.once));
      for (const { expected } of holding) await expected(page);
      await expect.poll(() => summary(page).innerText(), "the result").toBe(result);
    });
  }
});

test("figures in place of a list come back", async ({ page: opened }) => {
  await begin(opened);
  await opened.getByRole("button", { name: "快速测算" }).click();
  await opened.getByLabel("有效发明专利（件）").fill("31");
  await opened.getByLabel("本年度转出的（件）").fill("0");
  await expectKept(opened);
  const page = await reopenAfterCrash(opened);
  await expect(page.getByLabel("有效发明专利（件）")).toHaveValue("31");
  await expect(page.getByLabel("本年度转出的（件）")).toHaveValue("0");
  await expect(page.getByLabel("本年度期限届满的（件）")).toHaveValue("");
});

test("that there are no patents comes back", async ({ page: opened }) => {
  await begin(opened);
  await opened.getByLabel("本企业没有专利").check();
  await expectKept(opened);
  const page = await reopenAfterCrash(opened);
  await expect(page.getByLabel("本企业没有专利")).toBeChecked();
});

test("what is only supposed does not come back, what was entered does", async ({ page: opened, site }) => {
  await takeSample(opened, site.folder);
  await answerAll(opened);
  await goTo(opened, "行动方案");
  await opened.getByRole("button", { name: /以此方案试算/ }).first().click();
  await expect(summary(opened)).toContainText("三星级");
  await expectKept(opened);
  const page = await reopenAfterCrash(opened);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  await expect(page.getByLabel("备案通过日期，第 1 条")).toHaveValue("2026-05-20");
  await expect(summary(page)).toContainText("二星级");
  await expect(page.getByRole("button", { name: "回到实际" })).toHaveCount(0);
});

test("a second enterprise comes back, and the first beside it", async ({ page: opened }) => {
  await begin(opened);
  await opened.getByLabel("企业名称").fill("甲（虚构）有限公司");
  await opened.getByRole("button", { name: "企业档案" }).click();
  await opened.getByRole("button", { name: "新建企业" }).click();
  await expect(opened.getByLabel("企业名称")).toHaveValue("");
  await opened.getByLabel("企业名称").fill("乙（虚构）有限公司");
  await expectKept(opened);
  const page = await reopenAfterCrash(opened);
  await expect(page.getByLabel("企业名称")).toHaveValue("乙（虚构）有限公司");
  await page.getByRole("button", { name: "企业档案（2 家）" }).click();
  await page.getByRole("button", { name: "打开 甲（虚构）有限公司" }).click();
  await expect(page.getByLabel("企业名称")).toHaveValue("甲（虚构）有限公司");
  await expect(page.getByLabel("主体类型")).toHaveValue("privateEnterprise");
});
