// The same input gives the same bytes natively and in the browser's wasm.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ask, held, loadRules, repository } from "./engine.ts";
import { expect, test } from "./site.ts";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);

test.beforeAll("the command is built", async ({}, testInfo) => {
  testInfo.setTimeout(600_000);
  await run("cargo", ["build", "--quiet", "--package", "zhice-cli"], { cwd: ROOT });
});

async function assessNatively(enterprise: object, asOf: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "zhice-identical-"));
  const file = join(folder, "enterprise.json");
  await writeFile(file, JSON.stringify(enterprise));
  const zhice = ["run", "--quiet", "--package", "zhice-cli", "--"];
  const assess = ["assess", file, "--as-of", asOf, "--format", "json"];
  const { stdout } = await run("cargo", [...zhice, ...assess], { cwd: ROOT });
  await rm(folder, { recursive: true });
  return stdout.trimEnd();
}

/** The made-up enterprise, and ways to change it that reach every kind of answer. */
const CASES: { name: string; asOf: string; change: (enterprise: any) => void }[] = [
  { name: "as imported", asOf: "2026-11-21", change: () => {} },
  {
    name: "all answered",
    asOf: "2026-11-21",
    change: (enterprise) => {
      enterprise.answers = {
        "product-filings": [{ kind: "first", approved_on: "2026-05-06" }, {}],
        "includes-lapsed": true,
        "includes-transferred": true,
        "high-value-marked": true,
      };
    },
  },
  { name: "before the plan", asOf: "2023-12-31", change: () => {} },
  { name: "a wrong check digit", asOf: "2025-02-28", change: (e) => (e.patents[0].applicationNumber = "201319000011.3") },
  { name: "nothing known", asOf: "2026-11-21", change: (e) => Object.assign(e, { patents: [], subject: "unknown", name: "\u2028“甲”\"乙\"\\\u0001" }) },
];

for (const { name, asOf, change } of CASES) {
  test(`native and wasm agree to the byte: ${name}`, async ({ page }) => {
    const enterprise = JSON.parse(await repository("tests/fixtures/enterprise/rugao-sample.json"));
    change(enterprise);
    const native = await assessNatively(enterprise, asOf);
    await page.goto("./");
    const { hold, rest } = held(enterprise);
    const assess = { assess: { id: 2, enterprise: rest, asOf } };
    type Answer = { assessed: { assessment: object } };
    const answer = await ask<Answer>(page, [await loadRules(), ...hold, assess]);
    expect(JSON.stringify(answer.assessed.assessment)).toBe(native);
  });
}

/** The what-if questions on the files that the command line's tests hold its answers to. */
const QUESTIONS: { name: string; ask: (files: Record<string, object>) => object; answer: [kind: string, field: string] }[] = [
  {
    name: "improve",
    ask: ({ answered }) => ({
      improve: { id: 2, enterprise: answered, asOf: "2026-11-21", plan: "rugao-2024", provision: "RG24-10" },
    }),
    answer: ["improved", "improvement"],
  },
  {
    name: "timeline",
    ask: ({ answered }) => ({ timeline: { id: 2, enterprise: answered, from: "2026-11-21", to: "2029-11-20" } }),
    answer: ["foreseen", "timeline"],
  },
  {
    name: "compare",
    ask: ({ sample, answered }) => ({ compare: { id: 2, before: sample, after: answered, asOf: "2026-11-21" } }),
    answer: ["compared", "comparison"],
  },
];

for (const { name, ask: question, answer } of QUESTIONS) {
  test(`native and wasm agree to the byte: ${name}`, async ({ page }) => {
    const file = async (of: string) => JSON.parse(await repository(`tests/fixtures/enterprise/rugao-${of}.json`));
    const files = { sample: await file("sample"), answered: await file("answered") };
    await page.goto("./");
    const found = await ask<any>(page, [await loadRules(), { whatIf: question(files) }]);
    const native = (await repository(`tests/fixtures/enterprise/rugao-${name}.json`)).trimEnd();
    expect(JSON.stringify(found.whatIf[answer[0]][answer[1]])).toBe(native);
  });
}
