/// <reference types="office-js" />
/** Acts at the places of an open document: going to one, adding one, commenting on one. */

import { PaneError } from "../shared/errors.js";
import { act, itemsOf, WordError } from "./ask.js";
import { supports } from "./requirement-sets.js";
import { allControls } from "./scan.js";
import { wordWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").ChecklistItem} ChecklistItem
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("./ask.js").Sync} Sync
 */

const ALIGHT = 1_500; // milliseconds that a place stays lit
const ENOUGH = 60; // characters by which a text is found again; Word searches for 255 at most

/**
 * Put the cursor into the first control that has one of the tags; false when there is none.
 *
 * @param {Word.RequestContext} context
 * @param {Sync} sync
 * @param {string[]} types
 * @param {string[]} tags
 */
export async function select(context, sync, types, tags) {
  const control = await first(context, sync, types, tags);
  control?.select("Select");
  await sync();
  return control !== undefined;
}

/**
 * Light up the first control that has one of the tags, for a moment and without a change to the
 * document; before WordApi 1.8 there is only the selection to see.
 *
 * @param {string[]} types
 * @param {string[]} tags
 */
export async function lightUp(types, tags) {
  if (!supports("1.8")) return;
  const light = (/** @type {"highlight" | "removeHighlight"} */ what) =>
    act(async (context, sync) => {
      const control = await first(context, sync, types, tags);
      control?.getRange("Content")[what]();
      await sync();
    });
  await light("highlight");
  await new Promise((resolve) => setTimeout(resolve, ALIGHT));
  await light("removeHighlight");
}

/**
 * Select the first of the words that stands in the text; false when none does.
 *
 * @param {Word.RequestContext} context
 * @param {Sync} sync
 * @param {string[]} words
 */
export async function selectWords(context, sync, words) {
  const { body } = context.document;
  const wanted = words.map(searchable).filter(Boolean);
  const found = wanted.map((one) => body.search(one, { matchCase: false }).getFirstOrNullObject());
  for (const one of found) one.load("isNullObject");
  await sync();
  const range = found.find((one) => !one.isNullObject);
  range?.select("Select");
  await sync();
  return range !== undefined;
}

/** The beginning of a text's first line, as Word searches for it. @param {string} text */
function searchable(text) {
  const line = text.split(/[\n\r\t\v\f]/).find((one) => one.trim()) ?? "";
  return [...line.trim()].slice(0, ENOUGH).join("").trim().replaceAll("^", "^^");
}

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
    throw new PaneError(error.isSilent ? wordWords.queryUnsure : wordWords.queryRefused, { reload: error.isSilent });
  });
}

/** @param {Word.RequestContext} context @param {Sync} sync @param {string[]} types @param {string[]} tags */
export async function first(context, sync, types, tags) {
  const all = allControls(context, types);
  all.load("items/tag");
  await sync();
  return itemsOf(all).find(({ tag }) => tags.includes(tag));
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
export async function insert(context, sync, item, place, beside) {
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
 * @param {import("../shared/types.js").ChecklistItem} item
 * @param {import("../shared/types.js").ChecklistItem[]} items in the checklist's order
 * @param {ContentControl[]} controls of the document
 * @returns {{tag: string, at: "After" | "Before"} | null}
 */
export function neighbour(item, items, controls) {
  const there = new Set(controls.filter(({ kind }) => kind === "rich-text").map(({ tag }) => tag));
  const index = items.indexOf(item);
  const tagIn = (/** @type {import("../shared/types.js").ChecklistItem[]} */ among) =>
    among.flatMap(({ places }) => places).find(({ tag }) => there.has(tag))?.tag;
  const before = tagIn(items.slice(0, index).reverse());
  if (before) return { tag: before, at: "After" };
  const after = tagIn(items.slice(index + 1));
  return after ? { tag: after, at: "Before" } : null;
}
