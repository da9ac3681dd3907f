/// <reference types="office-js" />
/** The paragraphs of an open document, all in one exchange, and going to one of them. */

import { act, ask, itemsOf } from "./ask.js";
import { withLineEnds } from "./controls.js";

/** @typedef {import("../shared/types.js").BodyParagraph} BodyParagraph */

const CELL = "items/parentTableCellOrNullObject";
const WANTED = `items/text,items/tableNestingLevel,${CELL}/rowIndex,${CELL}/cellIndex`;

/** Read the text of every paragraph of the body, and which cell it stands in. @returns {Promise<BodyParagraph[]>} */
export function readBody() {
  return ask(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load(WANTED);
    await sync();
    return itemsOf(paragraphs).map(paragraphOf);
  });
}

/** @param {Word.Paragraph} paragraph that was loaded @returns {BodyParagraph} */
function paragraphOf({ text, tableNestingLevel: level, parentTableCellOrNullObject: around }) {
  if (!level || around.isNullObject) return { text: plain(text) };
  return { text: plain(text), level, row: around.rowIndex, cell: around.cellIndex };
}

/** The text of a paragraph; the mark that ends a cell is none. @param {string} text */
export function plain(text) {
  return withLineEnds(text.replaceAll("\u0007", ""));
}

/**
 * Put the cursor into a paragraph; false when there are not so many.
 *
 * @param {number} number from 0, as `body.paragraphs` counts them
 */
export function selectParagraph(number) {
  return act(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/tableNestingLevel"); // next to nothing of each
    await sync();
    const paragraph = itemsOf(paragraphs)[number];
    paragraph?.select("Select");
    await sync();
    return paragraph !== undefined;
  });
}
