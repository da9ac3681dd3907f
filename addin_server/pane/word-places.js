/// <reference types="office-js" />
/** Acts at the places of an open document: going to one, adding one, commenting on one. */

/**
 * @typedef {import("./types.js").ChecklistItem} ChecklistItem
 * @typedef {import("./types.js").ContentControl} ContentControl
 */

/**
 * Put the cursor into the control with a tag; false when there is none.
 *
 * @param {Word.RequestContext} context
 * @param {string} tag
 */
export async function select(context, tag) {
  const control = context.document.contentControls.getByTag(tag).getFirstOrNullObject();
  control.load("isNullObject");
  await context.sync();
  if (control.isNullObject) return false;
  control.select("Select");
  await context.sync();
  return true;
}

/**
 * Put a comment at the control with a tag.
 *
 * @param {Word.RequestContext} context
 * @param {string} tag
 * @param {string} text
 */
export async function comment(context, tag, text) {
  context.document.contentControls.getByTag(tag).getFirst().getRange("Whole").insertComment(text);
  await context.sync();
}

/**
 * Add the place of an item in a paragraph of its own beside another.
 *
 * @param {Word.RequestContext} context
 * @param {ChecklistItem} item
 * @param {ChecklistItem["places"][number]} place
 * @param {{tag: string, at: "After" | "Before"}} beside
 */
export async function insert(context, item, place, beside) {
  const anchor = context.document.contentControls.getByTag(beside.tag).getFirst();
  const control = anchor.insertParagraph("", beside.at).insertContentControl();
  control.tag = place.tag;
  control.title = item.title;
  control.placeholderText = place.placeholder;
  await context.sync();
}

/**
 * Find the control beside which the place of an item belongs: the one of the nearest item before it
 * in the checklist, or else of the nearest after. Only rich text stands in paragraphs of its own.
 *
 * @param {import("./types.js").ChecklistItem} item
 * @param {import("./types.js").ChecklistItem[]} items in the checklist's order
 * @param {ContentControl[]} controls of the document
 * @returns {{tag: string, at: "After" | "Before"} | null}
 */
export function neighbour(item, items, controls) {
  const there = new Set(controls.filter(({ kind }) => kind === "rich-text").map(({ tag }) => tag));
  const index = items.indexOf(item);
  const tagIn = (/** @type {import("./types.js").ChecklistItem[]} */ among) =>
    among.flatMap(({ places }) => places).find(({ tag }) => there.has(tag))?.tag;
  const before = tagIn(items.slice(0, index).reverse());
  if (before) return { tag: before, at: "After" };
  const after = tagIn(items.slice(index + 1));
  return after ? { tag: after, at: "Before" } : null;
}
