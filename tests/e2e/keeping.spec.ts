// What is being kept, is kept by two windows at once, or cannot be kept: told, and nothing is lost.
import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "@playwright/test";
import { begin, DAY, expectKept, OWNER, reopenAfterCrash } from "./page.ts";
import { expect, test } from "./site.ts";

/** The page opened once more, with what the first has kept. */
async function another(page: Page): Promise<Page> {
  await expectKept(page);
  const other = await page.context().newPage();
  await other.goto("./");
  await expect(other.getByLabel("企业名称")).toHaveValue(await page.getByLabel("企业名称").inputValue());
  return other;
}

/** What stands in the field of the name, if the page says that it is kept. */
function confirmed(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const sign = [...document.querySelectorAll(".kept")].find((it) => getComputedStyle(it).visibility === "visible");
    return sign ? document.querySelector<HTMLInputElement>("#name")!.value : null;
  });
}

test("killed in the middle of typing, nothing is lost that was said to be kept", async ({ page: opened }) => {
  let page = opened;
  await page.goto("./");
  await page.getByLabel("企业名称").fill("甲");
  await expectKept(page);
  for (const letters of ["（虚构）", "精密机械", "有限公司"]) {
    let last = await confirmed(page);
    for (const letter of letters) {
      await page.getByLabel("企业名称").press("End");
      await page.keyboard.insertText(letter);
      last = (await confirmed(page)) ?? last;
    }
    page = await reopenAfterCrash(page);
    await expect(page.getByLabel("企业名称")).toHaveValue(new RegExp(`^${last}`));
  }
});

test("until it is kept the page does not say so, and asks before it is left", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("企业名称").fill("甲");
  await expectKept(page);
  // Another user of the database takes his time.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("zhice");
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction("enterprises", "readwrite").objectStore("enterprises");
    const hold = () => {
      if (!(window as any).released) store.get(0).onsuccess = hold;
    };
    hold();
  });
  await page.getByLabel("企业名称").fill("甲乙");
  await page.waitForTimeout(300);
  expect(await confirmed(page)).toBeNull();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await page.evaluate(() => Object.assign(window, { released: true }));
  await expectKept(page);
  const next = await reopenAfterCrash(page);
  await expect(next.getByLabel("企业名称")).toHaveValue("甲乙");
});

test("both windows have changed the enterprise: neither overwrites the other", async ({ page }) => {
  await begin(page);
  await page.getByLabel("企业名称").fill("甲（虚构）有限公司");
  const other = await another(page);
  await other.getByLabel("主体类型").selectOption({ label: "高等院校" });
  await expectKept(other);
  await page.getByLabel("企业名称").fill("甲乙（虚构）有限公司");
  await expect(page.getByText("同时在另一个窗口中被修改")).toBeVisible();
  // From now on each goes its own way.
  await expectKept(page);
  await other.getByLabel("企业名称").fill("甲丙（虚构）有限公司");
  await page.getByLabel("判断日期").fill("2026-11-20");
  await expectKept(page);
  await expectKept(other);
  await expect(other.getByText("同时在另一个窗口中被修改")).toBeHidden();

  const later = await another(page);
  await later.getByRole("button", { name: "企业档案（2 家）" }).click();
  for (const [name, subject, day] of [
    ["甲丙（虚构）有限公司", "university", DAY],
    ["甲乙（虚构）有限公司", "privateEnterprise", "2026-11-20"],
  ] as const) {
    await later.getByRole("button", { name: `打开 ${name}` }).click();
    await expect(later.getByLabel("企业名称")).toHaveValue(name);
    await expect(later.getByLabel("主体类型")).toHaveValue(subject);
    await expect(later.getByLabel("判断日期")).toHaveValue(day);
  }
});

test("a window that is turned to shows what the other has changed", async ({ page }) => {
  await begin(page);
  await page.getByLabel("企业名称").fill("甲（虚构）有限公司");
  const other = await another(page);
  await other.getByLabel("企业名称").fill("乙（虚构）有限公司");
  await expectKept(other);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page.getByText("已载入最新内容")).toBeVisible();
  await expect(page.getByLabel("企业名称")).toHaveValue("乙（虚构）有限公司");
  await page.getByLabel("主体类型").selectOption({ label: "高等院校" });
  await expectKept(page);
  await expect(page.getByRole("button", { name: "企业档案", exact: true })).toBeVisible();
});

