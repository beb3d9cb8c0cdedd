// How long work on the page's own thread lets the browser react in between.

// One channel for all turns, held here: a browser may throw away a channel that nothing else refers to,
// with the message still in it, and who waits for it would wait for ever.
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();

/**
 * A promise that the browser keeps when it has had its turn. A message and no timer: those wait, and
 * long in a window that is not looked at.
 */
export function turn() {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
