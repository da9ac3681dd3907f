/// <reference types="office-js" />
/** The headings of an open document, as its reader sees them. */

import { ask, itemsOf } from "./ask.js";
import { plain } from "./body.js";
import { headingLevelOf } from "./controls.js";

/** Read each heading of the body, with the number that Word counts before it. @returns {Promise<string[]>} */
export function readHeadings() {
  return ask(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text,items/outlineLevel,items/listItemOrNullObject/listString");
    await sync();
    const headings = itemsOf(paragraphs).filter(({ text, outlineLevel }) => headingLevelOf(outlineLevel) && text.trim());
    return headings.map(({ text, listItemOrNullObject: numbered }) => {
      const words = plain(text).trim().replaceAll(/\s+/g, " ");
      return numbered.isNullObject ? words : `${numbered.listString} ${words}`;
    });
  });
}
