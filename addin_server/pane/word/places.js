/// <reference types="office-js" />
/** Acts at the places of an open document: finding one, going to it, lighting it up. */

import { act, itemsOf } from "./ask.js";
import { supports } from "./requirement-sets.js";
import { allControls } from "./scan.js";

/**
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

/** @param {Word.RequestContext} context @param {Sync} sync @param {string[]} types @param {string[]} tags */
export async function first(context, sync, types, tags) {
  const all = allControls(context, types);
  all.load("items/tag");
  await sync();
  return itemsOf(all).find(({ tag }) => tags.includes(tag));
}
