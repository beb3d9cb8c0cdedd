// The site as an app that can be installed, and what browsers are told that cannot run it.
import { expect, test } from "./site.ts";

test.describe("as an app", () => {
  test.use({ serviceWorkers: "allow" });

  test("the browser finds nothing that keeps it from being installed", async ({ page, context, site }) => {
    await page.goto("./");
    await page.waitForFunction(() => zhice.offline.ready);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${site.url}service-worker.js`);
    const browser = await context.newCDPSession(page);
    const { data, errors } = await browser.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data!);
    expect(manifest).toMatchObject({ name: await page.title(), lang: "zh-CN", display: "standalone", start_url: "./", scope: "./" });
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    // Tests run in private windows, which install nothing.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  });

  test("every icon is as large as the manifest says", async ({ page }) => {
    await page.goto("./");
    const sizes = await page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!.href;
      const { icons } = await (await fetch(address)).json();
      const load = async ({ src, sizes }: { src: string; sizes: string }) => {
        const image = new Image();
        image.src = new URL(src, address).href;
        await image.decode();
        return { sizes, found: sizes === "any" ? "any" : `${image.naturalWidth}x${image.naturalHeight}` };
      };
      return Promise.all(icons.map(load)) as Promise<{ sizes: string; found: string }[]>;
    });
    expect(sizes.length).toBeGreaterThan(3);
    for (const { sizes: stated, found } of sizes) expect(found).toBe(stated);
  });
});

const MISSING: Record<string, () => void> = {
  "no WebAssembly": () => void delete (window as any).WebAssembly,
  "an old WebAssembly": () => void (WebAssembly.validate = () => false),
  "no large numbers": () => void delete (window as any).BigInt,
};

for (const [name, take] of Object.entries(MISSING)) {
  test(`a browser with ${name} is told what to do`, async ({ page }) => {
    await page.addInitScript(take);
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("切换到“极速模式”");
    await expect(page.getByText("正在载入")).toBeHidden();
    await expect(page.locator("#load-failed")).toBeHidden();
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs them", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("noscript")).toBeVisible();
    expect(await page.locator("noscript").innerHTML()).toContain("需要启用 JavaScript");
    await expect(page.getByRole("alert")).toBeHidden();
  });
});
