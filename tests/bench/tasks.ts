// The tasks of the page's own thread, as the browser itself records them: while one runs, the page
// does not react. The browser's list of long tasks would keep silent about those below 50 ms.
import type { Browser, Page } from "@playwright/test";

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args: { name?: string };
}

/** Begins to record; `phase` names what comes next, `finish` gives the longest task of each, in microseconds. */
export async function watch(browser: Browser, page: Page) {
  const mark = (name: string) => page.evaluate((name) => void performance.mark(`zhice:${name}`), name);
  await browser.startTracing(page, { categories: ["blink.user_timing", "disabled-by-default-devtools.timeline"] });
  const finish = async (): Promise<Record<string, number>> => {
    await mark("");
    const trace = await browser.stopTracing();
    return longest((JSON.parse(trace.toString()) as { traceEvents: Event[] }).traceEvents);
  };
  return { phase: mark, finish };
}

function longest(events: Event[]): Record<string, number> {
  const marks = events.filter(({ name }) => name.startsWith("zhice:")).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  const phaseAt = (ts: number) => marks.findLast((mark) => mark.ts <= ts)?.name.slice("zhice:".length);
  const found: Record<string, number> = {};
  for (const { name, ph, pid, tid, ts, dur = 0 } of events) {
    if (name !== "RunTask" || ph !== "X" || pid !== first!.pid || tid !== first!.tid) continue;
    const phase = phaseAt(ts);
    if (phase) found[phase] = Math.max(found[phase] ?? 0, dur);
  }
  return found;
}
