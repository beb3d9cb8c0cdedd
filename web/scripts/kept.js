// What was entered as a file, without the page's module: when that has broken down, the database is read as
// `web/src/services/store` writes it, and the file is one that the page opens again.

const finished = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A file of all enterprises that the browser keeps; nothing where it keeps none. */
export async function fileOfKept() {
  try {
    const database = await finished(indexedDB.open("zhice"));
    const enterprises = await read(database.transaction(["enterprises", "patents"]));
    database.close();
    return enterprises.length > 0 ? JSON.stringify({ schema: "zhice/enterprises/1", enterprises }) : undefined;
  } catch {
    return undefined;
  }
}

async function read(reading) {
  const [store, patents] = ["enterprises", "patents"].map((name) => reading.objectStore(name));
  const [ids, records] = await Promise.all([finished(store.getAllKeys()), finished(store.getAll())]);
  const whole = records.map(async ({ enterprise, asOf }, at) => {
    // A slice of patents has the enterprise's number and its own; an array is greater than any number.
    const slices = await finished(patents.getAll(IDBKeyRange.bound([ids[at], 0], [ids[at], []])));
    return { ...enterprise, ...(asOf && { asOf }), patents: slices.flat() };
  });
  return Promise.all(whole);
}

/** Offers a text as a file. */
export function offer(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  // The browser has taken it over by then; older ones need a moment.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
