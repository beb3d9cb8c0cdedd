// The service worker: after the first visit the site works without a network. It is a file of its
// own at the root of the site, so that its scope is the site's folder, wherever that is.
//
// A page and the files it names by their content belong together, and the page is asked of the
// site first: new page, new files; no network, the page and the files that were kept with it.
// A newer version of this worker keeps its own files while the old one serves the pages that are
// open, and takes over when they are closed. It never takes over earlier.
import { clientsClaim } from "workbox-core";
import { keepFiles, serveFiles } from "./service-worker-files.js";
import { keepRules, serveRules } from "./service-worker-rules.js";

serveRules();
serveFiles();
// A first visit is served from now on; pages of an older worker are never taken from it.
clientsClaim();

self.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keep(event));
});

/** Keeps all that a visit without a network may need, and tells the page when it is there. */
async function keep(event) {
  try {
    const kept = [await keepFiles(event), await keepRules()];
    if (event.data.tell) event.source.postMessage({ offlineReady: true, first: kept.includes(true) });
  } catch {
    // The next visit tries again.
  }
}
