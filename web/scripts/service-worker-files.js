// The files of the site other than the rules, as the service worker keeps and serves them.
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkFirst, NetworkOnly } from "workbox-strategies";

// What the build knows of the site (crates/xtask/src/site/offline.rs):
// - `page`, `entry`: the page and the script that only the page of this version names;
// - `first`: what every visit needs, kept before the worker is installed;
// - `later`: what is loaded on demand, kept when the page is idle;
// - `data`: what staff may change on a published site, asked of the site first.
const { page, entry, first, later, data } = FILES;

/** How long the network is waited for where there is a copy, in seconds. */
export const PATIENCE = 3;

const SCOPE = self.registration.scope;
const ENTIRE = { directoryIndex: null, cleanURLs: false, ignoreURLParametersMatching: [] };

const firstFiles = new PrecacheController({ cacheName: named("first"), plugins: [{ cacheWillUpdate: belongs }] });
const laterFiles = new PrecacheController({ cacheName: named("later") });
const dataFiles = new NetworkFirst({ cacheName: named("data"), networkTimeoutSeconds: PATIENCE });
const network = new NetworkOnly({ networkTimeoutSeconds: PATIENCE });

/** A cache of this site: others may lie on the same server. */
export function named(name) {
  return `zhice-${name}-${SCOPE}`;
}

/** The address of a file of the site. */
export function addressOf(path) {
  return new URL(path, SCOPE).href;
}

/** Begins to keep what every visit needs, and answers requests for files and for the page. */
export function serveFiles() {
  firstFiles.precache(first);
  laterFiles.addToCacheList(later);
  self.addEventListener("activate", laterFiles.activate);

  const pages = ["./", page].map((path) => new URL(addressOf(path)).pathname);
  const isPage = ({ request, url }) => request.mode === "navigate" && pages.includes(url.pathname);
  registerRoute(isPage, servePage);
  registerRoute(new PrecacheRoute(firstFiles, ENTIRE));
  registerRoute(new PrecacheRoute(laterFiles, ENTIRE));
  const addresses = new Set(data.map(addressOf));
  registerRoute(({ url }) => addresses.has(url.href), dataFiles);
}

/** The page as the site has it now; the one kept where the site cannot be asked or is out of order. */
async function servePage({ event, request }) {
  // A copy that the browser keeps by itself may name files that the site no longer has.
  const fresh = new Request(request.url, { cache: "no-cache", redirect: "manual" });
  try {
    const response = await network.handle({ event, request: fresh });
    if (response.status < 500) return response;
  } catch {
    // The same as an answer of no use.
  }
  return (await firstFiles.matchPrecache(page)) ?? fetch(request);
}

/**
 * Keeps no page of another version: while a site is being copied, old and new files lie there
 * together. Not by a checksum of the page, as a portal may add to it.
 */
async function belongs({ request, response }) {
  if (!response.ok) return null;
  if (!request.url.startsWith(addressOf(page))) return response;
  return (await response.clone().text()).includes(entry) ? response : null;
}

/**
 * Keeps what is loaded on demand, and says whether anything was missing.
 *
 * @param {ExtendableEvent} event what it is done for
 */
export async function keepFiles(event) {
  const keeping = [...later.map(({ url }) => keepLater(event, url)), ...data.map((url) => keepData(event, url))];
  return (await Promise.all(keeping)).includes(true);
}

async function keepLater(event, path) {
  const request = new Request(addressOf(path));
  if (await laterFiles.matchPrecache(request)) return false;
  const cacheKey = laterFiles.getCacheKeyForURL(request.url);
  const params = { cacheKey, integrity: laterFiles.getIntegrityForCacheKey(cacheKey) };
  await Promise.all(laterFiles.strategy.handleAll({ event, request, params }));
  return true;
}

async function keepData(event, path) {
  const request = new Request(addressOf(path));
  const cache = await caches.open(dataFiles.cacheName);
  if (await cache.match(request)) return false;
  await Promise.all(dataFiles.handleAll({ event, request }));
  return true;
}
