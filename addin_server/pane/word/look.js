/// <reference types="office-js" />
/** One look at the controls of an open document, and at where the cursor stands. */

import { ask, wordErrorOf } from "./ask.js";
import { scan } from "./scan.js";

/**
 * Return what looks: both in one exchange, and without the cursor from then on where Word refuses both together.
 *
 * @param {string[]} types
 * @returns {() => Promise<import("./scan.js").Scan>}
 */
export function looker(types) {
  let isApart = false;
  const look = (/** @type {boolean} */ cursor) => ask((context, sync) => scan(context, sync, types, { cursor }));
  return async () => {
    if (isApart) return look(false);
    try {
      return await look(true);
    } catch (error) {
      if (wordErrorOf(error).isSilent) {
        isApart = true; // nobody can tell at what it is silent
        throw error;
      }
      const seen = await look(false); // an error of the look itself goes on
      isApart = true;
      return seen;
    }
  };
}
