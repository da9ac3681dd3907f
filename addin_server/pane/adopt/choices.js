/** What a place may be said to ask for: the items of a checklist, their parts and columns, found by words. */

/**
 * @typedef {import("../shared/types.js").Checklist} Checklist
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").Proposal} Proposal
 * @typedef {import("./answers.js").Answer} Answer
 *
 * @typedef {object} Choice
 * @property {Answer} answer
 * @property {string} name
 * @property {string} words those that it is found by
 * @property {boolean} isWhole of an item that has several parts, or a table
 */

/** All that a checklist offers. */
export class Choices {
  /** @type {Choice[]} */
  #all;
  #byKey;

  /** @param {Checklist} checklist */
  constructor(checklist) {
    this.#all = checklist.items.filter(({ where }) => where === "document").flatMap(choicesOf);
    this.#byKey = new Map(this.#all.map((one) => [keyOf(one.answer), one]));
  }

  /** What a person calls an answer. @param {Answer} answer */
  nameOf(answer) {
    return this.#byKey.get(keyOf(answer))?.name ?? this.#byKey.get(keyOf({ ...answer, part_column: "" }))?.name ?? answer.item ?? "";
  }

  /** Those that have all the words: those that are called so, then the others, in the checklist's order. @param {string} query */
  found(query) {
    const wanted = lower(query).split(" ").filter(Boolean);
    const has = (/** @type {string} */ text) => wanted.every((word) => text.includes(word));
    const found = this.#all.filter(({ words }) => has(words));
    const named = found.filter(({ name }) => has(lower(name)));
    return [...named, ...found.filter((one) => !named.includes(one))];
  }

  /** Those that are likely at a place: what is proposed, then the alternatives. @param {Proposal} proposal */
  likely({ item, item_part, part_column, alternatives }) {
    const wanted = [{ item, item_part, part_column }, ...alternatives].map((one) => this.#byKey.get(keyOf(one)));
    return [...new Set(wanted)].flatMap((one) => one ?? []);
  }
}

/** @param {string} text */
function lower(text) {
  return text.toLocaleLowerCase("en-GB");
}

/** @param {Answer} answer */
function keyOf({ item, item_part, part_column }) {
  return [item, item_part, part_column].join(" ");
}

/** The item as a whole, then its parts and, of tables, their columns. @param {ChecklistItem} item @returns {Choice[]} */
function choicesOf(item) {
  const own = [item.title, ...item.headings, ...item.labels, ...item.prompts].join("\n");
  const choice = (/** @type {string[]} */ names, item_part = "", part_column = "") => ({
    answer: { item: item.id, item_part, part_column },
    isWhole: !names.length && item.parts.some(({ id, columns }) => id !== "" || columns.length > 0),
    name: [...new Set([item.title, ...names])].filter(Boolean).join(": "),
    words: lower([own, ...names].join("\n")),
  });
  const parts = item.parts.flatMap(({ id, label, columns }) => [
    ...(id ? [choice([label], id)] : []),
    ...columns.map((column) => choice([id ? label : "", column.label], id, column.id)),
  ]);
  return [choice([]), ...parts];
}
