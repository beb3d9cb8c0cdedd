// Every plan in the page: an enterprise of its place, on a day of its period, and what the plan says.
import { begin, importSample, OWNER, plan, provision, record, type Entry } from "./page.ts";
import { expect, test } from "./site.ts";

interface Case {
  /** The plan's title. */
  title: string;
  place: string;
  day: string;
  /** The answers by question. */
  answers: Record<string, Entry>;
  /** The verdicts by the title of a provision, before and after the answers. */
  verdicts: Record<string, [before: string, after: string]>;
}

const CASES: Case[] = [
  {
    title: "关于提升知识产权创新支撑力的实施意见（推定为如皋市 2021—2023 年）",
    place: "南通市如皋市",
    day: "2023-11-01",
    answers: { 获批的项目: { choices: { 项目: "省知识产权项目" }, days: { 批准日期: "2022-03-01" } } },
    verdicts: {
      国家或省知识产权项目立项奖励: ["待补充信息", "符合条件"],
      "知识产权总监、工程师培训": ["可使用的服务", "可使用的服务"],
      企业专利导航: ["鼓励事项", "鼓励事项"],
    },
  },
  {
    title: "如皋市知识产权强市建设三年行动计划实施方案（2024-2026年）",
    place: "南通市如皋市",
    day: "2026-11-21",
    answers: {
      企业资质与称号: { choices: { 资质或称号: "高新技术企业" }, days: { 认定日期: "2025-11-01" } },
      企业身份: { choices: { 身份: "新招引项目企业" } },
    },
    verdicts: {
      高新技术企业年申请发明专利: ["待补充信息", "鼓励事项"],
      新招引项目企业的靠前服务: ["待补充信息", "可使用的服务"],
      使用地理标志授权标识: ["待补充信息", "由主管部门认定"],
    },
  },
  {
    title: "金湖县国家知识产权强县建设试点县工作方案（2024—2026年）",
    place: "淮安市金湖县",
    day: "2025-06-01",
    answers: {
      专利奖项: { choices: { 奖项: "中国专利奖" }, days: { 获奖日期: "2024-07-24" } },
      企业身份: { choices: { 身份: "出口型企业" } },
    },
    verdicts: {
      专利奖获奖项目的配套奖励: ["待补充信息", "由主管部门认定"],
      "海外知识产权维权指引与风险防控": ["可使用的服务", "可使用的服务"],
      知识产权优势示范企业培育: ["鼓励事项", "鼓励事项"],
    },
  },
  {
    title: "通州区“十四五”知识产权发展规划",
    place: "南通市通州区",
    day: "2025-06-30",
    answers: {
      企业资质与称号: { choices: { 资质或称号: "专利密集型企业" }, days: { 认定日期: "2024-03-01" } },
      企业身份: { choices: { 身份: "出口型企业" } },
    },
    verdicts: {
      "专利密集型企业、高价值专利培育的奖励额度": ["待补充信息", "由主管部门认定"],
      出口型企业海外商标注册: ["待补充信息", "可使用的服务"],
      国际专利申请和海外授权: ["鼓励事项", "鼓励事项"],
    },
  },
  {
    title: "盐城市国家知识产权强市建设试点城市工作方案（2022—2025年）",
    place: "盐城市亭湖区",
    day: "2024-06-01",
    answers: {
      获批的项目: { choices: { 项目: "知识产权创新创业创造项目" }, days: { 批准日期: "2023-09-01" } },
      企业身份: { choices: { 身份: "乡镇企业" } },
    },
    verdicts: {
      知识产权创新创业创造项目的资金扶持: ["由主管部门认定", "由主管部门认定"],
      "知识产权助农：技术难题攻关与种业协同创新": ["待补充信息", "可使用的服务"],
      与知识产权运营机构合作管理专利资产: ["鼓励事项", "鼓励事项"],
    },
  },
];

