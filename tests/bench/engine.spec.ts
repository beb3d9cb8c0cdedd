// How long the shipped engine takes to answer, messages to and fro included; `cargo xtask bench
// --browser` prints the figures. The enterprises are those of `crates/rules/benches`.
import type { Page } from "@playwright/test";
import { loadRules, repository } from "../e2e/engine.ts";
import { expect, test } from "../e2e/site.ts";
import { record } from "./results.ts";

const AS_OF = "2026-11-21";
const SIZES = [1_000, 10_000];

interface Patent {
  applicationNumber: string;
  kind?: string;
}
interface Enterprise {
  region: string;
  patents: Patent[];
  answers?: object;
}
/** What to ask again and again. */
interface Task {
  name: string;
  /** Asked once before, not counted. */
  before?: object[];
  /** One after the other, over and over; one that is not answered only goes before the next. */
  requests: object[];
  /** Requests between two looks at the clock, which shows tenths of a millisecond. */
  calls: number;
  samples: number;
}
interface Answer {
  rulesLoaded?: { plans: Plan[]; diagnostics: object[] };
  assessed?: { assessment: { plans: { operations: number; provisions: object[] }[] } };
}
interface Plan {
  readings: { alternatives: object[] }[];
}
/** Nanoseconds for one request, and what it answered. */
interface Measured {
  times: number[];
  answer: Answer;
}

const KINDS: Record<string, string> = { 1: "invention", 8: "invention", 2: "utilityModel", 9: "utilityModel", 3: "design" };

/** The sample with all questions answered, grown to so many patents. */
async function enterprise(patents: number): Promise<Enterprise> {
  const grown: Enterprise = JSON.parse(await repository("tests/fixtures/enterprise/rugao-sample.json"));
  grown.answers = {
    "includes-lapsed": true,
    "includes-transferred": true,
    "high-value-marked": true,
    "product-filings": [{ kind: "first", approved_on: "2026-05-06" }],
  };
  const own = [...grown.patents];
  for (let serial = own.length; serial < patents; serial++) {
    const patent = own[serial % own.length]!;
    const kind = patent.kind ?? KINDS[patent.applicationNumber.charAt(4)]!;
    grown.patents.push({ ...patent, kind, applicationNumber: `21001${9_000_000 + serial}` });
  }
  return grown;
}

/** Does the tasks one after the other in one worker that has the rules. */
function measure(page: Page, rules: object, tasks: Task[]): Promise<Record<string, Measured>> {
  return page.evaluate(
    async ({ rules, tasks }) => {
      const worker = new Worker(zhice.address("assets/engine-worker.js"));
      const ask = (request: object): Promise<Answer> =>
        new Promise((resolve) => {
          worker.onmessage = ({ data }) => resolve(JSON.parse(data));
          worker.postMessage(JSON.stringify(request));
        });
      await ask(rules);
      const measured: Record<string, Measured> = {};
      for (const { name, before = [], requests, calls, samples } of tasks) {
        const times = [];
        let answer: Answer = {};
        const askNext = async (next: object) => {
          if ("hold" in next) worker.postMessage(JSON.stringify(next));
          else answer = await ask(next);
        };
        for (const request of before) await askNext(request);
        let turn = 0;
        for (let sample = -2; sample < samples; sample++) {
          const start = performance.now();
          for (let call = 0; call < calls; call++) {
            do await askNext(requests[turn % requests.length]!);
            while ("hold" in requests[turn++ % requests.length]!);
          }
          const nanoseconds = Math.round(((performance.now() - start) * 1e6) / calls);
          // The first ones find cold code.
          if (sample >= 0) times.push(nanoseconds);
        }
        measured[name] = { times, answer };
      }
      worker.terminate();
      return measured;
    },
    { rules, tasks },
  );
}

/** Patents go to the engine in slices of so many, as the page sends them. */
const SLICE = 500;

/** What the page sends for an enterprise: its patents once, then what is asked of it. */
function messages({ patents, ...rest }: Enterprise) {
  const total = patents.length;
  const starts = Array.from({ length: Math.ceil(total / SLICE) }, (_, at) => at * SLICE);
  const hold = starts.map((from) => ({ hold: { total, from, patents: patents.slice(from, from + SLICE) } }));
  const assess = (change: object = {}) => ({ assess: { id: 2, enterprise: { ...rest, patents: [], ...change }, asOf: AS_OF } });
  const change = (change: object) => ({ hold: { total, from: 0, patents: [{ ...patents[0], ...change }] } });
  return { hold, assess, change };
}

async function tasks(rules: object): Promise<Task[]> {
  const list: Task[] = [{ name: "load", requests: [rules], calls: 5, samples: 20 }];
  for (const size of SIZES) {
    const grown = await enterprise(size);
    const { hold, assess, change } = messages(grown);
    const calls = 10_000 / size;
    // One patent is typed over and everything is judged anew.
    const requests = ["granted", "lapsedFee"].flatMap((status) => [change({ status }), assess()]);
    list.push({ name: `assess/${size}`, before: hold, requests, calls, samples: 25 });
    const answers = [true, false].map((said) => assess({ answers: { ...grown.answers, "includes-lapsed": said } }));
    list.push({ name: `answer/${size}`, before: hold, requests: answers, calls, samples: 25 });
    // No plan governs this place: what is left is to send all patents.
    list.push({ name: `hold/${size}`, requests: [...hold, assess({ region: "999999" })], calls, samples: 25 });
  }
  const { hold, assess } = messages(await enterprise(0));
  list.push({ name: "evaluate/provisions", before: hold, requests: [assess()], calls: 50, samples: 25 });
  return list;
}

/** How often a provision is judged at least: each once, and one again for every other reading. */
function evaluations(loaded: Answer, assessed: Answer): number {
  const summaries = loaded.rulesLoaded?.plans ?? [];
  const plans = assessed.assessed?.assessment.plans ?? [];
  const runs = plans.map((plan, at) => {
    const others = summaries[at]?.readings.map((reading) => reading.alternatives.length - 1) ?? [];
    return plan.operations > 0 ? others.reduce((sum, count) => sum + count, plan.provisions.length) : 0;
  });
  return runs.reduce((sum, count) => sum + count, 0);
}

test("the engine's answers are timed", async ({ page }) => {
  const rules = await loadRules();
  await page.goto("./");
  const measured = await measure(page, rules, await tasks(rules));
  const elements = evaluations(measured["load"]!.answer, measured["evaluate/provisions"]!.answer);
  expect(elements, "the plans have something to say").toBeGreaterThan(0);
  const results = Object.entries(measured).map(([name, { times }]) => {
    return [name, { values: times, elements: name === "evaluate/provisions" ? elements : 1 }];
  });
  await record(Object.fromEntries(results));
});
