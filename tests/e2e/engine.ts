// The engine's worker without the page: for tests that speak with it by messages.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** A file of the repository as text. */
export function repository(path: string): Promise<string> {
  return readFile(join(import.meta.dirname, "../..", path), "utf8");
}

/** The index of the site's rules and the files it names, as the page sends them to the engine. */
export async function loadRules(): Promise<{ loadRules: { id: number; index: object; files: object[] } }> {
  const index = JSON.parse(await repository("rules/index.json"));
  const paths: string[] = [...index.library, ...index.plans];
  const read = async (path: string) => ({ path, text: await repository(`rules/${path}`) });
  return { loadRules: { id: 1, index, files: await Promise.all(paths.map(read)) } };
}

/** The patents of an enterprise as messages that the engine keeps, and the enterprise without them. */
export function held<E extends { patents: object[] }>(enterprise: E): { hold: object[]; rest: E } {
  const { patents } = enterprise;
  const total = patents.length;
  const half = Math.ceil(total / 2);
  const slice = (from: number, to: number) => ({ hold: { total, from, patents: patents.slice(from, to) } });
  return { hold: [slice(0, half), slice(half, total)], rest: { ...enterprise, patents: [] } };
}

/** Starts a new engine on the page, sends the requests in order and gives the last answer. */
export function ask<Answer>(page: Page, requests: object[]): Promise<Answer> {
  return page.evaluate(async (requests) => {
    const worker = new Worker(zhice.address("assets/engine-worker.js"));
    let last: unknown;
    for (const request of requests) {
      if ("hold" in request) {
        // Not answered.
        worker.postMessage(request);
        continue;
      }
      last = await new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(JSON.parse(data));
        worker.postMessage(request);
      });
    }
    worker.terminate();
    return last as never;
  }, requests);
}
