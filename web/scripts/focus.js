// Where the focus goes when what had it is taken away: without a place of its own it would fall to the
// start of the page, and whoever works by keyboard or hears the page read would have to begin again.

/** How many elements are remembered that had the focus before. */
const REMEMBERED = 12;

/** What had the focus, the last first, each followed by what it stood in. */
let trail = [];
/** Whether the last that was pressed was a key: the page may then be scrolled to the focus. */
let byKey = false;

function path(element) {
  const found = [];
  for (let at = element; at; at = at.parentElement) found.push(at);
  return found;
}

/** The heading of a section, or the element itself, if it takes the focus. */
function place(element) {
  const title = element.matches("section") && document.getElementById(element.getAttribute("aria-labelledby"));
  return [title, element].find((it) => it && it.hasAttribute("tabindex"));
}

/** The nearest place around what is gone, or else what had the focus before and is still there. */
function nearest([gone, ...before]) {
  for (const element of gone) {
    const found = element.isConnected && place(element);
    if (found) return found;
  }
  return before.map(([element]) => element).find((element) => element.isConnected);
}

/** Outside of a text the browser would take back what was typed last, wherever that is; the page's own way back is meant. */
function undo(event) {
  const { ctrlKey, metaKey, shiftKey, altKey, key, target } = event;
  if (!(ctrlKey || metaKey) || shiftKey || altKey || !/^z$/i.test(key) || target.selectionStart != null) return;
  event.preventDefault();
  const button = document.querySelector("dialog[open], .undo");
  if (button) button.click();
}

/** Keeps the focus on the page from now on. */
export function keepFocus() {
  addEventListener("keydown", () => (byKey = true), true);
  addEventListener("keydown", undo);
  addEventListener("pointerdown", () => (byKey = false), true);
  addEventListener("focusin", ({ target }) => (trail = [path(target), ...trail].slice(0, REMEMBERED)));
  new MutationObserver(() => {
    const isLost = trail.length > 0 && document.activeElement === document.body && !trail[0][0].isConnected;
    const found = isLost && nearest(trail);
    if (found) found.focus({ preventScroll: !byKey });
  }).observe(document.body, { childList: true, subtree: true });
}
