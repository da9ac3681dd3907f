/**
 * The rows of a table as cards, for a narrow window: what names each, and before each cell the words that head its column.
 * Both stand in the one table that there is; the style sheet shows them where the heading row has no room.
 */

import { h, setText } from "../shared/dom.js";
import { textIn } from "./nodes.js";
import { draftWords } from "./strings.js";

/** @typedef {import("../shared/types.js").DisplayNode} DisplayNode */

/** @typedef {object} Heads what heads the columns of a table @property {number} rows how many rows they are @property {string[]} names one for each column */

const FEWEST = 3; // columns; a table of fewer fits any window

/** What heads the columns of a table; null where its rows are no cards. @param {DisplayNode[]} nodes its rows, and controls around rows @returns {Heads | null} */
export function headsOf(nodes) {
  const first = nodes.findIndex((node) => !isHeading(node));
  /** @type {string[]} */
  const names = [];
  for (const row of first > 0 ? nodes.slice(0, first) : []) {
    let column = 0;
    for (const cell of contentOf(row)) {
      const name = [names[column] ?? "", textIn(cell).trim()].filter(Boolean).join(", ");
      const last = column + columnsOf(cell);
      for (; column < last; column += 1) names[column] = name;
    }
  }
  return names.length < FEWEST ? null : { rows: first, names };
}

/** Put before each cell of a row what heads its column, and before the first what names the row. @param {HTMLTableRowElement} row @param {Heads} heads */
export function makeCard(row, { names }) {
  let column = 0;
  for (const cell of row.cells) {
    const over = names.slice(column, column + cell.colSpan);
    column += cell.colSpan;
    const name = over.length < names.length ? [...new Set(over)].filter(Boolean).join(", ") : "";
    if (name) cell.prepend(h("span", { class: "label" }, name));
  }
  const [first] = row.cells;
  if (first?.querySelector(".place")) first.prepend(h("span", { class: "label name" }));
  else first?.classList.add("named");
}

/** Say what a card is called, where its first cell does not. @param {Element | undefined} row @param {string} name */
export function nameCard(row, name) {
  const element = nameIn(row);
  if (element) setText(element, name);
}

/** Tell the heading rows of a table from its cards, and number those that nobody named. @param {HTMLElement[]} rows @param {Heads} heads */
export function asCards(rows, heads) {
  rows.forEach((row, at) => {
    if (at < heads.rows) row.classList.add("columns");
    else if (!nameIn(row)?.textContent) nameCard(row, draftWords.rowName(at - heads.rows + 1));
  });
}

/** @param {Element | undefined} row */
function nameIn(row) {
  return row?.querySelector(":scope > :first-child > .name");
}

/** @param {DisplayNode | undefined} node */
function isHeading(node) {
  return typeof node === "object" && node.type === "row" && node.heading === true;
}

/** @param {DisplayNode} row @returns {DisplayNode[]} its cells, out of the controls around them */
function contentOf(row) {
  if (typeof row === "string" || row.type === "text" || row.type === "fixed") return [];
  return row.content.flatMap((one) => (typeof one !== "string" && one.type === "control" ? contentOf(one) : [one]));
}

/** @param {DisplayNode} cell */
function columnsOf(cell) {
  return (typeof cell !== "string" && cell.type === "cell" && cell.columns) || 1;
}
