/** What each place of a form was taken for: as it was proposed where that is sure, else as a person says. */

/**
 * @typedef {import("../shared/types.js").Proposals} Proposals
 * @typedef {import("../shared/types.js").Proposal} Proposal
 * @typedef {import("../shared/types.js").Slot} Slot
 * @typedef {import("../shared/types.js").Approved} Approved
 *
 * @typedef {object} Answer what a place asks for
 * @property {string | null} item its id; null: nothing of the checklist
 * @property {string} item_part "" for the item as a whole
 * @property {string} part_column "" for none
 *
 * @typedef {{slot: Pick<Slot, "anchor" | "occurrence">} & Answer} Given what a person said, to be taken up again
 */

/** @type {Answer} */
export const NOTHING = { item: null, item_part: "", part_column: "" };

/** How many places ask for something, and of how many it is known what. @param {Proposals} proposals */
export function recognised({ proposals }) {
  const asking = proposals.filter((one) => one.item !== null || !one.is_sure);
  return { all: asking.length, known: asking.filter((one) => one.item !== null && one.is_sure).length };
}

/** The answers to one form, and undo. A place is known by its number in the form, from 0. */
export class Answers {
  /** What a person said. @type {Map<number, Answer>} */
  #given = new Map();
  /** What was there before each decision. @type {[number, Answer | undefined][]} */
  #done = [];

  /** @param {Proposals} proposals @param {Given[]} [given] earlier, of the same form */
  constructor(proposals, given = []) {
    this.proposals = proposals.proposals;
    this.unmatched = proposals.unmatched_items;
    for (const { slot, ...answer } of given) {
      const at = this.proposals.findIndex((one) => keyOf(one.slot) === keyOf(slot));
      if (at !== -1) this.#given.set(at, answer);
    }
  }

  /** @param {number} at @returns {Answer | null} null: nobody has decided, and what is proposed is not sure */
  of(at) {
    const given = this.#given.get(at);
    if (given) return given;
    const proposal = this.proposals[at];
    return proposal?.is_sure ? proposedBy(proposal) : null;
  }

  /** @param {number} at */
  isGiven(at) {
    return this.#given.has(at);
  }

  /** @param {number} at @param {Answer} answer */
  give(at, answer) {
    this.#done.push([at, this.#given.get(at)]);
    this.#given.set(at, answer);
  }

  /** Take the last decision back. @returns {number | null} of the place; null: there is none */
  undo() {
    const last = this.#done.pop();
    if (!last) return null;
    const [at, before] = last;
    if (before) this.#given.set(at, before);
    else this.#given.delete(at);
    return at;
  }

  /** The places that are to be decided, in the order of the form. @returns {number[]} */
  get left() {
    return this.proposals.flatMap((_, at) => (this.of(at) ? [] : [at]));
  }

  /** The places that ask for nothing of the checklist. @returns {number[]} */
  get nothing() {
    return this.proposals.flatMap((_, at) => (this.of(at)?.item === null ? [at] : []));
  }

  /** What was said by a person, to be kept while the page is away. @returns {Given[]} */
  get given() {
    return [...this.#given].map(([at, answer]) => ({ slot: nameOf(this.#slot(at)), ...answer }));
  }

  /** The places that an item was found for. @returns {Approved[]} */
  get approved() {
    return this.proposals.flatMap(({ slot }, at) => {
      const { item = null, ...where } = this.of(at) ?? {};
      return item === null ? [] : [/** @type {Approved} */ ({ slot: nameOf(slot), item, ...where })];
    });
  }

  /** The ids of the items that the form has no place for. @param {import("../shared/types.js").ChecklistItem[]} items */
  leftOut(items) {
    const taken = new Set(this.approved.map(({ item }) => item));
    const wanted = new Set([...this.unmatched, ...this.proposals.flatMap(({ item }) => item ?? [])]);
    return items.filter(({ id }) => wanted.has(id) && !taken.has(id));
  }

  /** @param {number} at @returns {Slot} */
  #slot(at) {
    return /** @type {Proposal} */ (this.proposals[at]).slot;
  }
}

/** What is proposed, as an answer. @param {Proposal} proposal @returns {Answer} */
export function proposedBy({ item, item_part, part_column }) {
  return { item, item_part, part_column };
}

/** @param {Pick<Slot, "anchor" | "occurrence">} slot */
function keyOf({ anchor, occurrence }) {
  return `${occurrence} ${anchor}`;
}

/** @param {Slot} slot */
function nameOf({ kind, anchor, occurrence }) {
  return { kind, anchor, occurrence };
}
