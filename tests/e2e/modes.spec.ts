// How the page looks and speaks: language, theme and the mode for elder people.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { begin, importSample, rating } from "./page.ts";
import { expect, test } from "./site.ts";

/** The words of the settings in both languages. */
const OPEN = /显示设置|Display/;

async function choose(page: Page, ...choices: string[]): Promise<void> {
  const button = page.getByRole("button", { name: OPEN });
  await button.click();
  for (const name of choices) await page.getByRole("radio", { name, exact: true }).check();
  // By the keyboard, and back at the button.
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");
}

/** The page with a sample's result. */
async function result(page: Page, folder: string): Promise<void> {
  await begin(page);
  await importSample(page, folder, "incopat-gb18030.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(rating(page)).toBeVisible();
}

async function beyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test("every setting is shown at once and kept", async ({ page, site: _ }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "light");
  await choose(page, "深色", "长辈模式", "English");
  const shown = async () => {
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect(root).toHaveAttribute("data-mode", "elder");
    await expect(root).toHaveAttribute("lang", "en");
    await expect(page).toHaveTitle("Zhice: IP policy self-check for enterprises");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("IP policy self-check for enterprises");
    await expect(page.getByText("The policy documents are in Chinese.")).toBeVisible();
    await expect(page.locator("body")).toHaveCSS("font-size", "20px");
    await expect(page.locator("body")).toHaveCSS("line-height", "35px");
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(19, 23, 28)");
    await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute("content", "#1c2128");
  };
  await shown();
  await page.reload();
  await shown();
  await choose(page, "Standard", "简体中文");
  await expect(root).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("知识产权惠企政策自查");
  await expect(root).toHaveAttribute("data-mode", "standard");
});

test("the theme chosen stands before the page is drawn", async ({ page, site }) => {
  site.expectError(/ERR_FAILED/);
  await page.emulateMedia({ colorScheme: "light" });
  await page.addInitScript(() => localStorage.setItem("zhice-settings", "zh-CN/dark/elder"));
  await page.route(/assets\/app[^/]*\.js$/, (route) => route.abort());
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(19, 23, 28)");
});

test("without a choice the system's wishes hold, also when they change", async ({ page, site: _ }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(root).toHaveAttribute("data-contrast", "standard");
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  await expect(root).toHaveAttribute("data-theme", "light");
  await expect(root).toHaveAttribute("data-contrast", "more");
});

test("English marks the words of the plans as Chinese", async ({ page, site }) => {
  await result(page, site.folder);
  await choose(page, "English");
  const plan = page.getByRole("article", { name: "知识产权密集型企业星级评定" });
  await expect(plan.getByRole("heading", { name: "知识产权密集型企业星级评定" }).locator("span")).toHaveAttribute("lang", "zh-CN");
  await expect(plan.getByText(/^Wording of the document: 评定 \(granted when the conditions are met\)$/)).toBeVisible();
  await expect(page.getByLabel("Kind of subject").locator("option:checked")).toHaveText("Private enterprise");
  await expect(page.getByText("Assessed as of 21 November 2026")).toBeVisible();
  // No word of the page itself is left in Chinese: each stands in an element that says so, or is a
  // name of the settings or the mark.
  const left = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement;
      const chinese = inside?.closest("[lang]")?.getAttribute("lang") === "zh-CN";
      if (/\p{Script=Han}/u.test(node.textContent ?? "") && !chinese) found.push(node.textContent ?? "");
    }
    return found;
  });
  expect(left).toEqual([]);
});

test("English that does not come is told", async ({ page, site }) => {
  site.expectError(/ERR_FAILED|split|Failed to fetch/);
  await page.route(/split_english/, (route) => route.abort());
  await page.goto("./");
  await page.getByRole("button", { name: OPEN }).click();
  // It does not stay checked, so that `check` would complain.
  await page.getByRole("radio", { name: "English" }).click();
  await expect(page.getByText("英文文本没有载入，仍显示中文。")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("radio", { name: "简体中文" })).toBeChecked();
});

test("where the browser keeps nothing, a choice holds for the visit", async ({ page, site }) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: denied });
  });
  await result(page, site.folder);
  await choose(page, "深色", "长辈模式");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
  await expect(rating(page)).toBeVisible();
});

/** Width, and what is chosen. Light and dark in Chinese stand in accessibility.spec.ts. */
const LOOKS: [number, string[]][] = [
  [320, ["浅色", "长辈模式"]],
  [1280, ["深色", "长辈模式"]],
  [1280, ["浅色", "English"]],
  [320, ["深色", "长辈模式", "English"]],
];

for (const [width, choices] of LOOKS) {
  test(`axe finds nothing, ${choices.join(", ")}, ${width} px`, async ({ page, site }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await result(page, site.folder);
    await choose(page, ...choices);
    await page.getByRole("button", { name: OPEN }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    expect(await beyond(page)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`);
    expect(found).toEqual([]);
  });
}

test("for elder people targets are large, and nothing stays over the page", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await result(page, site.folder);
  await choose(page, "长辈模式");
  expect(await beyond(page)).toBeLessThanOrEqual(0);
  const { small, fixed, faint } = await page.evaluate(() => {
    const shown = (element: Element) => element.getClientRects().length > 0 && !element.matches(".unseen, .skip");
    const name = (element: Element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 20)}`;
    const controls = "button, a[href], select, input[type=text], summary, label.choice";
    const all = [...document.querySelectorAll(controls)].filter(shown);
    const everything = [...document.querySelectorAll("body *")].filter(shown);
    const places = ["fixed", "sticky"];
    return {
      small: all.filter((it) => it.getBoundingClientRect().height < 59.9).map(name),
      fixed: everything
        .filter((it) => places.includes(getComputedStyle(it).position) && !it.matches(".notice-place"))
        .map(name),
      faint: everything.filter((it) => parseFloat(getComputedStyle(it).fontSize) < 18).map(name),
    };
  });
  expect(small).toEqual([]);
  expect(fixed).toEqual([]);
  expect(faint).toEqual([]);
});
