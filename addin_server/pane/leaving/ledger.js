/** The ledger of a move, put together for an author: what goes where, and what has no place. */

/**
 * @typedef {import("../shared/types.js").LedgerBlock} LedgerBlock
 *
 * @typedef {object} Origin pieces that stood at one place of the draft
 * @property {string} origin its heading or label; "" before the first
 * @property {[string, number][]} kinds how many of each kind
 *
 * @typedef {object} Destination
 * @property {string} to a place of the template
 * @property {Origin[]} from
 */

/** The places of the template that get something, in the order of the draft. @param {LedgerBlock[]} blocks @returns {Destination[]} */
export function destinations(blocks) {
  const placed = blocks.filter(({ outcome }) => outcome === "moved" || outcome === "merged");
  return [...grouped(placed, ({ to }) => to)].map(([to, all]) => ({ to, from: origins(all) }));
}

/** What has no place in the template, by where it stood. @param {LedgerBlock[]} blocks */
export function unplaced(blocks) {
  return origins(blocks.filter(({ outcome }) => outcome === "unmatched"));
}

/** @param {LedgerBlock[]} blocks @returns {Origin[]} */
function origins(blocks) {
  return [...grouped(blocks, ({ origin }) => origin)].map(([origin, all]) => ({
    origin,
    kinds: [...grouped(all, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
  }));
}

/**
 * @param {LedgerBlock[]} blocks
 * @param {(block: LedgerBlock) => string} key
 * @returns {Map<string, LedgerBlock[]>} in the order in which each key comes first
 */
function grouped(blocks, key) {
  /** @type {Map<string, LedgerBlock[]>} */
  const groups = new Map();
  for (const block of blocks) {
    const group = groups.get(key(block));
    if (group) group.push(block);
    else groups.set(key(block), [block]);
  }
  return groups;
}

/** A ledger as `imrkit migrate --ledger FILE.json` writes it. @param {import("../shared/types.js").MigratedDraft["ledger"]} ledger */
export function asFile({ blocks, ...counts }) {
  const told = blocks.map(({ id, kind, text_sha256, origin, to, outcome, loss }) => ({ id, kind, text_sha256, from: origin, to, outcome, loss: loss && { grade: loss.grade, what: loss.what } }));
  return JSON.stringify({ ...counts, blocks: told }, null, 2);
}
