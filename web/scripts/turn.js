// How long work on the page's own thread lets the browser react in between.

/**
 * A promise that the browser keeps when it has had its turn. A message and no timer: those wait, and
 * long in a window that is not looked at.
 */
export function turn() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
