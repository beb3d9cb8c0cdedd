// The main way in the browsers that are not Chromium: open, take the sample, see the star, answer.
import { FIREFOX, missing, WEBKIT, withBrowser, type Driver } from "./drivers.ts";
import { DAY } from "./page.ts";
import { expect, served as test } from "./site.ts";

/** Whether a browser that is not installed is a mistake. */
const ALL = "ZHICE_ALL_BROWSERS";

/** One thing that a user does, or waits to see. */
type Step =
  | { see: string }
  | { gone: string }
  | { press: string }
  | { fill: string; with: string }
  | { choose: string; in: string }
  | { answer: string; by: string };

const WAY: Step[] = [
  { choose: "南通市如皋市", in: "所在地区" },
  { fill: "判断日期", with: DAY },
  { choose: "民营企业", in: "主体类型" },
  { press: "示例数据" },
  { press: "示例企业的 incoPat 导出表" },
  { see: "65 件专利" },
  { press: "采用" },
  { see: "可能达到二星级，取决于未知信息" },
  { answer: "专利清单已包括本年度失效的发明专利", by: "是" },
  { answer: "专利清单已包括本年度转出的发明专利", by: "是" },
  { answer: "专利密集型产品备案", by: "有" },
  { see: "“备案性质”未填写" },
  { choose: "首次备案", in: "备案性质，第 1 条" },
  { gone: "“备案性质”未填写" },
  { fill: "备案通过日期，第 1 条", with: "2026-05-20" },
  { see: "2/26 = 7.69 %" },
  { see: "还差 7 件" },
  { gone: "可能达到二星级，取决于未知信息" },
];

for (const kind of [FIREFOX, WEBKIT]) {
  test(`the main way works in ${kind.name}`, async ({ copy }) => {
    const lacking = missing(kind);
    if (process.env[ALL]) expect(lacking, `${ALL} is set`).toEqual([]);
    test.skip(lacking.length > 0, `not installed: ${lacking.join(", ")}`);
    await withBrowser(kind, async (browser) => {
      await browser.goto(copy.url);
      for (const step of WAY) await take(browser, step);
    });
  });
}

/** Takes a step as soon as the page lets it. */
async function take(browser: Driver, step: Step): Promise<void> {
  const attempt = () => browser.evaluate<boolean>(`(${attemptInPage})(${JSON.stringify(step)})`);
  await expect.poll(attempt, { message: JSON.stringify(step) }).toBe(true);
}

/** Runs in the page: takes a step if it can be taken, and says whether it was. */
function attemptInPage(step: any): boolean {
  const all = (selector: string): any[] => [...document.querySelectorAll(selector)];
  const text = (element: Element) => element.textContent!.trim();
  const change = (control: any, value: string) => {
    control.value = value;
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
    return true;
  };
  const labelled = (name: string) =>
    all("label").find((label) => text(label).startsWith(name))?.control ?? all(`[aria-label^="${name}"]`)[0];
  if (document.querySelector("#broken-down[open]")) throw new Error("the page has broken down");
  // Between a number and its unit stands a space at which no line breaks.
  const seen = document.body.innerText.replace(/\s/g, " ");
  if (step.see) return seen.includes(step.see);
  if (step.gone) return !seen.includes(step.gone);
  if (step.press) {
    const button = all("button").find((it) => text(it).startsWith(step.press) && it.offsetParent);
    button?.click();
    return Boolean(button);
  }
  if (step.fill) {
    const control = labelled(step.fill);
    return Boolean(control) && change(control, step.with);
  }
  if (step.choose) {
    const option = [...(labelled(step.in)?.options ?? [])].find((it) => text(it) === step.choose);
    return Boolean(option) && change(option.parentElement.closest("select"), option.value);
  }
  const group = all("fieldset").find((it) => text(it.querySelector("legend") ?? it).startsWith(step.answer));
  const choice = [...(group?.querySelectorAll("label") ?? [])].find((it: any) => text(it) === step.by) as any;
  choice?.click();
  return Boolean(choice);
}
