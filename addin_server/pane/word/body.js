/// <reference types="office-js" />
/** The paragraphs of an open document, all in one exchange, and going to one of them. */

import { act, ask, itemsOf } from "./ask.js";
import { headingLevelOf, withLineEnds } from "./controls.js";

/** @typedef {import("../shared/types.js").BodyParagraph} BodyParagraph */

const CELL = "items/parentTableCellOrNullObject";
const WANTED = `items/text,items/style,items/outlineLevel,items/tableNestingLevel,${CELL}/rowIndex,${CELL}/cellIndex`;

/** Read every paragraph of the body: its text, its looks, and which cell it stands in. @returns {Promise<BodyParagraph[]>} */
export function readBody() {
  return ask(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load(WANTED);
    await sync();
    return itemsOf(paragraphs).map(paragraphOf);
  });
}

/** @param {Word.Paragraph} paragraph that was loaded @returns {BodyParagraph} */
function paragraphOf({ text, style, outlineLevel, tableNestingLevel: level, parentTableCellOrNullObject: around }) {
  const own = { text: plain(text), style, heading_level: headingLevelOf(outlineLevel) };
  if (!level || around.isNullObject) return own;
  return { ...own, level, row: around.rowIndex, cell: around.cellIndex };
}

/** The text of a paragraph; the mark that ends a cell is none. @param {string} text */
export function plain(text) {
  return withLineEnds(text.replaceAll("\u0007", ""));
}

/**
 * Put the cursor into a paragraph; false when it is not there.
 *
 * @param {number} number from 0, as `body.paragraphs` counts them
 * @param {string} [words] that it holds; where it does not, the first that does is gone to
 */
export function selectParagraph(number, words = "") {
  return act(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load(words ? "items/text" : "items/tableNestingLevel"); // next to nothing of each
    await sync();
    const items = itemsOf(paragraphs);
    const wanted = letters(words);
    const holds = (/** @type {Word.Paragraph | undefined} */ one) => one !== undefined && (!wanted || letters(one.text).includes(wanted));
    const paragraph = holds(items[number]) ? items[number] : wanted ? items.find(holds) : undefined;
    paragraph?.select("Select");
    await sync();
    return paragraph !== undefined;
  });
}

/** A text without its white space. @param {string} text */
function letters(text) {
  return [...text].filter((one) => one.trim()).join("");
}
