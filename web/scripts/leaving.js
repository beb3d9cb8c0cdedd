// Who leaves the page before all is kept that was entered, or where nothing is kept, is asked first.
// The page marks itself so (`mark_unsaved` in web/src/dom.rs).

/** Has the browser ask. */
export function askBeforeLosing() {
  addEventListener("beforeunload", (event) => {
    if (!document.documentElement.hasAttribute("data-unsaved")) return;
    event.preventDefault();
    // What older browsers go by.
    event.returnValue = true;
  });
}
