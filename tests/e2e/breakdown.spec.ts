// What the reader sees when the page's own module breaks down: no result that answers no more.
import { expect, test } from "./site.ts";

test("a breakdown is told, and what was entered is there after the page is loaded again", async ({ page, site }) => {
  site.expectError(/module gone/);
  await page.goto("./");
  const name = page.getByLabel("企业名称");
  await name.fill("如皋示例精密机械（虚构）有限公司");
  await expect(page.getByText("填写的内容已自动保存")).toBeVisible();
  const notice = page.getByRole("alertdialog", { name: "页面出错，已停止计算" });
  await expect(notice).toBeHidden();

  const breakDown = (how: "timer" | "promise") =>
    page.evaluate((how) => {
      const fail = () => {
        throw new WebAssembly.RuntimeError("module gone");
      };
      if (how === "timer") setTimeout(fail);
      else void Promise.resolve().then(fail);
    }, how);
  await breakDown("promise");
  await expect(notice).toContainText("请不要采用");
  await expect(notice.getByRole("button")).toBeFocused();
  // Somebody may close it to copy something; with the next thing that fails it is back.
  await page.keyboard.press("Escape");
  await expect(notice).toBeHidden();
  await breakDown("timer");
  await notice.getByRole("button", { name: "重新载入" }).click();
  await expect(notice).toBeHidden();
  await expect(name).toHaveValue("如皋示例精密机械（虚构）有限公司");
});

test("an error of another kind is none", async ({ page, site }) => {
  site.expectError(/something of the portal/);
  await page.goto("./");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("something of the portal");
    });
    return new Promise((resolve) => setTimeout(resolve, 50));
  });
  await expect(page.getByRole("alertdialog")).toBeHidden();
});
