// The same small protocol for every worker: messages go in order to one function of a wasm module.

/** What a reply hands over in place of a copy: the bytes of a file, which may be many. */
const handedOver = ({ exported }) => (exported ? [exported.bytes.buffer] : []);

/**
 * Answers the messages of the page.
 *
 * Messages that come before the module has loaded wait. A failure to load, like an error thrown
 * for one message, is answered with `{ crashed: message }`; the page then ends the worker
 * and starts another, as a module that crashed cannot be trusted any more.
 *
 * A message that is a text is JSON: the page writes them so, which takes it the least time. Where something
 * goes beside the text, such as the bytes of a file, it is a list of both.
 *
 * @param {Promise<unknown>} loading the module on its way
 * @param {(message: unknown, beside: unknown, post: (reply: unknown) => void) => unknown} handle what the
 *   module exports: it posts its replies itself, or returns the only one; `undefined` is no answer
 */
export function answer(loading, handle) {
  const crash = (error) => self.postMessage({ crashed: String(error) });
  const post = (reply) => reply !== undefined && self.postMessage(reply, handedOver(reply));
  let last = loading.catch(crash);
  self.addEventListener("message", ({ data }) => {
    last = last
      .then(() => loading)
      .then(() => {
        const [message, beside] = Array.isArray(data) ? data : [data];
        return handle(typeof message === "string" ? JSON.parse(message) : message, beside, post);
      })
      .then((reply) => reply !== undefined && post(reply))
      .catch(crash);
  });
}
