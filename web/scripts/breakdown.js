// What the reader is told when the page's own module breaks down: what stands on the page then answers
// no more, and must not be taken for the result of what was entered last.

/** Tells of a breakdown, and again where somebody goes on with the page. */
export function tellOfBreakdown() {
  const notice = document.getElementById("broken-down");
  const tell = (error) => {
    if (error instanceof WebAssembly.RuntimeError && !notice.open) notice.showModal();
  };
  addEventListener("error", ({ error }) => tell(error));
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  notice.querySelector("button").addEventListener("click", () => location.reload());
}
