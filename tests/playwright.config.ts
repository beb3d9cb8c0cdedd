// How the end-to-end tests run: in the Chromium that xtask found, against files on this machine.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  outputDir: "results",
  reporter: "list",
  workers: 2,
  fullyParallel: true,
  // A test that passes only at the second try is broken.
  retries: 0,
  // Two cores that also build may take their time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    headless: true,
    locale: "zh-CN",
    trace: "off",
    // A visit is a first visit; what the service worker does has tests of its own.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.ZHICE_CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // No name but this machine's resolves: a request elsewhere cannot even start.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
