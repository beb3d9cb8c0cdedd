// The site as such: it loads, from any folder, from careless servers, and from nowhere else.
import { expect, test } from "./site.ts";

test("the page loads and is Chinese", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator("#load-failed")).toBeHidden();
});

test("wasm is served as wasm", async ({ page }) => {
  const wasm = page.waitForResponse(/app_bg-\w+\.wasm$/);
  await page.goto("./");
  expect((await wasm).headers()["content-type"]).toBe("application/wasm");
});

test("a server that does not know wasm is good enough", async ({ page }) => {
  let served = 0;
  await page.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-type": "application/octet-stream" };
    served += 1;
    await route.fulfill({ response, headers });
  });
  await page.goto("./", { waitUntil: "networkidle" });
  expect(served).toBeGreaterThan(0);
  await expect(page.locator("#load-failed")).toBeHidden();
});

test("a page that cannot load says what to do", async ({ page, site }) => {
  site.expectError(/404|wasm|HTTP/);
  await page.route(/app_bg-\w+\.wasm$/, (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("刷新");
});

test("no other origin is asked", async ({ page, site }) => {
  site.expectError(/Content.Security.Policy|Failed to fetch/i);
  await page.goto("./", { waitUntil: "networkidle" });
  const results = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.src = "https://example.org/a.js";
    const blocked = new Promise((resolve) => (script.onerror = () => resolve("blocked")));
    document.head.append(script);
    const fetched = fetch("https://example.org/").catch(() => "blocked");
    return Promise.all([blocked, fetched]);
  });
  expect(results).toEqual(["blocked", "blocked"]);
});

test("a current browser runs no text as a script", async ({ page, site }) => {
  site.expectError(/Content.Security.Policy/i);
  await page.goto("./", { waitUntil: "networkidle" });
  // What the debugger itself calls may use `eval`; what a timer calls is the page's own.
  const result = await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(eval("1 + 1"));
          } catch (error) {
            resolve((error as Error).name);
          }
        }),
      ),
  );
  expect(result).toBe("EvalError");
});

test("a worker answers every message", async ({ page }) => {
  await page.goto("./");
  for (const name of ["engine", "exchange"]) {
    const reply = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const worker = new Worker(zhice.address(url));
          worker.onmessage = ({ data }) => resolve(data);
          worker.postMessage("no message of the protocol");
        }),
      `assets/${name}-worker.js`,
    );
    expect(reply, name).toBeDefined();
  }
});
