/**
 * The words of a draft that findings are about, marked where they stand. The browser draws the marks
 * over the text: nothing in the page changes, and what is edited stays as it is.
 */

import { wordsHash } from "../shared/words-hash.js";
import { highlight } from "./highlight.js";

/**
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {import("../shared/types.js").Location} Location
 */

const BLOCKS = "p, td, th, .plain"; // what holds a line of the draft
const MOST = 500; // lines below a heading or label that are looked through

/** The marks in one draft: of the finding that was gone to, and of those of an item. */
export class WordMarks {
  /** @type {{range: Range, fingerprint: string}[]} */
  #pointed = [];
  #turn = 0; // what is asked for last counts, whichever is found first

  /** @param {HTMLElement} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.marked = highlight("marked");
    this.finding = highlight("finding");
  }

  /** Mark the words of a location; null, and nothing is marked, where they do not stand. @param {HTMLElement} place @param {Location} location */
  async mark(place, location) {
    const range = await rangeOf(this.sheet, place, location);
    this.marked?.clear();
    if (range) this.marked?.add(range);
    return this.marked ? range : null;
  }

  /** Point lightly at the words of findings, and at no others. @param {{finding: Finding, place: HTMLElement}[]} found */
  async point(found) {
    this.#turn += 1;
    const turn = this.#turn;
    const ranges = await Promise.all(found.map(({ finding, place }) => rangeOf(this.sheet, place, finding.location)));
    if (turn !== this.#turn) return;
    this.#pointed = found.flatMap(({ finding: { fingerprint } }, at) => {
      const range = ranges[at];
      return range ? [{ range, fingerprint }] : [];
    });
    this.finding?.clear();
    for (const { range } of this.#pointed) this.finding?.add(range);
  }

  /** The fingerprint of the finding at whose words a place of the page lies; "" when it lies at none. @param {Node} node @param {number} offset */
  at(node, offset) {
    return this.#pointed.find(({ range }) => range.isPointInRange(node, offset))?.fingerprint ?? "";
  }
}

/**
 * Where the words of a location stand on the page; null when they do not.
 *
 * @param {HTMLElement} sheet
 * @param {HTMLElement} place what stands at the location
 * @param {Location} location
 */
async function rangeOf(sheet, place, { tag, row, quote, paragraph = "", occurrence = 1 }) {
  if (!quote) return null;
  const around = row === null ? place : (place.closest("tr") ?? place);
  const lines = [...linesIn(around), ...(tag || row !== null ? [] : below(sheet, around))];
  const found = lines.flatMap((line) => rangeIn(line, quote, occurrence) ?? []);
  if (found.length < 2) return found[0] ?? null;
  const hashes = await Promise.all(found.map(({ line }) => wordsHash(wordsIn(line))));
  return found[Math.max(0, hashes.indexOf(paragraph))] ?? null;
}

/** @param {HTMLElement} around */
function linesIn(around) {
  const every = [...around.querySelectorAll(BLOCKS)];
  const outer = around.matches(BLOCKS) ? [around] : [];
  const isLine = (/** @type {Element} */ one) => one === around || one.matches("p") || !(one.parentElement?.closest("p") || one.querySelector(BLOCKS));
  return [...outer, ...every].filter(isLine);
}

/** What stands below a heading, as far as the next of its level or above, or below a label. @param {HTMLElement} sheet @param {HTMLElement} place */
function below(sheet, place) {
  const level = Number(place.getAttribute("aria-level") ?? Infinity);
  const lines = linesIn(sheet).filter((one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !place.contains(one));
  const end = lines.findIndex((one) => Number(one.getAttribute("aria-level") ?? Infinity) <= level && one.hasAttribute("aria-level"));
  return lines.slice(0, end === -1 ? MOST : Math.min(end, MOST));
}

/** @param {Element} line @param {string} quote @param {number} occurrence */
function rangeIn(line, quote, occurrence) {
  const nodes = textsIn(line);
  const text = spaced(wordsIn(line));
  const wanted = spaced(quote);
  let start = text.indexOf(wanted);
  for (let left = occurrence; left > 1 && start !== -1; left -= 1) start = text.indexOf(wanted, start + wanted.length);
  if (start === -1) return null;
  const range = Object.assign(document.createRange(), { line });
  let before = 0;
  for (const node of nodes) {
    const [from, to] = [start - before, start + wanted.length - before];
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    before += node.length;
  }
  return range;
}

/** @param {Element} line */
function wordsIn(line) {
  return textsIn(line).map(({ data }) => data).join("");
}

/** @param {Element} line @returns {Text[]} */
function textsIn(line) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found.filter((node) => !node.parentElement?.matches(".label"));
}

/** A text in which every white space is a space. @param {string} text */
function spaced(text) {
  return text.replace(/\s/g, " ");
}
