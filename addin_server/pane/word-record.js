/** The record in an open Word document: a custom XML part, merged, never overwritten. */

/** @typedef {import("./types.js").DecisionRecord} DecisionRecord */

/** The namespaces of the parts; see imrkit/parts.py. */
export const NAMESPACES = { record: "urn:imrkit:record:1", identity: "urn:imrkit:identity:1" };

/** @returns {DecisionRecord} */
export function emptyRecord() {
  return { decisions: [], accepted: [], responses: [], sign_off: null };
}

/** @type {Record<"decisions" | "accepted" | "responses", (entry: any) => string>} what an entry of each list is one of a kind by */
const KEYS = {
  decisions: ({ item }) => item,
  accepted: ({ fingerprint }) => fingerprint,
  responses: ({ item }) => item,
};
const LISTS = /** @type {(keyof typeof KEYS)[]} */ (Object.keys(KEYS));

/**
 * Put our changes since `base` into what the document holds now: entry by entry, ours where we
 * changed something, theirs elsewhere.
 *
 * @param {DecisionRecord} base what we read last
 * @param {DecisionRecord} ours
 * @param {DecisionRecord} theirs what the document holds now
 * @returns {DecisionRecord}
 */
export function merged(base, ours, theirs) {
  const lists = LISTS.map((list) => [list, mergedList(KEYS[list], base[list], ours[list], theirs[list])]);
  const signed = text(base.sign_off) !== text(ours.sign_off);
  return { ...theirs, ...Object.fromEntries(lists), sign_off: signed ? ours.sign_off : theirs.sign_off };
}

/**
 * @param {(entry: object) => string} keyOf
 * @param {object[] | undefined} base undefined: a record that knows no such list
 * @param {object[] | undefined} ours
 * @param {object[] | undefined} theirs
 */
function mergedList(keyOf, base, ours, theirs) {
  const byKey = (/** @type {object[] | undefined} */ list) => new Map(list?.map((one) => [keyOf(one), one]));
  const [was, mine, other] = [byKey(base), byKey(ours), byKey(theirs)];
  return [...new Set([...mine.keys(), ...other.keys()])].sort().flatMap((key) => {
    const changed = text(was.get(key)) !== text(mine.get(key));
    return (changed ? mine : other).get(key) ?? [];
  });
}

/** Tell whether two records say the same. @param {DecisionRecord} one @param {DecisionRecord} other */
export function same(one, other) {
  const plain = (/** @type {DecisionRecord} */ record) =>
    JSON.stringify([...LISTS.map((list) => (record[list] ?? []).map(text).sort()), text(record.sign_off)]);
  return plain(one) === plain(other);
}

/** An entry as text, whatever the order of its keys. @param {object | null | undefined} entry */
function text(entry) {
  return JSON.stringify(Object.entries(entry ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
