// What the site's scripts offer to the page, as tests see it in a browser.

/** What the service worker did at this visit; see `web/scripts/offline.js`. */
interface Offline {
  ready: boolean;
  rulesUpdated: boolean;
}

declare global {
  const zhice: {
    /** The published name of one of the site's scripts. */
    address(name: string): string;
    offline: Offline;
  };
}

export {};
