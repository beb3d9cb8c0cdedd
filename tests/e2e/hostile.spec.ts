// Hostile scripts in the shipped engine: each comes to what it comes to natively, answers within a
// second, and leaves the worker able to answer what is asked next.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { loadRules, repository } from "./engine.ts";
import { expect, test } from "./site.ts";

const FOLDER = "tests/hostile";
const HOSTILE = "hostile/plan.rhai";
const MOST_MILLISECONDS = 1000;
const HEAD =
  'plan(#{ id: "hostile", title: "敌意脚本", document: "无", regions: ["320682"], ' +
  'in_force: ["2024-01-01", "2026-12-31"] });\n';

interface Diagnostic {
  code: string;
  file: string;
  line?: number;
  column?: number;
  message: string;
  hint?: string;
}
interface Provision {
  id: string;
  status: string;
  notes?: string[];
  diagnostics?: Diagnostic[];
}
/** What one script came to in the browser. */
interface Tried {
  name: string;
  loaded: { rulesLoaded: { diagnostics: Diagnostic[] } };
  assessed: { assessed: { assessment: { plans: { id: string; provisions: Provision[] }[] } } };
  /** The longer of the two answers. */
  milliseconds: number;
  /** What the good rules say afterwards. */
  after: { assessed: { assessment: object } };
}
type Rules = Awaited<ReturnType<typeof loadRules>>;

/** Every hostile script by its name: the files, and those too long for a file. */
async function scripts(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of await readdir(join(import.meta.dirname, "../..", FOLDER, "scripts"))) {
    found.set(file.replace(/\.rhai$/, ""), await repository(`${FOLDER}/scripts/${file}`));
  }
  const generated = JSON.parse(await repository(`${FOLDER}/generated.json`));
  for (const [name, { before, unit, times, after }] of Object.entries<any>(generated)) {
    found.set(name, HEAD + before + unit.repeat(times) + after);
  }
  return found;
}

/** Tries scripts one after the other in one worker, and the good rules after each. */
function tryAll(page: Page, good: Rules, enterprise: object, hostile: [string, string][]): Promise<Tried[]> {
  const given = { good, enterprise, hostile, file: HOSTILE };
  return page.evaluate(async ({ good, enterprise, hostile, file }) => {
    const worker = new Worker(zhice.address("assets/engine-worker.js"));
    const ask = (request: object): Promise<any> =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(JSON.parse(data));
        worker.postMessage(request);
      });
    const assess = { assess: { id: 2, enterprise, asOf: "2026-11-21" } };
    const { id, index, files } = good.loadRules as { id: number; index: { plans: string[] }; files: object[] };
    // The first request waits for the module as well.
    await ask(good);
    const tried: any[] = [];
    for (const [name, text] of hostile) {
      const plans = [file, ...index.plans];
      const bad = { id, index: { ...index, plans }, files: [...files, { path: file, text }] };
      const start = performance.now();
      const loaded = await ask({ loadRules: bad });
      const between = performance.now();
      const assessed = await ask(assess);
      const end = performance.now();
      await ask(good);
      const after = await ask(assess);
      tried.push({ name, loaded, assessed, after, milliseconds: Math.max(between - start, end - between) });
    }
    worker.terminate();
    return tried;
  }, given);
}

/** The same form as in `expected.json`. */
function outcome({ loaded, assessed }: Tried): object {
  const plan = assessed.assessed.assessment.plans.find((it) => it.id === "hostile");
  const provisions = plan?.provisions ?? [];
  const failures = provisions.flatMap((it) => it.diagnostics ?? []);
  const findings = [...loaded.rulesLoaded.diagnostics, ...failures].slice(0, 3).map((it) => ({
    ...(it.file === HOSTILE ? {} : { file: it.file }),
    code: it.code,
    line: it.line ?? null,
    column: it.column ?? null,
    message: it.message,
    hint: it.hint ?? "",
  }));
  const notes = provisions.flatMap((it) => (it.notes ?? []).slice(0, 8));
  const statuses = Object.fromEntries(provisions.map((it) => [it.id, it.status]));
  return {
    phase: plan ? (failures.length > 0 ? "judging" : "never") : "loading",
    findings,
    ...(provisions.length > 0 ? { provisions: statuses } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The kinds of scripts, which their names begin with: one worker for each line. */
const WORKERS = [
  ["bomb", "flood"],
  ["catch", "host", "module", "operator", "reading", "shadow", "switch", "throw", "time"],
  ["chain", "long", "many", "nest", "too"],
  ["loop", "number", "recursion", "text", "unicode"],
];

test("every hostile script is of a kind that is tried", async () => {
  const kinds = new Set([...(await scripts()).keys()].map((name) => name.split("-")[0]));
  expect([...kinds].sort()).toEqual(WORKERS.flat().sort());
});

for (const kinds of WORKERS) {
  test(`hostile scripts: ${kinds.join(", ")}`, async ({ page }) => {
    test.setTimeout(120_000);
    const tried = ([name]: [string, unknown]) => kinds.includes(name.split("-")[0] ?? "");
    const hostile = [...(await scripts())].filter(tried);
    const expected = JSON.parse(await repository(`${FOLDER}/expected.json`));
    const enterprise = JSON.parse(await repository("tests/fixtures/enterprise/rugao-sample.json"));
    await page.goto("./");
    const outcomes = await tryAll(page, await loadRules(), enterprise, hostile);
    const found = Object.fromEntries(outcomes.map((it) => [it.name, outcome(it)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).filter(tried)));
    const slow = outcomes.filter((it) => it.milliseconds > MOST_MILLISECONDS);
    expect(slow.map((it) => `${it.name}: ${it.milliseconds} ms`)).toEqual([]);
    const afterwards = new Set(outcomes.map((it) => JSON.stringify(it.after.assessed.assessment)));
    expect(afterwards.size, "the good rules say the same after each").toBe(1);
  });
}
