/// <reference types="office-js" />
/** Going to a place of an open document, and to words in it. */

import { act, WordError, wordErrorOf } from "./ask.js";
import { lightUp, select, selectWords } from "./places.js";

/**
 * @typedef {import("../shared/types.js").ContentControl} ContentControl
 * @typedef {import("../shared/types.js").Location} Location
 *
 * @typedef {object} Seen what is known of the document
 * @property {string[]} types of controls
 * @property {ContentControl[]} controls as they were seen last, those in rows too
 * @property {boolean} isFollowed it is a form without places of ours
 */

/**
 * Go to a place or to words; see shared/host.js.
 *
 * @param {Seen} seen
 * @param {string[]} tags
 * @param {string[]} words
 * @param {Location | null} [location]
 * @returns {Promise<"place" | "words" | null>}
 */
export async function goTo({ types, controls, isFollowed }, tags, words, location) {
  if (location?.quote && (await goToQuote(types, location))) return "place";
  if (!tags.some(Boolean) && isFollowed && (await goToParagraph(location))) return "place";
  const refused = await act((context, sync) => select(context, sync, types, tags)).catch(wordErrorOf);
  if (refused === true) {
    lightUp(types, tags).catch(() => {}); // the cursor is there, lit or not
    return "place";
  }
  if (refused && refused.isSilent) throw refused;
  const known = [...controls.filter(({ tag }) => tags.includes(tag)).map(({ text }) => text), ...words];
  if (await act((context, sync) => selectWords(context, sync, known))) return "words";
  if (refused) throw refused; // the place is there, and cannot be entered
  return null;
}

/** Of a followed form a path ends with the number of a paragraph. @param {Location | null} [location] */
export async function goToParagraph(location) {
  const number = location?.path.at(-1) ?? -1;
  return number >= 0 && (await import("./body.js")).selectParagraph(number);
}

/** @param {string[]} types @param {Location} location */
async function goToQuote(types, location) {
  const { selectQuote } = await import("./quote.js");
  return selectQuote(types, location).catch((error) => {
    if (!(error instanceof WordError)) throw error;
    return false; // its place can still be gone to
  });
}
