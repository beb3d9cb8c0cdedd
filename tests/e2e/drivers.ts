// Firefox and WebKitGTK, which Playwright cannot drive as systems install them: each by the protocol
// that it brings along, and no more of it than the main way needs.
import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { WebSocket } from "ws";

/** An open browser with one page. */
export interface Driver {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value. */
  evaluate<Value>(expression: string): Promise<Value>;
}

/** A kind of browser. */
export interface Kind {
  name: string;
  /** The programs of Debian's packages that it takes. */
  programs: string[];
  open(programs: Programs): Promise<Driver>;
}

const PATIENCE = 30_000;

export const FIREFOX: Kind = { name: "Firefox", programs: ["firefox-esr"], open: openFirefox };
export const WEBKIT: Kind = { name: "WebKitGTK", programs: ["WebKitWebDriver", "Xvfb"], open: openWebKit };

/** The programs of a browser that this machine lacks. */
export function missing({ programs }: Kind): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const isThere = (path: string) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return programs.filter((it) => !isThere(it) && !folders.some((folder) => isThere(join(folder, it))));
}

/** Opens a browser for a while. */
export async function withBrowser(kind: Kind, use: (browser: Driver) => Promise<void>): Promise<void> {
  const programs = new Programs(await mkdtemp(join(tmpdir(), "zhice-browser-")));
  try {
    await use(await kind.open(programs));
  } finally {
    await programs.close();
  }
}

/** Programs of one browser and a folder for what they write; all gone when it is closed. */
class Programs {
  readonly #running: ChildProcess[] = [];

  constructor(readonly home: string) {}

  start(program: string, args: string[], stdio: StdioOptions, env: NodeJS.ProcessEnv = {}): ChildProcess {
    const own = { ...process.env, HOME: this.home, MOZ_HEADLESS: "1", ...env };
    // A group of its own, as browsers start more programs.
    const child = spawn(program, args, { stdio, env: own, detached: true });
    this.#running.push(child);
    return child;
  }

  async close(): Promise<void> {
    for (const child of this.#running.reverse()) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.signalCode === null && process.kill(-child.pid!)) await ended;
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What a pattern finds in what a program says. */
function said(stream: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const late = globalThis.setTimeout(() => reject(new Error(`not said within time: ${text}`)), PATIENCE);
    stream.on("data", (data) => {
      text += data;
      const found = text.match(pattern)?.[1];
      if (found !== undefined) resolve(found), clearTimeout(late);
    });
    stream.once("close", () => reject(new Error(`ended, having said: ${text}`)));
  });
}

/** Firefox speaks WebDriver BiDi by itself. */
async function openFirefox(programs: Programs): Promise<Driver> {
  const args = ["--headless", "--no-remote", "--profile", programs.home, "--remote-debugging-port=0"];
  // No request of the browser's own leaves this machine.
  const preferences = { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9 };
  const lines = Object.entries({ ...preferences, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 });
  const text = lines.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join("");
  await writeFile(join(programs.home, "user.js"), text);
  const browser = programs.start("firefox-esr", args, ["ignore", "ignore", "pipe"]);
  const address = await said(browser.stderr!, /listening on (ws:\S+)/);
  const call = await connect(`${address}/session`);
  await call("session.new", { capabilities: {} });
  const { contexts } = await call("browsingContext.getTree", {});
  const { context } = contexts[0];
  return {
    goto: (url) => call("browsingContext.navigate", { context, url, wait: "complete" }),
    async evaluate(expression) {
      const given = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
      const { result, exceptionDetails } = await call("script.evaluate", given);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
  };
}

type Call = (method: string, params: object) => Promise<any>;

/** A function that sends commands over a socket and waits for their answers. */
async function connect(address: string): Promise<Call> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: any) => void>();
  socket.on("message", (data) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let last = 0;
  return async (method, params) => {
    const id = ++last;
    const answered = new Promise<any>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
}

/** WebKitGTK comes with a WebDriver; its browser has no headless mode, so it gets a display. */
async function openWebKit(programs: Programs): Promise<Driver> {
  const screen = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const server = programs.start("Xvfb", screen, ["ignore", "ignore", "ignore", "pipe"]);
  const display = await said(server.stdio[3] as Readable, /(\d+)\n/);
  const port = await freePort();
  programs.start("WebKitWebDriver", [`--port=${port}`], "ignore", { DISPLAY: `:${display}`, GDK_BACKEND: "x11" });
  const send = (path: string, body: object) => webDriver(`http://127.0.0.1:${port}/session${path}`, body);
  const { sessionId } = await send("", { capabilities: {} });
  return {
    goto: (url) => send(`/${sessionId}/url`, { url }),
    evaluate: (expression) => send(`/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
  };
}

async function webDriver(address: string, body: object): Promise<any> {
  const send = () => fetch(address, { method: "POST", body: JSON.stringify(body) });
  const { value } = await (await retried(send)).json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A driver that has just been started does not listen yet. */
async function retried<Value>(action: () => Promise<Value>): Promise<Value> {
  for (const end = Date.now() + PATIENCE; ; await setTimeout(50)) {
    try {
      return await action();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
