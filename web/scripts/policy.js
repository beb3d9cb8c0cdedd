// The content security policy of current browsers, stricter than index.html can state it.

/**
 * Forbids `eval`, where that does not forbid WebAssembly too.
 *
 * Before Chromium 95 only 'unsafe-eval' lets a page compile WebAssembly, so index.html has to
 * grant it. A browser that knows `toSorted` is newer than that and knows 'wasm-unsafe-eval': there
 * a second policy takes the grant back. Policies only ever add up to a stricter one.
 */
export function forbidEval() {
  if (!("toSorted" in Array.prototype)) return;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self' 'wasm-unsafe-eval'";
  document.head.append(policy);
}
