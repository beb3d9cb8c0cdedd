// How much memory the engine and the whole page take with long lists: JavaScript as the browser itself
// counts it, and the modules' own memory. `cargo xtask bench --browser` prints it.
import { writeFile } from "node:fs/promises";
import type { Page, Worker } from "@playwright/test";
import { long } from "../e2e/long.ts";
import { begin, expectKept, OWNER } from "../e2e/page.ts";
import { test } from "../e2e/site.ts";
import { record } from "./results.ts";

declare global {
  /** What {@link WATCH} has seen. */
  var memories: Set<WebAssembly.Memory>;
}

/** Goes before every script: notes the memories of modules, which the browser does not count. */
const WATCH = `
  if (!self.memories) {
    self.memories = new Set();
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const begin = WebAssembly[name].bind(WebAssembly);
      WebAssembly[name] = async (...given) => {
        const begun = await begin(...given);
        const { memory } = (begun.instance ?? begun).exports;
        if (memory) self.memories.add(memory);
        return begun;
      };
    }
  }
`;

/** The browser counts only for pages that no other site can share a process with. */
const ALONE = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** What one window or worker takes in JavaScript. */
interface Share {
  bytes: number;
  attribution: { url: string }[];
}

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    // Counted at once, not at some later collection.
    const args = [...(launchOptions.args ?? []), "--enable-blink-features=ForceEagerMeasureMemory"];
    await use({ ...launchOptions, args });
  },
});

async function watch(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const script = route.request().url().endsWith(".js");
    const body = script ? WATCH + (await response.text()) : await response.body();
    await route.fulfill({ response, body, headers: { ...response.headers(), ...ALONE } });
  });
}

/** Bytes of the modules that run in a page or worker. */
const modules = (place: Page | Worker): Promise<number> =>
  (place as Page).evaluate(() => [...self.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0));

/** Bytes of JavaScript, in the places with such an address. */
async function scripts(page: Page, address: string): Promise<number> {
  const shares = await page.evaluate(async () => {
    const counting = performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ breakdown: Share[] }> };
    return (await counting.measureUserAgentSpecificMemory()).breakdown;
  });
  const there = shares.filter(({ attribution }) => attribution.some(({ url }) => url.includes(address)));
  return there.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function list(page: Page, path: string, count: number): Promise<void> {
  await writeFile(path, long(count));
  await watch(page);
  await begin(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await page.locator("#file-input").setInputFiles(path);
  await page.getByRole("button", { name: "采用" }).click({ timeout: 120_000 });
  await page.getByText(`共 ${count} 件`).waitFor();
  await expectKept(page);
}

const ENGINE = "assets/engine-worker";

test("the engine with ten thousand patents", async ({ page }, info) => {
  await list(page, info.outputPath("一万件.csv"), 10_000);
  const engine = page.workers().find((worker) => worker.url().includes(ENGINE))!;
  await record({ "memory/engine": { values: [(await modules(engine)) + (await scripts(page, ENGINE))] } });
});

test("the page with a hundred thousand patents, its workers included", async ({ page }, info) => {
  await list(page, info.outputPath("十万件.csv"), 100_000);
  const places = await Promise.all([page, ...page.workers()].map(modules));
  const total = places.reduce((sum, bytes) => sum + bytes, await scripts(page, ""));
  await record({ "memory/page": { values: [total] } });
});
