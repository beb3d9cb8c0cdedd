// The page through all towns, kinds of subject and days around the edges of the plans: after each step it
// stands, and shows what the engine says of just that.
import type { Page } from "@playwright/test";
import { ask, loadRules, repository } from "./engine.ts";
import { begin, DAY, grid, importSample, OWNER, plan } from "./page.ts";
import { expect, test } from "./site.ts";

/** A plan as the engine tells of it. */
interface Plan {
  title: string;
  regions: string[];
  inForce: { from: string; to: string };
}

/** How long the page waits for more typing, in milliseconds. */
const PAUSE = 150;

/** What stands in the three fields. */
type Stop = [region: string, subject: string, day: string];

/** No place, and a place that no plan is of. */
const NOWHERE = ["", "000000"];

/** The day so many days later. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const covers = (plan: Plan, region: string): boolean =>
  plan.regions.some((code) => code === region || (code.length === 4 && region.startsWith(code)));

/** The days on which something may begin or end, and those beside them. */
function edges(plans: Plan[], region: string): string[] {
  const own = plans.filter((plan) => covers(plan, region));
  const days = own.flatMap(({ inForce: { from, to } }) => [shifted(from, -1), from, to, shifted(to, 1)]);
  return [...new Set([...days, DAY])].sort();
}

/** There and back in turns, so that every edge is passed in both directions. */
const turning = <T>(list: T[], turn: number): T[] => (turn % 2 ? list.toReversed() : list);

/** Every town with every subject on every day. */
function route(plans: Plan[], regions: string[], subjects: string[]): Stop[] {
  return regions.flatMap((region) => {
    const days = edges(plans, region);
    return subjects.flatMap((subject, turn) => turning(days, turn).map((day): Stop => [region, subject, day]));
  });
}

/** So many stops far from each other, so that town, subject and day change at once. */
const leaps = (stops: Stop[], count: number): Stop[] =>
  Array.from({ length: count }, (_, nth) => stops[(nth * 211) % stops.length]!);

/** A plan in an assessment. */
interface Judged {
  title: string;
  standing: string;
  provisions: { title: string; status: string }[];
}

declare global {
  interface Window {
    /** What the page asked its engine last, and the answer to that. */
    said: {
      asked?: { id: number; asOf: string; enterprise: { region?: string; subject: string } };
      answer?: { plans: Judged[] };
    };
  }
}

