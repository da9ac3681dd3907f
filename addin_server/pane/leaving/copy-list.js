/** What a copy comes to, as a list for an author: what is in the way, what is taken out, what stays, what to look at. */

import { h } from "../shared/dom.js";
import { CHECKS_LANGUAGE } from "../shared/strings.js";
import { leftList, obstacles } from "./obstacles.js";
import { leaveWords } from "./strings.js";
import { takenList } from "./taken.js";

/**
 * @typedef {import("../shared/types.js").PublishedDraft} PublishedDraft
 * @typedef {PublishedDraft["published"]["replaced"]} Replaced
 *
 * @typedef {object} Standing
 * @property {boolean} isFree there can be a copy
 * @property {boolean} isUnsaved the draft has edits that no file has
 * @property {boolean} dropsLabels
 */

/** @param {PublishedDraft} answer @param {Standing} standing @param {import("./obstacles.js").Guide} guide @returns {HTMLElement[]} */
export function copyList(answer, standing, guide) {
  const { published } = answer;
  return [
    h("h3", {}, leaveWords.inTheWay),
    ...(standing.isFree ? [h("p", {}, leaveWords.nothingInTheWay)] : obstacles(answer, guide)),
    ...codeList(published.replaced),
    h("h3", {}, leaveWords.takenOut),
    // While something is in the way that has to be settled first, nobody has looked what would be taken out.
    ...(standing.isFree || published.removed.length ? takenList(published.removed) : [h("p", {}, leaveWords.toldLater)]),
    h("h3", {}, leaveWords.stays),
    h("p", {}, leaveWords.staysWhat, " ", !standing.dropsLabels && leaveWords.staysLabels),
    h("h3", {}, leaveWords.toLookAt),
    h("ul", {}, ...remarks(published, standing).map((one) => h("li", {}, one))),
    ...stayingList(published, standing, guide),
  ];
}

/** How often each code was put in. @param {Replaced} replaced */
function codeList(replaced) {
  const put = replaced.filter(({ outcome }) => outcome === "replaced");
  const codes = [...new Set(put.map((one) => one.codes.join(" / ")))];
  const times = (/** @type {string} */ code) => put.filter((one) => one.codes.join(" / ") === code).reduce((all, { count }) => all + count, 0);
  const lines = codes.map((code) => h("li", {}, `${code}: ${leaveWords.times(times(code))}`));
  return lines.length ? [h("h3", {}, leaveWords.codesPut), h("ul", {}, ...lines)] : [];
}

/** @param {PublishedDraft["published"]} published @param {Standing} standing @returns {(string | Node)[]} */
function remarks({ sign_off: signed, notes, is_held_against_key: isSearched, left }, { isFree, isUnsaved }) {
  const searched = isFree && !left.length ? [leaveWords.searched] : [];
  return [
    ...(isSearched ? searched : [leaveWords.notSearched]),
    signed ? (signed.holds ? leaveWords.signedHolds : leaveWords.signedBroken) : leaveWords.notSigned,
    ...(isUnsaved ? [leaveWords.unsaved] : []),
    ...notes.map((one) => h("span", { lang: CHECKS_LANGUAGE }, one)),
  ];
}

/** Everyday words that are let stand. @param {PublishedDraft["published"]} published @param {Standing} standing @param {import("./obstacles.js").Guide} guide */
function stayingList({ left }, { isFree }, guide) {
  return isFree && left.length ? [h("p", {}, leaveWords.mayStay), leftList(left, guide)] : [];
}
