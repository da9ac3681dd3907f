/** What came of adopting a form: whether it is remembered, and the places that were left as they are. */

import { h } from "../shared/dom.js";
import { told } from "../shared/errors.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { adoptWords } from "./strings.js";

/** @typedef {{slot: {anchor: string}, why: string}} Left a place that was left as it is */

/**
 * Have the server remember a form, and say what came of it.
 *
 * @param {import("../shared/api.js").Api} api
 * @param {string} mapping as TOML
 * @param {string} title of the form; "": it is not to be remembered
 * @returns {Promise<string>} a sentence; "" when nothing was asked for
 */
export async function remembered(api, mapping, title) {
  if (!title) return "";
  try {
    await api.remember(mapping, title);
    return adoptWords.remembered(title);
  } catch (error) {
    return adoptWords.notRemembered(told(error).message);
  }
}

/**
 * The places that were left as they are, each with the reason, to be unfolded.
 *
 * @param {Left[]} left
 * @param {string} summary how many there are
 * @param {string} what can be done all the same
 */
export function placesLeft(left, summary, what) {
  const lines = left.map(({ slot, why }) => h("li", {}, h("strong", { lang: CHECKS_LANGUAGE }, slot.anchor), " ", h("span", { lang: CHECKS_LANGUAGE }, why)));
  return h("details", {}, h("summary", {}, summary), h("p", {}, what), h("ul", {}, ...lines));
}
