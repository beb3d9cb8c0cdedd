// A part of a wasm module that is loaded later, taken also from a server that does not know wasm.

/**
 * Starts a part that is being fetched.
 *
 * @param {Promise<Response>} fetching the part on its way
 * @param {WebAssembly.Imports} imports what it shares with the first part
 */
export async function instantiate(fetching, imports) {
  const response = await fetching;
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${response.url}`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
