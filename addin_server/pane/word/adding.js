/// <reference types="office-js" />
/** What is put into an open document when somebody asks for it: a place that is missing, a comment at one. */

import { PaneError } from "../shared/errors.js";
import { addingWords, insertionWords } from "./adding-strings.js";
import { act, WordError, wordErrorOf } from "./ask.js";
import { first } from "./places.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("./ask.js").Sync} Sync
 */

/**
 * Put a comment at the first control that has one of the tags; false when there is none.
 *
 * @param {string[]} types
 * @param {string[]} tags
 * @param {string} text
 * @returns {Promise<boolean>} rejects with a PaneError
 */
export function query(types, tags, text) {
  const putting = act(async (context, sync) => {
    const control = await first(context, sync, types, tags);
    control?.getRange("Whole").insertComment(text);
    await sync();
    return control !== undefined;
  });
  return putting.catch((error) => {
    if (!(error instanceof WordError)) throw error;
    throw new PaneError(error.isSilent ? addingWords.queryUnsure : addingWords.queryRefused, { reload: error.isSilent });
  });
}

/**
 * Add the place of an item in a paragraph of its own beside another, unless it is there. Its
 * placeholder comes last and by itself: Word on the web refuses it, and the place stands without.
 *
 * @param {Word.RequestContext} context
 * @param {Sync} sync
 * @param {ChecklistItem} item
 * @param {ChecklistItem["places"][number]} place
 * @param {{tag: string, at: "After" | "Before"}} beside
 * @returns {Promise<"added" | "without-placeholder" | "there">}
 */
async function insert(context, sync, item, place, beside) {
  const { contentControls } = context.document.body;
  const already = contentControls.getByTag(place.tag).getFirstOrNullObject();
  already.load("isNullObject");
  await sync();
  if (!already.isNullObject) return "there";
  const anchor = contentControls.getByTag(beside.tag).getFirst();
  const control = anchor.insertParagraph("", beside.at).insertContentControl();
  control.tag = place.tag;
  control.title = item.title;
  await sync();
  control.placeholderText = place.placeholder;
  return sync().then(
    () => "added",
    () => "without-placeholder",
  );
}

/**
 * Find the control beside which the place of an item belongs: the one of the nearest item before it
 * in the checklist, or else of the nearest after. Only rich text stands in paragraphs of its own.
 *
 * @param {ChecklistItem} item
 * @param {ChecklistItem[]} items in the checklist's order
 * @param {ContentControl[]} controls of the document
 * @returns {{tag: string, at: "After" | "Before"} | null}
 */
function neighbour(item, items, controls) {
  const there = new Set(controls.filter(({ kind }) => kind === "rich-text").map(({ tag }) => tag));
  const index = items.indexOf(item);
  const tagIn = (/** @type {ChecklistItem[]} */ among) =>
    among.flatMap(({ places }) => places).find(({ tag }) => there.has(tag))?.tag;
  const before = tagIn(items.slice(0, index).reverse());
  if (before) return { tag: before, at: "After" };
  const after = tagIn(items.slice(index + 1));
  return after ? { tag: after, at: "Before" } : null;
}

/**
 * Add a place, unless a look shows that it is there.
 *
 * @param {ChecklistItem} item
 * @param {ChecklistItem["places"][number]} place
 * @param {ChecklistItem[]} items in the checklist's order
 * @param {() => Promise<{controls: ContentControl[], inRows: ContentControl[]}>} look at the controls of the document, and at those in rows too
 * @returns {Promise<{said: string, stands: boolean}>} what became of it, and whether it can be gone to
 */
export async function addPlace(item, place, items, look) {
  const beside = neighbour(item, items, (await look()).controls);
  if (!beside) return { said: insertionWords.nowhere, stands: false };
  const how = await act((context, sync) => insert(context, sync, item, place, beside)).catch(wordErrorOf);
  const { inRows } = await look().catch(() => ({ inRows: [] })); // the next look shows it
  if (how instanceof WordError && !inRows.some(({ tag }) => tag === place.tag)) {
    throw new PaneError(how.isSilent ? addingWords.insertUnsure : addingWords.insertRefused, { reload: how.isSilent });
  }
  return { said: insertionWords[how instanceof WordError ? "without-placeholder" : how], stands: true };
}
