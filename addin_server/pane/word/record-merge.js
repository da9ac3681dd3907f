/** The record in an open Word document: a custom XML part, merged, never overwritten. */

import { entryText, keyOf, LISTS, sameEntry } from "../shared/record.js";

/** @typedef {import("../shared/types.js").DecisionRecord} DecisionRecord */

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
  const lists = LISTS.map((list) => [list, mergedList(list, base[list], ours[list], theirs[list])]);
  const signed = !sameEntry(base.sign_off, ours.sign_off);
  return { ...theirs, ...Object.fromEntries(lists), sign_off: signed ? ours.sign_off : theirs.sign_off };
}

/**
 * @param {import("../shared/record.js").List} name
 * @param {object[] | undefined} base undefined: a record that knows no such list
 * @param {object[] | undefined} ours
 * @param {object[] | undefined} theirs
 */
function mergedList(name, base, ours, theirs) {
  const byKey = (/** @type {object[] | undefined} */ list) => new Map(list?.map((one) => [keyOf(one, name), one]));
  const [was, mine, other] = [byKey(base), byKey(ours), byKey(theirs)];
  return [...new Set([...mine.keys(), ...other.keys()])].sort().flatMap((key) => {
    const changed = !sameEntry(was.get(key), mine.get(key));
    return (changed ? mine : other).get(key) ?? [];
  });
}

/** Tell whether two records say the same. @param {DecisionRecord} one @param {DecisionRecord} other */
export function same(one, other) {
  const plain = (/** @type {DecisionRecord} */ record) =>
    JSON.stringify([...LISTS.map((list) => (record[list] ?? []).map(entryText).sort()), entryText(record.sign_off)]);
  return plain(one) === plain(other);
}