for (const { title, place, day, answers, verdicts } of CASES) {
  test(`${place} on ${day} sees what its plan says`, async ({ page }) => {
    await begin(page, day, place);
    const own = plan(page, title);
    for (const [name, [before]] of Object.entries(verdicts)) {
      await expect(provision(own, name)).toContainText(before);
    }
    for (const [question, entry] of Object.entries(answers)) await record(page, question, entry);
    for (const [name, [, after]] of Object.entries(verdicts)) {
      await expect(provision(own, name)).toContainText(after);
    }
    const others = CASES.filter((other) => other.title !== title);
    for (const other of others) await expect(plan(page, other.title)).toHaveCount(0);
  });
}

/** Tongzhou's plan only encourages, its channel is a provision of its own; Yancheng's does not say who gets what. */
const PLEDGES: Record<string, [before: string, after: string]> = {
  淮安市金湖县: ["可使用的服务", "可使用的服务"],
  南通市通州区: ["待补充信息", "鼓励事项"],
  盐城市亭湖区: ["由主管部门认定", "由主管部门认定"],
};

for (const { title, place, day } of CASES) {
  const words = PLEDGES[place];
  if (words === undefined) continue;
  test(`the patents of an enterprise in ${place} count for what can be pledged`, async ({ page, site }) => {
    const pledge = plan(page, title).locator("summary").filter({ hasText: /知识产权质押(融资|的风险补偿)/ }).first();
    await begin(page, day, place);
    await expect(pledge).toContainText(words[0]);
    await page.getByLabel("企业名称").fill(OWNER);
    await importSample(page, site.folder, "incopat-utf8.csv");
    await page.getByRole("button", { name: "采用" }).click();
    await expect(pledge).toContainText(words[1]);
  });
}

/** Days on which no document speaks, and what is said of it. */
const SILENT: [place: string, day: string, words: string][] = [
  ["南通市如皋市", "2027-01-10", "已于 2026年12月31日 到期，之后不产生待遇。要看 2026 年度的结果"],
  ["盐城市亭湖区", "2026-11-21", "已于 2025年12月31日 到期"],
  ["盐城市亭湖区", "2022-08-03", "从 2022年8月4日 起生效"],
  ["其他地区", "2026-11-21", "本页收录的政策不适用于所选地区"],
];

test("where no document speaks, the day that ended the last one is named", async ({ page }) => {
  for (const [place, day, words] of SILENT) {
    await begin(page, day, place);
    await expect(page.getByRole("region", { name: "结果", exact: true })).toContainText(words);
    await expect(page.locator("aside.summary")).toContainText(words);
  }
  await expect(page.locator(".governed")).toHaveText("该地区尚无可自查的政策文件");
  await begin(page, "2026-12-31", "南通市如皋市");
  await expect(page.getByText("到期，之后不产生待遇")).toHaveCount(0);
});

const MEMBERS = "县知识产权战略实施工作领导小组各成员单位";

test("what is recorded of where to turn is shown, the rest as not recorded, and a broken file stops nothing", async ({ page, site }) => {
  const title = "专利奖获奖项目的配套奖励";
  const { title: name, place, day } = CASES.find((it) => it.place.includes("金湖"))!;
  const offices = { schema: "zhice/offices/1", plan: "jinhu-2024", original: "https://example.invalid/a" };
  const recorded = {
    ...offices,
    offices: [{ name: MEMBERS, telephone: "0000-1" }],
    procedures: [{ provision: "JH24-01", deadline: "每年六月" }],
  };
  const states: [text: string, shown: string[], original: string][] = [
    [JSON.stringify(recorded), [`${MEMBERS}（0000-1）`, "每年六月", "申报材料、办事指南"], "https://example.invalid/a"],
    ["{", ["联系方式、申报材料、申报期限、办事指南"], "文件原文：未收录"],
  ];
  for (const [text, shown, original] of states) {
    await site.edit("rules/jinhu-2024/offices.json", () => text);
    await begin(page, day, place);
    const own = plan(page, name);
    await provision(own, title).click();
    for (const words of shown) await expect(own).toContainText(words);
    await expect(own).toContainText(original);
  }
});
