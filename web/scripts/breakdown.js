// What happens when the page's own module breaks down: what stands on the page then answers no more, and
// must not be taken for the result of what was entered last. The page is loaded again with what was
// entered; where that could lose something, or it broke down again and again, the reader decides.
//
// It is loaded as a whole: a module that broke down cannot be trusted, the scripts bound to it know no
// second one, and timers, listeners, workers and addresses of objects end with the page.
import { fileOfKept, offer } from "./kept.js";

/** What this tab remembers of a page that was loaded again. */
const KEY = "zhice-restart";
/** Which enterprise this tab has open (`web/src/services/tab.rs`); 0 is none that was kept. */
const OPEN = "zhice-open";

/** A page that was loaded again and breaks down so soon, in milliseconds, would do so for ever. */
const SOON = 10_000;
/** So often, at most, within so many milliseconds, is it loaded again by itself. */
const MOST = 3;
const WHILE = 120_000;
/** The longest, in milliseconds, that writing what was entered and asking the site take. */
const PATIENCE = 3_000;
/** The longest that the reader's place is waited for. */
const PLACE_PATIENCE = 5_000;

/** When the page began to work; not at all yet. */
let begun;
/** When it was loaded again before. */
let times = [];
/** Where the reader was. */
let place;

const notice = () => document.getElementById("broken-down");
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether something becomes true in time. */
async function comes(isTrue, patience) {
  for (let left = patience; left > 0; left -= 50) {
    if (isTrue()) return true;
    await wait(50);
  }
  return isTrue();
}

/** Heeds a breakdown. To be called before the page is started, once there is `zhice`. */
export function heedBreakdowns() {
  recall();
  window.zhice.restarted = Boolean(place);
  // A module that broke down seldom does so once.
  let leaving = false;
  let told = false;
  const heed = async (error) => {
    if (!(error instanceof WebAssembly.RuntimeError) || leaving) return;
    if (told) return tell();
    leaving = true;
    leaving = await restart();
    told = !leaving;
  };
  addEventListener("error", ({ error }) => heed(error));
  addEventListener("unhandledrejection", ({ reason }) => heed(reason));
  const on = (name, act) => notice().querySelector(`[name=${name}]`).addEventListener("click", act);
  on("reload", () => location.reload());
  on("blank", reloadBlank);
  on("save", saveToFile);
}

/** What was remembered is told once; how often it happened stays. */
function recall() {
  try {
    const told = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    times = (told.times ?? []).filter((time) => Date.now() - time < WHILE);
    place = told.place;
    sessionStorage.setItem(KEY, JSON.stringify({ times }));
  } catch {
    // Without storage nothing was remembered, and the page is not loaded again by itself.
  }
}

/** Goes to where the reader was, once that is there. To be called when the page works. */
export async function goOn() {
  begun = performance.now();
  if (!place) return;
  history.scrollRestoration = "auto";
  const root = document.documentElement;
  const isThere = () => {
    const isDrawn = !document.querySelector(".opening, .skeleton, progress, [data-due]");
    const isLong = root.scrollHeight >= place.top + root.clientHeight;
    return isDrawn && isLong && (!place.id || document.getElementById(place.id));
  };
  await comes(isThere, PLACE_PATIENCE);
  // Who has gone elsewhere meanwhile stays there.
  if (document.activeElement !== document.body || scrollY > 0) return;
  document.getElementById(place.id)?.focus({ preventScroll: true });
  scrollTo(0, place.top);
}

/** Loads the page again, unless that could lose something or would go on for ever; says whether it does. */
async function restart() {
  const isRepeated = times.length > 0 && (begun === undefined || performance.now() - begun < SOON);
  if (isRepeated || times.length >= MOST) {
    tell({ blank: true });
    return false;
  }
  const app = document.getElementById("app");
  const at = { id: document.activeElement?.closest("#app [id]")?.id, top: scrollY };
  // It is not worked on in vain.
  app.inert = true;
  if ((await isKept()) && (await answers()) && remember(at)) {
    // The browser would scroll before the page is as long as it was.
    history.scrollRestoration = "manual";
    location.reload();
    return true;
  }
  app.inert = false;
  tell();
  return false;
}

/** Whether all that was entered is kept. The module's memory often still has what was not written yet. */
function isKept() {
  try {
    window.zhice.keepAll?.();
  } catch {
    // What was written before is kept.
  }
  return comes(() => !document.documentElement.hasAttribute("data-unsaved"), PATIENCE);
}

/** Whether the page would come when it is loaded again: without a network it might not. */
async function answers() {
  if (navigator.serviceWorker?.controller) return true;
  const asked = fetch(location.href, { cache: "no-cache" }).then(({ ok }) => ok, () => false);
  return Promise.race([asked, wait(PATIENCE).then(() => false)]);
}

function remember(at) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ times: [...times, Date.now()], place: at }));
    return true;
  } catch {
    return false;
  }
}

/** Tells the reader; `blank`: what stands on the page may be what breaks it. */
function tell({ blank = false } = {}) {
  if (blank) notice().querySelector("[name=blank]").hidden = false;
  if (!notice().open) notice().showModal();
}

/** Loads the page with no enterprise open; the one that was stays with the others that are kept. */
function reloadBlank() {
  try {
    sessionStorage.setItem(OPEN, "0");
  } catch {
    // Nothing is kept, so nothing would be opened.
  }
  history.replaceState(null, "", location.pathname + location.search);
  location.reload();
}

async function saveToFile() {
  const status = notice().querySelector("[role=status]");
  let text;
  try {
    text = window.zhice.entered?.();
  } catch {
    // The module's memory is not to be read any more.
  }
  text = text || (await fileOfKept());
  if (text) offer("zhice-saved.json", text);
  status.hidden = Boolean(text);
}
