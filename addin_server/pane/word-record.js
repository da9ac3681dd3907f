/** The record in an open Word document: a custom XML part, merged, never overwritten. */

/** @typedef {import("./types.js").DecisionRecord} DecisionRecord */

/** The namespaces of the parts; see imrkit/parts.py. */
export const NAMESPACES = { record: "urn:imrkit:record:1", identity: "urn:imrkit:identity:1" };

/** @returns {DecisionRecord} */
export function emptyRecord() {
  return { decisions: [], accepted: [], responses: [], sign_off: null };
}

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
  const signed = text(base.sign_off) !== text(ours.sign_off);
  return {
    ...theirs,
    decisions: mergedList(base.decisions, ours.decisions, theirs.decisions, ({ item }) => item),
    accepted: mergedList(base.accepted, ours.accepted, theirs.accepted, ({ fingerprint }) => fingerprint),
    responses: mergedList(base.responses, ours.responses, theirs.responses, ({ item }) => item),
    sign_off: signed ? ours.sign_off : theirs.sign_off,
  };
}

/**
 * @template {object} T
 * @param {T[]} base
 * @param {T[]} ours
 * @param {T[]} theirs
 * @param {(entry: T) => string} keyOf
 */
function mergedList(base, ours, theirs, keyOf) {
  const byKey = (/** @type {T[]} */ list) => new Map(list.map((one) => [keyOf(one), one]));
  const [was, mine, other] = [byKey(base), byKey(ours), byKey(theirs)];
  const keys = [...new Set([...mine.keys(), ...other.keys()])].sort();
  return keys.flatMap((key) => {
    const changed = text(was.get(key)) !== text(mine.get(key));
    const entry = changed ? mine.get(key) : other.get(key);
    return entry ? [entry] : [];
  });
}

/** Tell whether two records say the same. @param {DecisionRecord} one @param {DecisionRecord} other */
export function same(one, other) {
  const plain = (/** @type {DecisionRecord} */ { decisions, accepted, responses, sign_off: signOff }) =>
    JSON.stringify([decisions, accepted, responses].map((list) => list.map(text).sort()).concat([[text(signOff)]]));
  return plain(one) === plain(other);
}

/** An entry as text, whatever the order of its keys. @param {object | null | undefined} entry */
function text(entry) {
  return JSON.stringify(entry && Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
