// The rules as the service worker keeps and serves them: always as one set, the index and all files
// that it names. A new library with an old plan would be rules that nobody ever published.
//
// The set is asked of the site at every visit, when the page asks for the index. Where the site does
// not answer in time the set of the last visit is used, and what comes late is used at the next one.
// What the site does say is never hidden, mistakes included: staff see what they published.
import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";
import { PATIENCE, addressOf, named } from "./service-worker-files.js";

const FOLDER = addressOf("rules/");
const INDEX = addressOf("rules/index.json");
/** The one entry of the cache: put at once, so that no set is ever kept in part. */
const SET = addressOf("rules/");
const CACHE = named("rules");

// For what the index does not name.
const others = new NetworkFirst({ cacheName: named("data"), networkTimeoutSeconds: PATIENCE });

/** The set that serves the latest visit: a promise of files by address. */
let serving;

/** Answers requests for rules. */
export function serveRules() {
  registerRoute(({ url }) => url.href === INDEX, serveIndex);
  registerRoute(({ url }) => url.href.startsWith(FOLDER), serveFile);
}

/** Keeps the rules where there are none yet, and says whether there were none. */
export async function keepRules() {
  if (await kept()) return false;
  const set = await ask();
  if (!isWhole(set)) throw new Error("the site lacks rules that its index names");
  await keep(set);
  return true;
}

async function serveIndex({ event, request }) {
  const [old, asked] = [kept(), ask()];
  const chosen = choose(old, asked);
  serving = chosen;
  event.waitUntil(tellOfChange(event, old, asked, chosen));
  return respond(await chosen, request);
}

async function serveFile({ event, request }) {
  const set = await Promise.resolve(serving ?? kept()).catch(() => undefined);
  return set?.[request.url] ? respond(set, request) : others.handle({ event, request });
}

/** What the site says if it says it in time or nothing is kept, else what is kept. */
async function choose(old, asked) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE * 1000));
  const inTime = await Promise.race([asked, late]).catch(() => undefined);
  return inTime ?? (await old) ?? asked;
}

/** Keeps what the site says, and tells the page if that is not what the last visit used. */
async function tellOfChange(event, old, asked, chosen) {
  const [before, now] = [await old, await asked.catch(() => undefined)];
  if (!now || !isWhole(now)) return;
  if (before && JSON.stringify(before) === JSON.stringify(now)) return;
  await keep(now);
  if (!before) return;
  const used = (await chosen) === now;
  const client = await self.clients.get(event.clientId);
  client?.postMessage({ rulesUpdated: true, used });
}

/**
 * Asks the site for the index and all files it names. Fails where the site cannot be asked or is out
 * of order; a file that it says it does not have is an answer.
 */
async function ask() {
  const index = await load(INDEX);
  // Networks that want a login answer everything by a page.
  if (index.text.trimStart().startsWith("<")) throw new Error("a page in place of the index");
  const files = await Promise.all([...namedBy(index.text)].map(load));
  return Object.fromEntries([index, ...files].map((file) => [file.url, file]));
}

async function load(url) {
  const response = await fetch(url, { cache: "no-cache" });
  if (response.status >= 500) throw new Error(`HTTP ${response.status}: ${url}`);
  return { url, status: response.status, text: await response.text() };
}

/** The addresses of the files that an index names, whatever they are for. */
function namedBy(text) {
  const names = new Set();
  const collect = (_, value) => {
    const isFile = typeof value === "string" && /^[^:]+\.(rhai|json)$/.test(value);
    if (isFile) names.add(addressOf(`rules/${value}`));
    return value;
  };
  try {
    JSON.parse(text, collect);
  } catch {
    // The page says what is wrong with it.
  }
  return names;
}

/** Whether a set is worth keeping: the site had every file, and the index is readable. */
function isWhole(set) {
  const files = Object.values(set);
  return files.length > 1 && files.every(({ status }) => status === 200);
}

/** The set of the last visit; none where the browser lets nothing be kept. */
async function kept() {
  try {
    const response = await (await caches.open(CACHE)).match(SET);
    return await response?.json();
  } catch {
    return undefined;
  }
}

async function keep(set) {
  await (await caches.open(CACHE)).put(SET, new Response(JSON.stringify(set)));
}

function respond(set, { url }) {
  const { status, text } = set[url];
  const type = url.endsWith(".json") ? "application/json" : "text/plain";
  return new Response(text, { status, headers: { "Content-Type": `${type}; charset=utf-8` } });
}
