/** The record in an open Word document: a custom XML part, merged, never overwritten. */

/** @typedef {import("./types.js").DecisionRecord} DecisionRecord */

/** The namespaces of the parts; see imrkit/parts.py. */
export const NAMESPACES = { record: "urn:imrkit:record:1", identity: "urn:imrkit:identity:1" };

/**
 * Put our changes since `base` into what the document holds now: item by item, ours where we
 * changed something, theirs elsewhere.
 *
 * @param {DecisionRecord} base what we read last
 * @param {DecisionRecord} ours
 * @param {DecisionRecord} theirs what the document holds now
 * @returns {DecisionRecord}
 */
export function merged(base, ours, theirs) {
  const [was, mine, other] = [base, ours, theirs].map(byItem);
  const items = [...new Set([...(mine?.keys() ?? []), ...(other?.keys() ?? [])])].sort();
  const decisions = items.flatMap((item) => {
    const changed = JSON.stringify(was?.get(item)) !== JSON.stringify(mine?.get(item));
    const decision = changed ? mine?.get(item) : other?.get(item);
    return decision ? [decision] : [];
  });
  const signed = JSON.stringify(base.sign_off) !== JSON.stringify(ours.sign_off);
  return { ...theirs, decisions, sign_off: signed ? ours.sign_off : theirs.sign_off };
}

/** @param {DecisionRecord} record */
function byItem(record) {
  return new Map(record.decisions.map((one) => [one.item, one]));
}

/** Tell whether two records say the same. @param {DecisionRecord} one @param {DecisionRecord} other */
export function same(one, other) {
  const plain = (/** @type {DecisionRecord} */ record) =>
    JSON.stringify([
      record.decisions.map((decision) => Object.entries(decision).sort()).sort(),
      record.sign_off && Object.entries(record.sign_off).sort(),
    ]);
  return plain(one) === plain(other);
}
