// A part of a wasm module that is loaded later, taken also from a server that does not know wasm, and
// the styles that such parts need.

let styles;

/** Loads the styles of the later parts, once; without them the parts work all the same. */
function loadStyles() {
  if (styles) return styles;
  styles = new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = window.zhice.address("assets/later.css");
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  return styles;
}

/**
 * Starts a part that is being fetched.
 *
 * @param {Promise<Response>} fetching the part on its way
 * @param {WebAssembly.Imports} imports what it shares with the first part
 */
export async function instantiate(fetching, imports) {
  const [response] = await Promise.all([fetching, loadStyles()]);
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${response.url}`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
