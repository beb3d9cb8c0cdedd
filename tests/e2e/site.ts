// The fixture of every end-to-end test: a copy of the site of one's own, and a watch over the page.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { test as base, expect, type BrowserContext } from "@playwright/test";
import sirv from "sirv";
import { DAY } from "./page.ts";

export { expect };

/** Where the site lies on its server: not at the root, as it has to work in any folder. */
const FOLDER = "portal/zhice";
const BUILT = join(import.meta.dirname, "../../target/site");

/** What a server out of order does with a request: it answers late, or with an error. */
interface Trouble {
  milliseconds?: number;
  status?: number;
}

/** A copy of the built site, served to one test alone. */
class Copy {
  /** What goes wrong at the server; nothing unless a test says so. */
  trouble: (path: string) => Trouble = () => ({});

  constructor(
    /** The address of its first page; `page.goto("./")` leads there too. */
    readonly url: string,
    /** The folder with its files. */
    readonly folder: string,
  ) {}

  /** Changes a served file, as staff do on a deployed site. */
  async edit(path: string, change: (text: string) => string): Promise<void> {
    const file = join(this.folder, path);
    await writeFile(file, change(await readFile(file, "utf8")));
  }
}

/** The copy as a test sees it, with what the test expects to go wrong. */
interface Site extends Copy {
  /** Says that messages of this form in the console, or uncaught errors, are part of the test. */
  expectError(pattern: RegExp): void;
}

/** A copy of the site alone, for tests that bring a browser of their own. */
export const served = base.extend<{ copy: Copy }>({
  copy: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), "zhice-"));
    const folder = join(root, FOLDER);
    await cp(BUILT, folder, { recursive: true });
    const serve = sirv(root, { dev: true });
    const server = createServer(async (request, response) => {
      const { milliseconds = 0, status } = copy.trouble(request.url!);
      await setTimeout(milliseconds);
      if (status) response.writeHead(status).end();
      else serve(request, response);
    });
    const copy = new Copy(`http://127.0.0.1:${await listen(server)}/${FOLDER}/`, folder);
    await use(copy);
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true });
  },
});

export const test = served.extend<{ site: Site }>({
  baseURL: ({ copy }, use) => use(copy.url),

  // Automatic: no test goes unwatched.
  site: [
    async ({ copy, context }, use) => {
      const expected: RegExp[] = [];
      await beginOn(DAY, context);
      const trouble = await watch(context, new URL(copy.url).origin);
      const expectError = (pattern: RegExp) => void expected.push(pattern);
      await use(Object.assign(copy, { expectError }));
      const unexpected = trouble.filter((text) => !expected.some((it) => it.test(text)));
      expect(unexpected, "errors the test did not expect").toEqual([]);
    },
    { auto: true },
  ],
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Lets the calendar of all pages begin on a day, whatever the machine's says. */
async function beginOn(day: string, context: BrowserContext): Promise<void> {
  const ahead = Date.parse(`${day}T12:00:00`) - Date.now();
  await context.addInitScript((ahead) => {
    globalThis.Date = new Proxy(Date, {
      construct: (real, given: []) => (given.length > 0 ? new real(...given) : new real(real.now() + ahead)),
      get: (real, name) => (name === "now" ? () => real.now() + ahead : Reflect.get(real, name)),
    });
  }, ahead);
}

/** Collects what goes wrong in any page of the test, and lets no request out. */
async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const trouble: string[] = [];
  context.on("weberror", (error) => trouble.push(`uncaught: ${error.error()}`));
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()}`);
  });
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => {
      trouble.push(`request to another origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  return trouble;
}