/** Has the page tell what its engine was asked and has answered, and spares the pause after typing. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript((PAUSE) => {
    const said: Window["said"] = {};
    window.said = said;
    const read = (message: any) => (typeof message === "string" ? JSON.parse(message) : message);
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
          const { assessed } = read(data);
          if (assessed && assessed.id === said.asked?.id) said.answer = assessed.assessment;
        });
      }
      override postMessage(message: any, ...rest: any[]): void {
        const { assess } = read(message);
        if (assess) Object.assign(said, { asked: assess, answer: undefined });
        super.postMessage(message, ...(rest as []));
      }
    };
    const wait = window.setTimeout;
    window.setTimeout = ((what: TimerHandler, after = 0) => wait(what, after === PAUSE ? 0 : after)) as typeof setTimeout;
  }, PAUSE);
}

/** Goes from stop to stop in the page's fields, and says where the page does not show what it must. */
function walk(page: Page, stops: Stop[]): Promise<string[]> {
  return page.evaluate(async (stops) => {
    const field = (id: string) => document.getElementById(id) as HTMLInputElement;
    const enter = (id: string, value: string, event: string) => {
      if (field(id).value === value) return;
      field(id).focus();
      field(id).value = value;
      field(id).dispatchEvent(new Event(event, { bubbles: true }));
    };
    const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
    const names = (plan: Element) => [...plan.querySelectorAll(".line-title, .card-head h4")].map((it) => it.textContent).sort();
    const applicable = (plan: Judged) => plan.provisions.filter((it) => it.status !== "not_applicable").map((it) => it.title).sort();
    /** What is wrong with what is shown, or nothing. */
    const wrong = ([region, subject, day]: Stop): string => {
      if ((document.getElementById("broken-down") as HTMLDialogElement).open) return "the page broke down";
      const { asked, answer } = window.said;
      const { region: place, subject: who } = asked?.enterprise ?? {};
      if (!asked || (place ?? "") !== region || who !== subject || asked.asOf !== day) return "the engine was not asked";
      if (!answer) return "the engine has not answered";
      const result = document.querySelector("section[aria-labelledby=result-title]");
      if (!result) return "no result is shown";
      const [year, month, date] = day.split("-").map(Number);
      const said = `截至 ${year}年${month}月${date}日 测算`;
      if (region && !result.textContent!.includes(said)) return "another day is shown";
      const plans = answer.plans.filter((plan) => plan.standing === "in_force");
      const drawn = [...result.querySelectorAll("section.plan")];
      const shown = drawn.flatMap((plan) => [plan.ariaLabel, ...names(plan)]);
      const expected = plans.flatMap((plan) => [plan.title, ...applicable(plan)]);
      if (shown.join() === expected.join()) return "";
      const odd = (one: unknown[], other: unknown[]) => one.filter((it) => !other.includes(it)).join();
      return `shown are ${odd(shown, expected)}, not ${odd(expected, shown)}`;
    };
    const found: string[] = [];
    for (const stop of stops) {
      enter("region", stop[0], "change");
      enter("subject", stop[1], "change");
      enter("as-of", stop[2], "input");
      const until = performance.now() + 5_000;
      let fault = wrong(stop);
      while (fault && performance.now() < until) {
        await turn();
        fault = wrong(stop);
      }
      if (fault) found.push(`${stop.join(" ")}: ${fault}`);
      if (found.length > 4) break;
    }
    return found;
  }, stops);
}

/** All stops of a walk; the page stands at its beginning. */
async function stopsOf(page: Page): Promise<Stop[]> {
  await listen(page);
  await begin(page);
  await expect(page.getByText("截至 2026年11月21日 测算")).toBeVisible();
  const { rulesLoaded } = await ask<{ rulesLoaded: { plans: Plan[] } }>(page, [await loadRules()]);
  const { regions } = JSON.parse(await repository("rules/index.json"));
  const codes = [...regions.map(({ code }: { code: string }) => code), ...NOWHERE];
  const options = page.getByLabel("主体类型").locator("option");
  const subjects = await options.evaluateAll((all) => all.map((it) => (it as HTMLOptionElement).value));
  const stops = route(rulesLoaded.plans, codes, subjects);
  expect(stops.length).toBeGreaterThan(600);
  return stops;
}

test("the page stands in every town, for every subject, around the edges of every plan", async ({ page }) => {
  const stops = await stopsOf(page);
  expect(await walk(page, [...stops, ...leaps(stops, 100)])).toEqual([]);
});

test("it stands as well where patents are listed", async ({ page, site }) => {
  const stops = await stopsOf(page);
  await page.getByLabel("企业名称").fill(OWNER);
  await importSample(page, site.folder, "incopat-utf8.csv");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "66");
  expect(await walk(page, leaps(stops, 100))).toEqual([]);
});

test("a person who changes the day of a university by hand sees the day's plan", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("所在地区").selectOption({ label: "南通市如皋市" });
  await page.getByLabel("主体类型").selectOption({ label: "高等院校" });
  await expect(page.getByText("截至 2026年11月21日 测算")).toBeVisible();
  await page.getByLabel("判断日期").fill("2022-06-01");
  await page.keyboard.press("Tab");
  await expect(page.getByText("截至 2022年6月1日 测算")).toBeVisible();
  await expect(plan(page, "关于提升知识产权创新支撑力的实施意见（推定为如皋市 2021—2023 年）")).toBeVisible();
});
