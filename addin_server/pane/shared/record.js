/** The lists of a record, and their entries: one at most for each thing that people decide about. */

/**
 * @typedef {import("./types.js").DecisionRecord} DecisionRecord
 * @typedef {import("./types.js").Decision | import("./types.js").Acceptance | import("./types.js").LeadResponse} Entry
 * @typedef {keyof typeof KEYS} List
 */

/** What an entry of each list is known by. */
const KEYS = /** @type {const} */ ({ decisions: "item", accepted: "fingerprint", responses: "item" });

export const LISTS = /** @type {List[]} */ (Object.keys(KEYS));

/** @returns {DecisionRecord} */
export function emptyRecord() {
  return { decisions: [], accepted: [], responses: [], sign_off: null };
}

/** @param {any} entry @param {List} list @returns {string} */
export function keyOf(entry, list) {
  return entry[KEYS[list]];
}

/** @param {DecisionRecord} record @param {List} list @param {string} key @returns {Entry | undefined} */
export function entryIn(record, list, key) {
  return record[list].find((one) => keyOf(one, list) === key);
}

/**
 * Return a record with an entry in the place of the one with its key, or without that one; the list
 * is in the order of its keys.
 *
 * @param {DecisionRecord} record
 * @param {List} list
 * @param {string} key
 * @param {Entry | undefined} entry
 * @returns {DecisionRecord}
 */
export function withEntry(record, list, key, entry) {
  const others = record[list].filter((one) => keyOf(one, list) !== key);
  const entries = [...others, ...(entry ? [entry] : [])].sort((a, b) => (keyOf(a, list) < keyOf(b, list) ? -1 : 1));
  return { ...record, [list]: entries };
}

/** Tell whether two entries, or two sign-offs, say the same. @param {object | null | undefined} one @param {object | null | undefined} other */
export function sameEntry(one, other) {
  return entryText(one) === entryText(other);
}

/** An entry as text, whatever the order of its keys. @param {object | null | undefined} entry */
export function entryText(entry) {
  return JSON.stringify(Object.entries(entry ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
