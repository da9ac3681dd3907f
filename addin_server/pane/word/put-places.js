/// <reference types="office-js" />
/**
 * Puts content controls around the answer areas of somebody's form, each by itself, and reads back
 * what came of it: what Word refuses is told, and nothing of it is left in the document.
 */

import { act, itemsOf, WordError } from "./ask.js";
import { plain } from "./body.js";
import { allControls } from "./scan.js";
import { wordWords } from "./strings.js";

/**
 * @typedef {import("./ask.js").Sync} Sync
 * @typedef {import("../shared/types.js").WordPlace} WordPlace
 *
 * @typedef {object} Put
 * @property {WordPlace[]} done
 * @property {{place: WordPlace, why: string}[]} refused
 */

/**
 * Put in the places of a plan, which was made for these texts of the body's paragraphs.
 *
 * @param {WordPlace[]} places
 * @param {string[]} texts
 * @param {string[]} types of controls that this Word lists
 * @param {(done: number) => void} told how many have been tried
 * @returns {Promise<Put | null>} null: the document has changed, and nothing was put in
 */
export function putPlaces(places, texts, types, told) {
  return act(async (context, sync) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text");
    await sync();
    const items = itemsOf(paragraphs);
    if (items.length !== texts.length || items.some(({ text }, at) => plain(text) !== texts[at])) return null;
    /** @type {Put} */
    const put = { done: [], refused: [] };
    for (const [at, place] of places.entries()) {
      const why = await putOne(items, place, sync).catch(reasonOf);
      if (why) put.refused.push({ place, why });
      else put.done.push(place);
      told(at + 1);
    }
    return readBack(context, sync, put, types);
  });
}

/**
 * Take every control with one of the tags away; what it holds stays, with its looks.
 *
 * @param {string[]} tags
 * @param {string[]} types
 * @returns {Promise<number>} how many were taken away
 */
export function takePlacesAway(tags, types) {
  return act(async (context, sync) => {
    const all = allControls(context, types);
    all.load("items/tag");
    await sync();
    const ours = itemsOf(all).filter(({ tag }) => tags.includes(tag));
    for (const one of ours) one.delete(true);
    await sync();
    return ours.length;
  });
}

/** @param {Word.Paragraph[]} paragraphs @param {WordPlace} place @param {Sync} sync @returns {Promise<string>} why it was not put in; "" when it was */
async function putOne(paragraphs, place, sync) {
  const control = around(paragraphs, place);
  control.load("id");
  await sync(); // alone: when Word refuses it, nothing has come
  try {
    control.tag = place.tag;
    control.title = place.title;
    control.appearance = "BoundingBox";
    await sync();
  } catch (error) {
    control.delete(true);
    await sync();
    return reasonOf(error);
  }
  control.placeholderText = place.placeholder;
  await sync().catch(() => {}); // Word on the web refuses it: the place stands without
  return "";
}

/** @param {Word.Paragraph[]} paragraphs @param {WordPlace} place @returns {Word.ContentControl} */
function around(paragraphs, { first, last, behind }) {
  const [one, other] = [paragraphs[first], paragraphs[last]];
  if (!one || !other) throw new WordError(wordWords.gone, "ItemNotFound", false);
  if (behind) {
    const words = one.search(behind, { matchCase: true }).getFirst();
    return words.getRange("After").expandTo(one.getRange("End")).insertContentControl();
  }
  if (first === last) return one.insertContentControl();
  return one.getRange("Whole").expandTo(other.getRange("Whole")).insertContentControl();
}

/** @param {unknown} error @returns {string} */
function reasonOf(error) {
  const code = String(/** @type {any} */ (error)?.code ?? "");
  if (error instanceof WordError && error.isSilent) throw error; // nobody can tell what has come
  return code === "AccessDenied" || code === "NotAllowed" ? wordWords.placeLocked : wordWords.placeRefused;
}

/** Hold what stands in the document against what was to be put in. @param {Word.RequestContext} context @param {Sync} sync @param {Put} put @param {string[]} types @returns {Promise<Put>} */
async function readBack(context, sync, put, types) {
  const all = allControls(context, types);
  all.load("items/tag,items/title,items/text");
  await sync();
  const left = itemsOf(all).map(({ tag, title, text }) => ({ tag, title, text: plain(text).trim() }));
  /** @type {Put} */
  const read = { done: [], refused: [...put.refused] };
  for (const place of put.done) {
    const at = left.findIndex((one) => one.tag === place.tag && one.title === place.title && (!place.text || one.text === place.text));
    if (at === -1) read.refused.push({ place, why: wordWords.placeOther });
    else {
      left.splice(at, 1);
      read.done.push(place);
    }
  }
  return read;
}
