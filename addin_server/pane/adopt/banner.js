/** What is said above a draft whose template is not ours, and what can be done about it. */

import { fill, h } from "../shared/dom.js";
import { recognised } from "./answers.js";
import { adoptWords } from "./strings.js";

/**
 * @typedef {import("../shared/types.js").MappedDraft} MappedDraft
 * @typedef {import("./end.js").Way} Way
 *
 * @typedef {object} Acts
 * @property {() => void} goThrough opens the screen
 * @property {(how: string) => void} take does what a way says with all that is sure
 * @property {() => void} [lift] works on with the protection of the form lifted
 */

/**
 * Say what is known of the draft's form.
 *
 * @param {HTMLElement} element
 * @param {MappedDraft} mapped
 * @param {Way[]} ways what may be done with answers; "follow" among them, where a host can
 * @param {Acts} acts
 * @param {boolean} [begun] the person has gone through some of the places already
 */
export function showBanner(element, mapped, ways, acts, begun = false) {
  const places = mapped.proposals.proposals.length;
  fill(
    element,
    h("p", {}, said(mapped)),
    mapped.is_protected && h("p", {}, adoptWords.protectedForm),
    h("div", { class: "buttons" }, ...(places ? buttons(mapped, ways, acts, begun) : []), liftButton(mapped, acts)),
  );
  element.hidden = false;
}

/** @param {MappedDraft} mapped */
function said({ source, title, difference, proposals }) {
  if (source === "embedded") return adoptWords.carriesAnswers;
  if (source === "known") return adoptWords.recognised(title, difference);
  if (!proposals.proposals.length) return adoptWords.noPlaces;
  const { known, all } = recognised(proposals);
  return known ? adoptWords.otherTemplate(known, all) : adoptWords.noneKnown;
}

/** @param {MappedDraft} mapped @param {Way[]} ways @param {Acts} acts @param {boolean} begun */
function buttons({ source, proposals }, ways, acts, begun) {
  const taking = (/** @type {Way} */ { how, label }) => /** @type {[string, () => void]} */ ([label, () => acts.take(how)]);
  const through = source === "proposed" ? (begun ? adoptWords.goOn : adoptWords.goThrough) : adoptWords.lookThrough;
  const going = /** @type {[string, () => void]} */ ([through, acts.goThrough]);
  const follow = ways.filter(({ how }) => how === "follow" && recognised(proposals).known > 0);
  const offered = source === "known" ? [...ways.map(taking), going] : [going, ...(source === "proposed" ? follow.map(taking) : [])];
  return offered.map(([label, act], at) => h("button", { type: "button", class: at || source === "embedded" ? "quiet" : null, onclick: act }, label));
}

/** @param {MappedDraft} mapped @param {Acts} acts */
function liftButton({ is_protected }, { lift }) {
  return is_protected && lift ? h("button", { type: "button", class: "quiet", onclick: lift }, adoptWords.liftProtection) : null;
}
