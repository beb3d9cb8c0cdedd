// How figures are taken: in the same browser as the tests, one thing at a time.
import { defineConfig } from "@playwright/test";
import tests from "../playwright.config.ts";

export default defineConfig(tests, {
  testDir: ".",
  outputDir: "../results",
  workers: 1,
  fullyParallel: false,
  timeout: 600_000,
});
