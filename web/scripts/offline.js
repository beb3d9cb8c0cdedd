// The page's side of the service worker: registers it once the page works, and tells the page by
// events on `window` what it did. `zhice.offline` says the same to those who ask later.
//
// - `zhice-rules-updated`, `detail.used`: the site has other rules than at the last visit; `used`
//   says whether this visit uses them or, as they came too late, the next one.
// - `zhice-offline-ready`, `detail.first`: the page works without a network from now on; `first`
//   says whether that is so since this visit.

const SCRIPT = new URL("../service-worker.js", import.meta.url);
/** The longest that a busy page is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** The browser's service workers; nothing over plain http, in a sandbox, or where they are off. */
function workers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

function tell(name, detail) {
  window.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Hears what the service worker says of this visit. To be called before the rules are fetched. */
export function listen() {
  const offline = { ready: false, first: false, rulesUpdated: false, used: false };
  window.zhice.offline = offline;
  workers()?.addEventListener("message", ({ data }) => {
    if (data.rulesUpdated) {
      offline.rulesUpdated = true;
      offline.used = data.used;
      tell("zhice-rules-updated", { used: data.used });
    }
    if (data.offlineReady) {
      offline.ready = true;
      offline.first = data.first;
      tell("zhice-offline-ready", { first: data.first });
    }
  });
}

/** Has everything kept for visits without a network, once the page has nothing else to do. */
export function keepForOffline() {
  const keep = () => register().catch(() => {
    // Without a service worker the page works as well, only not without a network.
  });
  if ("requestIdleCallback" in window) requestIdleCallback(keep, { timeout: PATIENCE });
  else setTimeout(keep, 1_000);
}

async function register() {
  const container = workers();
  if (!container) return;
  const registration = await container.register(SCRIPT, { updateViaCache: "none" });
  // A newer version takes over at the next visit, so it has to hold everything by then.
  registration.addEventListener("updatefound", () => keepWhenInstalled(registration));
  keepWhenInstalled(registration);
  registration.waiting?.postMessage({ keep: true });
  (await container.ready).active.postMessage({ keep: true, tell: true });
}

/** Has a newer version fetch the rest as soon as it has the files that it cannot be without. */
function keepWhenInstalled({ active, installing }) {
  if (!active || !installing) return;
  installing.addEventListener("statechange", () => {
    if (installing.state === "installed") installing.postMessage({ keep: true });
  });
}