test("each window comes back with its own enterprise", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("企业名称").fill("甲（虚构）有限公司");
  const other = await another(page);
  await other.getByRole("button", { name: "企业档案" }).click();
  await other.getByRole("button", { name: "新建企业" }).click();
  await expect(other.getByLabel("企业名称")).toHaveValue("");
  await other.getByLabel("企业名称").fill("乙（虚构）有限公司");
  await expectKept(other);
  for (const [window, name] of [[page, "甲（虚构）有限公司"], [other, "乙（虚构）有限公司"]] as const) {
    await window.reload();
    await expect(window.getByLabel("企业名称")).toHaveValue(name);
  }
});

test("an enterprise removed in one window is kept by the other that goes on with it", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("企业名称").fill("甲（虚构）有限公司");
  const other = await another(page);
  await other.getByRole("button", { name: "清除本机数据" }).click();
  await other.getByLabel("企业名称").fill("乙（虚构）有限公司");
  await expectKept(other);
  await page.getByLabel("判断日期").fill("2026-11-20");
  await expectKept(page);
  const later = await another(page);
  await later.getByRole("button", { name: "企业档案（2 家）" }).click();
  await later.getByRole("button", { name: "打开 乙（虚构）有限公司" }).click();
  await expect(later.getByLabel("企业名称")).toHaveValue("乙（虚构）有限公司");
  await expect(later.getByLabel("判断日期")).not.toHaveValue("2026-11-20");
});

/** Why nothing can be kept; each is done to the page before it loads. */
const WITHOUT: Record<string, () => void> = {
  "the browser has no database": () => Object.defineProperty(self, "indexedDB", { value: undefined }),
  "the browser forbids it": () => {
    const get = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(self, name, { get });
  },
  "the browser refuses to open it": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("refused", "InvalidStateError");
    };
  },
  "the browser does not answer": () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version);
      for (const event of ["success", "error", "upgradeneeded"]) {
        request.addEventListener(event, (it) => it.stopImmediatePropagation());
      }
      return request;
    };
  },
  "there is no room": () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
};

/** The page works all the same, says what is the matter, and offers a file. */
async function expectWarned(page: Page, view: Page | FrameLocator): Promise<void> {
  await view.getByLabel("所在地区").selectOption({ label: "南通市如皋市" });
  await view.getByLabel("企业名称").fill(OWNER);
  await expect(view.getByText(/不允许本页保存数据：.*保存到文件/)).toBeVisible();
  await expect(view.getByText("填写的内容已自动保存。")).toHaveCount(0);
  await expect(view.getByRole("article", { name: "知识产权密集型企业星级评定" })).toBeVisible();
  await view.getByRole("button", { name: "企业档案" }).click();
  const download = page.waitForEvent("download");
  await view.getByRole("button", { name: "保存到文件" }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(saved).toMatchObject({ name: OWNER, region: "320682" });
}

test("where nothing is kept one of several enterprises is opened, which is said", async ({ page }) => {
  await page.addInitScript(WITHOUT["the browser has no database"]!);
  await page.goto("./");
  await page.getByRole("button", { name: "企业档案" }).click();
  const enterprises = ["甲（虚构）", "乙（虚构）"].map((name) => ({ schema: "zhice/enterprise/1", name }));
  const buffer = Buffer.from(JSON.stringify({ schema: "zhice/enterprises/1", enterprises }));
  await page.getByLabel("企业档案文件或结果包").setInputFiles({ name: "两家.json", mimeType: "application/json", buffer });
  await expect(page.getByLabel("企业名称")).toHaveValue("甲（虚构）");
  await expect(page.getByText("文件中有 2 家企业，浏览器不允许保存数据，只打开了第一家")).toBeVisible();
});

for (const [name, take] of Object.entries(WITHOUT)) {
  test(`where ${name}, the page says so, works, and offers a file`, async ({ page }) => {
    await page.addInitScript(take);
    await page.goto("./");
    await expectWarned(page, page);
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type(), "asked before it is left").toBe("beforeunload");
    await dialog.accept();
  });
}

test("a frame of another site that may keep nothing is no different", async ({ page, site }) => {
  await page.addInitScript(WITHOUT["the browser forbids it"]!);
  await page.setContent(`<iframe src="${site.url}" width="1000" height="900"></iframe>`);
  await expectWarned(page, page.frameLocator("iframe"));
});
