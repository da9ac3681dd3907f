/** What the browser remembers of work that is kept: an entry for each draft, until its edits are saved or deleted. */

import { held, hold } from "./locks.js";

const NAME = "imrkit"; // of the database
const STORE = "kept";

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} name of the draft's file
 * @property {number} at when it was written
 * @property {any} [file] the handle of the file that holds the work
 * @property {Sealed} [sealed] the work itself
 *
 * @typedef {{key: CryptoKey, iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer}} Sealed a text that was encrypted
 */

/** @returns {Promise<IDBDatabase>} */
async function opened() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return done(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @template T @param {(store: IDBObjectStore) => IDBRequest<T>} act @returns {Promise<T>} */
async function within(act) {
  const database = await opened();
  try {
    return await done(act(database.transaction(STORE, "readwrite").objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** @param {Entry} entry */
export async function put(entry) {
  await within((store) => store.put(entry));
}

/** @param {string} id */
export async function remove(id) {
  await within((store) => store.delete(id));
}

/** All entries; none where the browser keeps none. @returns {Promise<Entry[]>} */
export async function entries() {
  try {
    return await within((store) => store.getAll());
  } catch {
    return [];
  }
}

/** Say that an entry is this page's while it is open. @param {string} id @returns {() => void} ends it */
export function claim(id) {
  return hold(lockOf(id));
}

/** The entries that no open page writes, and one that this page wrote before it was reloaded. @param {string} [own] @returns {Promise<Entry[]>} */
export async function unclaimed(own) {
  if (!isSecureContext) return []; // there are no locks, and nothing was kept
  const [taken, found] = await Promise.all([held(), entries()]);
  return found.filter(({ id }) => id === own || !taken.includes(lockOf(id)));
}

/** @param {string} id */
function lockOf(id) {
  return `imrkit-kept-${id}`;
}
