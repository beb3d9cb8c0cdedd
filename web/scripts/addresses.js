// Where the site's scripts are: their names tell their content, so that no old one is ever taken
// for a new one. The build gives the names.
import { turn } from "./turn.js";

/**
 * Tells the page: `zhice.address("assets/engine-worker.js")` is the address of that script, relative
 * to the page. What has no other name keeps its own.
 */
export function publishAddresses() {
  const addresses = new Map(Object.entries(ADDRESSES));
  window.zhice = { address: (name) => addresses.get(name) ?? name, turn };
}
